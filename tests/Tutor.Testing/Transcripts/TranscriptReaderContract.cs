using Tutor.Answering;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="ITranscriptReader"/> lists, finds and reads.</summary>
public abstract class TranscriptReaderContract : StoreSuite
{
    [Fact]
    public async Task AnEmptyStoreHasAnEmptyLastPage()
    {
        var page = await Stores.Reader.ListAsync(TranscriptFilter.All, null, 10, Cancellation);
        page.Conversations.ShouldBeEmpty();
        page.Next.ShouldBeNull();
        (await Stores.Reader.FindAsync(ConversationId.Of("webchat", "c1"), Cancellation)).ShouldBeNull();
        (await Stores.Reader.FindAsync(TurnId.Of("webchat", "c1", "a1"), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task AConversationStandsOnceByItsNewestTurn()
    {
        await SaveAsync(Turns.Of(1, "first", "c1", reply: Turns.Answer()), Turns.Of(2, "other", "c2"), Turns.Of(3, "second", "c1", reply: Turns.Refusal()));

        var page = await Stores.Reader.ListAsync(TranscriptFilter.All, null, 10, Cancellation);
        page.Conversations.Select(conversation => conversation.Newest.Question).ShouldBe(["second", "other"]);
        var first = page.Conversations[0];
        first.Turns.ShouldBe(2);
        first.NotReviewed.ShouldBe(2);
        first.Began.ShouldBe(Turns.Morning.AddMinutes(1));
        first.Newest.At.ShouldBe(Turns.Morning.AddMinutes(3));
        first.Newest.Kind.ShouldBe(ReplyKind.Refusal);
        first.Newest.Type.ShouldBe(QuestionType.What);
        page.Conversations[1].Newest.Kind.ShouldBeNull();
    }

    [Fact]
    public async Task AFilterShowsTheNewestTurnThatItWants()
    {
        await SaveAsync(Turns.Of(1, "refused", reply: Turns.Refusal()), Turns.Of(2, "answered", reply: Turns.Answer()));
        (await Questions(new TranscriptFilter { Refused = true })).ShouldBe(["refused"]);
    }

    [Fact]
    public async Task EveryConditionPicksItsTurns()
    {
        await SaveAsync(
            Turns.Of(1, "plain", "c1", reply: Turns.Answer()),
            Turns.Of(2, "hindi", "c2", reply: Turns.Answer(language: LanguageTag.Hindi, type: QuestionType.Why)),
            Turns.Of(3, "teams", "c3", "amit", ChannelNames.Teams, Turns.Answer()),
            Turns.Of(4, "unsure", "c4", reply: Turns.Answer(confidence: 0.5)),
            Turns.Of(5, "disagree", "c5", reply: Turns.Answer(disagree: true)),
            Turns.Of(6, "refused", "c6", reply: Turns.Refusal()),
            Turns.Of(7, "আত্মহত্যা", "c7", reply: Turns.Refusal()));

        (await Questions(new TranscriptFilter { Language = LanguageTag.Hindi })).ShouldBe(["hindi"]);
        (await Questions(new TranscriptFilter { Type = QuestionType.Why })).ShouldBe(["hindi"]);
        (await Questions(new TranscriptFilter { Channel = ChannelNames.Teams })).ShouldBe(["teams"]);
        (await Questions(new TranscriptFilter { Student = Turns.Student("amit", ChannelNames.Teams) })).ShouldBe(["teams"]);
        (await Questions(new TranscriptFilter { LowConfidence = true })).ShouldBe(["unsure"]);
        (await Questions(new TranscriptFilter { SourcesDisagreed = true })).ShouldBe(["disagree"]);
        (await Questions(new TranscriptFilter { Refused = true })).ShouldBe(["আত্মহত্যা", "refused"]);
        (await Questions(new TranscriptFilter { Refused = true, NeedsAttention = true })).ShouldBe(["আত্মহত্যা"]);
        (await Questions(new TranscriptFilter { From = Turns.Morning.AddMinutes(3), Until = Turns.Morning.AddMinutes(5) })).ShouldBe(["unsure", "teams"]);
        (await Questions(new TranscriptFilter { Language = LanguageTag.Hindi, Refused = true })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ReviewIsWantedOfRepliesWithAReasonToLookUntilTheyAreJudged()
    {
        Turn[] turns =
        [
            Turns.Of(1, "plain", "c1", reply: Turns.Answer()),
            Turns.Of(2, "unsure", "c2", reply: Turns.Answer(confidence: 0.5)),
            Turns.Of(3, "disagree", "c3", reply: Turns.Answer(disagree: true)),
            Turns.Of(4, "refused", "c4", reply: Turns.Refusal()),
            Turns.Of(5, "disliked", "c5", reply: Turns.Answer()),
            Turns.Of(6, "command", "c6"),
        ];
        await SaveAsync(turns);
        await Stores.Transcripts.SaveReactionAsync(new ActivityReference(ChannelNames.WebChat, "c5", "a5"), Reaction.Disliked, Cancellation);

        (await Questions(new TranscriptFilter { WantsReview = true })).ShouldBe(["disliked", "refused", "disagree", "unsure"]);
        (await Questions(new TranscriptFilter { WantsReview = true, Refused = true })).ShouldBe(["refused"]);

        await Stores.Verdicts.SaveAsync(Reviews.Verdict(turns[3].Id, VerdictKind.Right), Cancellation);
        (await Questions(new TranscriptFilter { WantsReview = true })).ShouldBe(["disliked", "disagree", "unsure"]);
    }

    [Fact]
    public async Task TurnsAreCountedUpToALimit()
    {
        await SaveAsync(Turns.Of(1, "refused", reply: Turns.Refusal()), Turns.Of(2, reply: Turns.Answer()), Turns.Of(3, reply: Turns.Answer()));

        (await Stores.Reader.CountAsync(TranscriptFilter.All, 10, Cancellation)).ShouldBe(3);
        (await Stores.Reader.CountAsync(TranscriptFilter.All, 2, Cancellation)).ShouldBe(2);
        (await Stores.Reader.CountAsync(new TranscriptFilter { Refused = true }, 10, Cancellation)).ShouldBe(1);
        (await Stores.Reader.CountAsync(new TranscriptFilter { Search = "বিপ্লবের" }, 10, Cancellation)).ShouldBe(2);
        (await Stores.Reader.CountAsync(new TranscriptFilter { Search = "?!" }, 10, Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task TheConditionsMustHoldOfTheSameTurn()
    {
        await SaveAsync(Turns.Of(1, reply: Turns.Refusal()), Turns.Of(2, reply: Turns.Answer(language: LanguageTag.Hindi)));
        (await Questions(new TranscriptFilter { Refused = true, Language = LanguageTag.Hindi })).ShouldBeEmpty();
    }

    [Fact]
    public async Task PagesFollowEachOtherWithoutGapAndRepetition()
    {
        for (var i = 0; i < 23; i++)
            await SaveAsync(Turns.Of(i, $"q{i}", $"c{i % 10}", reply: i % 3 == 0 ? Turns.Refusal() : Turns.Answer()));

        (await Pages(TranscriptFilter.All, 4)).ShouldBe(["q22", "q21", "q20", "q19", "q18", "q17", "q16", "q15", "q14", "q13"]);
        (await Pages(new TranscriptFilter { Refused = true }, 3)).ShouldBe(["q21", "q18", "q15", "q12", "q9", "q6", "q3", "q0"]);
        (await Pages(new TranscriptFilter { Search = "অক্টোবর" }, 3)).ShouldBe(["q22", "q20", "q19", "q17", "q16", "q14", "q13", "q11", "q8", "q5"]);
    }

    [Fact]
    public async Task AWordIsFoundInItsOtherForms()
    {
        await SaveAsync(
            Turns.Of(1, "অক্টোবর বিপ্লবের কারণ কী?", "c1"),
            Turns.Of(2, "खूनी रविवार क्या था?", "c2"),
            Turns.Of(3, "biplob kobe hoyechilo", "c3"),
            Turns.Of(4, "লেনিন কে ছিলেন?", "c4"));

        (await Questions(new TranscriptFilter { Search = "বিপ্লব" })).ShouldBe(["biplob kobe hoyechilo", "অক্টোবর বিপ্লবের কারণ কী?"]);
        (await Questions(new TranscriptFilter { Search = "biplab" })).ShouldBe(["biplob kobe hoyechilo", "অক্টোবর বিপ্লবের কারণ কী?"]);
        (await Questions(new TranscriptFilter { Search = "বিপ্লব অক্টোবরের" })).ShouldBe(["অক্টোবর বিপ্লবের কারণ কী?"]);
        (await Questions(new TranscriptFilter { Search = "lenin" })).ShouldBe(["লেনিন কে ছিলেন?"]);
        (await Questions(new TranscriptFilter { Search = "रविवार" })).ShouldBe(["खूनी रविवार क्या था?"]);
        (await Questions(new TranscriptFilter { Search = "স্টালিন" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task TheReplyIsSearchedToo()
    {
        await SaveAsync(Turns.Of(1, "কে?", reply: Turns.Answer("কেরেনস্কি [1]")));
        (await Questions(new TranscriptFilter { Search = "কেরেনস্কির" })).ShouldBe(["কে?"]);
    }

    [Fact]
    public async Task ASearchGoesTogetherWithTheOtherConditions()
    {
        await SaveAsync(
            Turns.Of(1, "লেনিন কে?", "c1", reply: Turns.Refusal()),
            Turns.Of(2, "লেনিন কবে?", "c2", reply: Turns.Answer()),
            Turns.Of(3, "লেনিন কোথায়?", "c3", "amit", reply: Turns.Answer(disagree: true)));

        (await Questions(new TranscriptFilter { Search = "লেনিন", Refused = true })).ShouldBe(["লেনিন কে?"]);
        (await Questions(new TranscriptFilter { Search = "লেনিন", SourcesDisagreed = true })).ShouldBe(["লেনিন কোথায়?"]);
        (await Questions(new TranscriptFilter { Search = "লেনিন", Student = Turns.Student("amit") })).ShouldBe(["লেনিন কোথায়?"]);
    }

    [Theory]
    [InlineData("?")]
    [InlineData("কি")]
    [InlineData("\" OR *")]
    public async Task ASearchWithoutAWordFindsNothing(string text)
    {
        await SaveAsync(Turns.Of(1, "কী \" OR * ?"));
        (await Questions(new TranscriptFilter { Search = text })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ABlankSearchIsNone()
    {
        await SaveAsync(Turns.Of(1, "q"));
        (await Questions(new TranscriptFilter { Search = " " })).ShouldBe(["q"]);
    }

    [Fact]
    public async Task ATranscriptHasItsTurnsInTheOrderOfTime()
    {
        await SaveAsync(Turns.Of(3, "third"), Turns.Of(1, "first"), Turns.Of(2, "second"), Turns.Of(4, "elsewhere", "c2"));
        var transcript = await Stores.Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation);

        transcript!.Turns.Select(turn => turn.Turn.Question).ShouldBe(["first", "second", "third"]);
        transcript.Student.ShouldBe(Turns.Student());
        transcript.ChannelConversation.ShouldBe("c1");
    }

    [Fact]
    public async Task AnExportReadsEveryWantedTurnOnceOldestFirst()
    {
        for (var i = 0; i < 450; i++)
            await SaveAsync(Turns.Of(i, $"q{i}", reply: i % 2 == 0 ? Turns.Refusal() : Turns.Answer()));

        (await Read(TranscriptFilter.All)).ShouldBe(Enumerable.Range(0, 450).Select(i => $"q{i}"));
        (await Read(new TranscriptFilter { Refused = true })).Count.ShouldBe(225);
        (await Read(new TranscriptFilter { Search = "উত্তর" })).Count.ShouldBe(225);
        (await Read(new TranscriptFilter { Search = "?" })).ShouldBeEmpty();
    }

    [Fact]
    public async Task ATurnComesWithWhatTeachersMadeOfIt()
    {
        var turn = Turns.Of(1, reply: Turns.Answer());
        await SaveAsync(turn, Turns.Of(2, reply: Turns.Answer()));
        var verdict = Reviews.Verdict(turn.Id, VerdictKind.Partly);
        var correction = Reviews.Correction(turn.Id);
        await Stores.Verdicts.SaveAsync(verdict, Cancellation);
        await Stores.Corrections.SaveAsync(correction, Cancellation);

        var transcript = await Stores.Reader.FindAsync(turn.Conversation, Cancellation);
        transcript!.Turns[0].Verdict.ShouldBeWrittenAs(verdict);
        transcript.Turns[0].Correction.ShouldBeWrittenAs(correction);
        transcript.Turns[1].Verdict.ShouldBeNull();
        transcript.Turns[1].Correction.ShouldBeNull();
        (await Stores.Reader.ListAsync(TranscriptFilter.All, null, 1, Cancellation)).Conversations[0].NotReviewed.ShouldBe(1);
    }

    private async Task SaveAsync(params Turn[] turns)
    {
        foreach (var turn in turns)
            await Stores.Transcripts.SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
    }

    private async Task<List<string>> Questions(TranscriptFilter filter) => await Pages(filter, 50);

    private async Task<List<string>> Pages(TranscriptFilter filter, int count)
    {
        var found = new List<string>();
        PageMark? after = null;
        do
        {
            var page = await Stores.Reader.ListAsync(filter, after, count, Cancellation);
            page.Conversations.Count.ShouldBeLessThanOrEqualTo(count);
            found.AddRange(page.Conversations.Select(conversation => conversation.Newest.Question));
            after = page.Next;
        }
        while (after is not null);
        return found;
    }

    private async Task<List<string>> Read(TranscriptFilter filter)
    {
        var found = new List<string>();
        await foreach (var turn in Stores.Reader.ReadAsync(filter, Cancellation))
            found.Add(turn.Turn.Question);
        return found;
    }
}
