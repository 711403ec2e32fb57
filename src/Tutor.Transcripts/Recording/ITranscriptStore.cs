using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Recording;

/// <summary>Where turns end up. Only the recorder calls it; everybody else records through <see cref="ITurnRecorder"/>.</summary>
/// <remarks>What a call has returned from is durable. Every call may be repeated: it changes nothing the second time.</remarks>
public interface ITranscriptStore
{
    /// <summary>
    /// Keeps a turn, and who stands behind its pseudonym. A turn that is there already stays as it is, unless what is there of it is
    /// unfinished (<see cref="ReplyRecord.IsUnfinished"/>): then the later one takes its place. A student's new name replaces the old one, none
    /// leaves it.
    /// </summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached; whether the turn is kept is not known.</exception>
    Task SaveTurnAsync(Turn turn, StudentIdentity student, CancellationToken cancellation);

    /// <summary>Keeps the ids that the channel gave to the replies when they were sent, so that reactions to them find their turn.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task SaveSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation);

    /// <summary>Keeps the student's reaction to a turn, named by its incoming activity or by a reply whose id was saved as sent.</summary>
    /// <returns>False when there is no such turn; nothing is kept then.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> SaveReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation);

    /// <summary>
    /// Deletes every turn of a student, what hangs on them, and the student's identity. Audit entries stay without saying whom or which
    /// conversation they were about. Teachers' corrections stay: they are the teachers' words; they lose the link to their turn.
    /// </summary>
    /// <returns>How many turns were deleted.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<int> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation);

    /// <summary>Deletes turns that are older, at most <paramref name="most"/> of them, as <see cref="DeleteStudentAsync"/> does; identities without turns go too.</summary>
    /// <returns>How many turns were deleted; fewer than <paramref name="most"/> when none is left.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<int> DeleteOlderAsync(DateTimeOffset than, int most, CancellationToken cancellation);
}
