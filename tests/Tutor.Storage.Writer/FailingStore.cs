using Tutor.Transcripts;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Storage.Writer;

/// <summary>A store that fails now and then: half of the times before it did its work, half of the times after, when nobody believes that it did.</summary>
internal sealed class FailingStore(ITranscriptStore inner, int percent) : ITranscriptStore
{
    public async Task SaveTurnAsync(Turn turn, StudentIdentity student, CancellationToken cancellation)
    {
        var chance = Random.Shared.Next(200);
        if (chance < percent)
            throw Failure();
        await inner.SaveTurnAsync(turn, student, cancellation);
        if (chance < 2 * percent)
            throw Failure();
    }

    public Task SaveSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => inner.SaveSentAsync(turn, activityIds, cancellation);

    public Task<bool> SaveReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) => inner.SaveReactionAsync(about, reaction, cancellation);

    public Task<int> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation) => inner.DeleteStudentAsync(student, cancellation);

    public Task<int> DeleteOlderAsync(DateTimeOffset than, int most, CancellationToken cancellation) => inner.DeleteOlderAsync(than, most, cancellation);

    private static TranscriptStoreException Failure() => new("failed for the test", new IOException());
}
