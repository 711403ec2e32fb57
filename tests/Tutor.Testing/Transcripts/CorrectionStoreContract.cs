using Tutor.Transcripts;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Testing.Transcripts;

/// <summary>What every <see cref="ICorrectionStore"/> does.</summary>
public abstract class CorrectionStoreContract : StoreSuite
{
    [Fact]
    public async Task ACorrectionIsFoundAsItWasSaved()
    {
        var correction = Reviews.Correction(await SaveTurnAsync(1));
        (await Stores.Corrections.SaveAsync(correction, Cancellation)).ShouldBeTrue();
        (await Stores.Corrections.SaveAsync(correction with { Text = "other" }, Cancellation)).ShouldBeTrue();

        (await Stores.Corrections.FindAsync(correction.Id, Cancellation)).ShouldBeWrittenAs(correction);
        (await Stores.Corrections.FindAsync(Guid.NewGuid(), Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task ATurnHasOneActiveCorrectionAtMost()
    {
        var turn = await SaveTurnAsync(1);
        var (first, second) = (Reviews.Correction(turn, "first [1]"), Reviews.Correction(turn, "second [1]", 5));
        await Stores.Corrections.SaveAsync(first, Cancellation);
        await Stores.Corrections.SaveAsync(second, Cancellation);

        (await TextsAsync(CorrectionState.Active)).ShouldBe(["second [1]"]);
        var replaced = (await Stores.Corrections.FindAsync(first.Id, Cancellation))!;
        (replaced.State, replaced.StateSince, replaced.StateBy).ShouldBe((CorrectionState.Withdrawn, second.At, second.By));
        (await Stores.Reader.FindAsync(turn, Cancellation))!.Correction!.Id.ShouldBe(second.Id);
        (await TextsAsync(null)).ShouldBe(["second [1]", "first [1]"]);
    }

    [Fact]
    public async Task AStateChangesOnlyFromTheOneThatWasSeen()
    {
        var correction = Reviews.Correction(await SaveTurnAsync(1));
        await Stores.Corrections.SaveAsync(correction, Cancellation);
        var at = Turns.Morning.AddDays(1);

        (await Stores.Corrections.ChangeStateAsync(correction.Id, CorrectionState.Active, CorrectionState.Stale, null, at, Cancellation)).ShouldBeTrue();
        (await Stores.Corrections.ChangeStateAsync(correction.Id, CorrectionState.Active, CorrectionState.Withdrawn, Reviews.Arun, at, Cancellation)).ShouldBeFalse();
        var stale = (await Stores.Corrections.FindAsync(correction.Id, Cancellation))!;
        (stale.State, stale.StateSince, stale.StateBy).ShouldBe((CorrectionState.Stale, at, null));
        (await TextsAsync(CorrectionState.Active)).ShouldBeEmpty();
        (await TextsAsync(CorrectionState.Stale)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task EveryChangeMakesAnotherVersion()
    {
        var correction = Reviews.Correction(await SaveTurnAsync(1));
        var before = await Stores.Corrections.VersionAsync(Cancellation);
        await Stores.Corrections.SaveAsync(correction, Cancellation);
        var saved = await Stores.Corrections.VersionAsync(Cancellation);
        await Stores.Corrections.ChangeStateAsync(correction.Id, CorrectionState.Active, CorrectionState.Withdrawn, Reviews.Mita, Turns.Morning, Cancellation);

        saved.ShouldBeGreaterThan(before);
        (await Stores.Corrections.VersionAsync(Cancellation)).ShouldBeGreaterThan(saved);
    }

    [Fact]
    public async Task ACorrectionOutlivesItsTurn()
    {
        var turn = await SaveTurnAsync(1);
        var correction = Reviews.Correction(turn);
        await Stores.Corrections.SaveAsync(correction, Cancellation);
        await Stores.Verdicts.SaveAsync(Reviews.Verdict(turn, VerdictKind.Wrong), Cancellation);
        await Stores.Transcripts.DeleteStudentAsync(Turns.Student(), Cancellation);

        (await Stores.Corrections.ListAsync(CorrectionState.Active, Cancellation)).ShouldHaveSingleItem().ShouldBeWrittenAs(correction with { Turn = null });
        (await Stores.Verdicts.HistoryAsync(turn, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task WithoutItsTurnNoCorrectionIsSaved() =>
        (await Stores.Corrections.SaveAsync(Reviews.Correction(TurnId.Of("webchat", "c", "a")), Cancellation)).ShouldBeFalse();

    private async Task<TurnId> SaveTurnAsync(int number)
    {
        var turn = Turns.Of(number, reply: Turns.Answer());
        await Stores.Transcripts.SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
        return turn.Id;
    }

    private async Task<IEnumerable<string>> TextsAsync(CorrectionState? state) => (await Stores.Corrections.ListAsync(state, Cancellation)).Select(correction => correction.Text);
}
