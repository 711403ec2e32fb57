using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="IVerdictStore"/> does.</summary>
public abstract class VerdictStoreContract : StoreSuite
{
    [Fact]
    public async Task TheNewestVerdictStandsAndTheOlderAreKept()
    {
        var turn = await SaveTurnAsync(1);
        var (first, second) = (Reviews.Verdict(turn, VerdictKind.Right), Reviews.Verdict(turn, VerdictKind.Wrong, 1, Reviews.Arun));
        (await Stores.Verdicts.SaveAsync(first, Cancellation)).ShouldBeTrue();
        (await Stores.Verdicts.SaveAsync(second, Cancellation)).ShouldBeTrue();
        (await Stores.Verdicts.SaveAsync(second, Cancellation)).ShouldBeTrue();

        (await StandingAsync(turn)).ShouldBe(VerdictKind.Wrong);
        (await Stores.Verdicts.HistoryAsync(turn, Cancellation)).ShouldBeWrittenAs<IReadOnlyList<VerdictEntry>>(new VerdictEntry[] { new(first, null, null), new(second, null, null) });
    }

    [Fact]
    public async Task AnUndoneVerdictGivesWayToTheOneBefore()
    {
        var turn = await SaveTurnAsync(1);
        var (first, second) = (Reviews.Verdict(turn, VerdictKind.Right), Reviews.Verdict(turn, VerdictKind.Wrong, 1));
        await Stores.Verdicts.SaveAsync(first, Cancellation);
        await Stores.Verdicts.SaveAsync(second, Cancellation);
        var at = Turns.Morning.AddHours(9);

        (await Stores.Verdicts.UndoAsync(second.Id, Reviews.Arun, at, Cancellation)).ShouldBeTrue();
        (await StandingAsync(turn)).ShouldBe(VerdictKind.Right);
        (await NotReviewedAsync()).ShouldBe(0);
        (await Stores.Verdicts.UndoAsync(first.Id, Reviews.Arun, at, Cancellation)).ShouldBeTrue();
        (await StandingAsync(turn)).ShouldBeNull();
        (await NotReviewedAsync()).ShouldBe(1);
        (await Stores.Verdicts.HistoryAsync(turn, Cancellation)).Select(entry => (entry.Verdict.Kind, entry.UndoneBy, entry.UndoneAt))
            .ShouldBe([(VerdictKind.Right, Reviews.Arun, at), (VerdictKind.Wrong, Reviews.Arun, at)]);
    }

    [Fact]
    public async Task OnlyTheVerdictThatStandsIsUndone()
    {
        var turn = await SaveTurnAsync(1);
        var (first, second) = (Reviews.Verdict(turn, VerdictKind.Right), Reviews.Verdict(turn, VerdictKind.Wrong, 1));
        await Stores.Verdicts.SaveAsync(first, Cancellation);
        await Stores.Verdicts.SaveAsync(second, Cancellation);

        (await Stores.Verdicts.UndoAsync(first.Id, Reviews.Mita, Turns.Morning, Cancellation)).ShouldBeFalse();
        (await Stores.Verdicts.UndoAsync(Guid.NewGuid(), Reviews.Mita, Turns.Morning, Cancellation)).ShouldBeFalse();
        (await Stores.Verdicts.UndoAsync(second.Id, Reviews.Mita, Turns.Morning, Cancellation)).ShouldBeTrue();
        (await Stores.Verdicts.UndoAsync(second.Id, Reviews.Mita, Turns.Morning, Cancellation)).ShouldBeFalse();
        (await StandingAsync(turn)).ShouldBe(VerdictKind.Right);
    }

    [Fact]
    public async Task OnlyRepliesAreJudged()
    {
        var greeting = Turns.Of(1);
        await Stores.Transcripts.SaveTurnAsync(greeting, Turns.Identity(greeting), Cancellation);
        (await Stores.Verdicts.SaveAsync(Reviews.Verdict(greeting.Id, VerdictKind.Right), Cancellation)).ShouldBeFalse();
        (await Stores.Verdicts.SaveAsync(Reviews.Verdict(TurnId.Of("webchat", "c1", "a9"), VerdictKind.Right), Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task JudgedTurnsAreReadOldestFirst()
    {
        var turns = new List<TurnId>();
        for (var i = 0; i < 210; i++)
            turns.Add(await SaveTurnAsync(i));
        foreach (var turn in turns.Skip(1).Reverse())
            await Stores.Verdicts.SaveAsync(Reviews.Verdict(turn, VerdictKind.ShouldHaveAnswered), Cancellation);

        var read = new List<TurnId>();
        await foreach (var (turn, verdict) in Stores.Verdicts.ReadAsync(Cancellation))
        {
            verdict.Turn.ShouldBe(turn.Id);
            read.Add(turn.Id);
        }

        read.ShouldBe(turns.Skip(1));
    }

    private async Task<TurnId> SaveTurnAsync(int number)
    {
        var turn = Turns.Of(number, reply: Turns.Answer());
        await Stores.Transcripts.SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
        return turn.Id;
    }

    private async Task<VerdictKind?> StandingAsync(TurnId turn) => (await Stores.Reader.FindAsync(turn, Cancellation))!.Verdict?.Kind;

    private async Task<int> NotReviewedAsync() =>
        (await Stores.Reader.ListAsync(new TranscriptFilter { NotReviewed = true }, null, 10, Cancellation)).Conversations.Count;
}
