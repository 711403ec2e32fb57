using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Statistics;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="IStatistics"/> counts.</summary>
public abstract class StatisticsContract : StoreSuite
{
    private static readonly TimeSpan India = new(5, 30, 0);

    [Fact]
    public async Task QuestionsAreCountedByTheSchoolsDay()
    {
        // 18:30 in Greenwich is midnight in India.
        var night = new DateTimeOffset(2026, 1, 5, 18, 29, 59, TimeSpan.Zero);
        await SaveAsync(
            Turns.Of(1, reply: Turns.Answer(), at: night),
            Turns.Of(2, reply: Turns.Refusal(), at: night),
            Turns.Of(3, at: night),
            Turns.Of(4, reply: Turns.Answer(language: LanguageTag.Hindi), at: night.AddSeconds(1)),
            Turns.Of(5, channel: ChannelNames.Teams, reply: Turns.Answer(), at: night.AddSeconds(1)),
            Turns.Of(6, reply: Turns.Answer(), at: night.AddDays(-9)));
        await Stores.Transcripts.SaveReactionAsync(new ActivityReference(ChannelNames.WebChat, "c1", "a1"), Reaction.Disliked, Cancellation);

        (await Stores.Statistics.DailyAsync(night.AddDays(-1), night.AddDays(1), India, Cancellation)).ShouldBe(
        [
            new DailyCount(new DateOnly(2026, 1, 5), LanguageTag.Bengali, ChannelNames.WebChat, 2, 1, 1),
            new DailyCount(new DateOnly(2026, 1, 6), LanguageTag.Bengali, ChannelNames.Teams, 1, 0, 0),
            new DailyCount(new DateOnly(2026, 1, 6), LanguageTag.Hindi, ChannelNames.WebChat, 1, 0, 0),
        ]);
        (await Stores.Statistics.DailyAsync(night.AddDays(5), night.AddDays(6), India, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task RefusedQuestionsAreThoseThatTheDocumentsDoNotAnswer()
    {
        await SaveAsync(
            Turns.Of(1, "first", reply: Turns.Refusal()),
            Turns.Of(2, "hello", reply: Turns.Refusal(reason: RefusalReason.NothingAsked)),
            Turns.Of(3, "answered", reply: Turns.Answer()),
            Turns.Of(4, "second", reply: Turns.Refusal(LanguageTag.Hindi)));

        (await Stores.Statistics.RefusedAsync(Turns.Morning, Turns.Morning.AddDays(1), 10, Cancellation)).ShouldBe(
        [
            new RefusedQuestion(Turns.Of(4).Id, Turns.Of(4).Conversation, Turns.Morning.AddMinutes(4), LanguageTag.Hindi, "second"),
            new RefusedQuestion(Turns.Of(1).Id, Turns.Of(1).Conversation, Turns.Morning.AddMinutes(1), LanguageTag.Bengali, "first"),
        ]);
        (await Stores.Statistics.RefusedAsync(Turns.Morning, Turns.Morning.AddDays(1), 1, Cancellation)).ShouldHaveSingleItem().Question.ShouldBe("second");
    }

    [Fact]
    public async Task TheMostQuotedPassagesComeFirst()
    {
        await SaveAsync(
            Turns.Of(1, reply: Turns.Answer(passages: ["a.bn/1", "b.hi/2"])),
            Turns.Of(2, reply: Turns.Answer(passages: ["b.hi/2"])),
            Turns.Of(3, reply: Turns.Answer(passages: ["c.bn/3"])));

        (await Stores.Statistics.MostQuotedAsync(Turns.Morning, Turns.Morning.AddDays(1), 2, Cancellation)).ShouldBe(
            [new QuotedPassage(new PassageId("b.hi", "2"), 12, 2), new QuotedPassage(new PassageId("a.bn", "1"), 12, 1)]);
    }

    private async Task SaveAsync(params Turn[] turns)
    {
        foreach (var turn in turns)
            await Stores.Transcripts.SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
    }
}
