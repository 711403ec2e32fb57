namespace Tutor.Transcripts.Recording;

/// <summary>Records what happens in conversations, durably, whether or not the store can be reached.</summary>
/// <remarks>
/// What could not be stored at once waits in a spool on disk and is stored later, once, in the order of the calls. No call fails for
/// want of a store, and none takes longer than the bounded wait for it: the tutor answers in any case.
/// </remarks>
public interface ITurnRecorder
{
    /// <summary>Records a turn. To be awaited before the student sees the reply.</summary>
    /// <returns>What became of it. The turn is durable unless it was lost.</returns>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<RecordingResult> RecordAsync(SpokenTurn turn, CancellationToken cancellation);

    /// <summary>Records the ids that the channel gave to the replies of a turn, where it gives them only when sending.</summary>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<RecordingResult> RecordSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation);

    /// <summary>Records a reaction to a turn, named by its incoming activity or by one of its replies. A reaction to a turn that nobody knows is dropped.</summary>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<RecordingResult> RecordReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation);

    /// <summary>Deletes everything of a student, also what still waits in the spool.</summary>
    /// <returns>How the deletion stands; when it waits in the spool, it is carried out as soon as the store is back.</returns>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<RecordingResult> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation);

    /// <summary>How recording stands at this moment, for health checks.</summary>
    RecorderState State { get; }
}

/// <summary>What became of a record.</summary>
public enum RecordingResult
{
    /// <summary>It is in the store.</summary>
    Stored,

    /// <summary>It is on disk and waits for the store.</summary>
    Spooled,

    /// <summary>The store cannot be reached and the spool is full or cannot be written. It is gone; the loss is counted.</summary>
    Lost,
}

/// <param name="StoreAnswers">Whether the last attempt at the store succeeded; true before the first.</param>
/// <param name="Waiting">How many records wait in the spool.</param>
/// <param name="WaitingSince">Since when records wait; null when none does.</param>
/// <param name="Lost">How many records were lost since the service started.</param>
/// <param name="SetAside">How many records of the spool could not be stored for a fault of their own; they stay on disk for somebody to look at.</param>
public sealed record RecorderState(bool StoreAnswers, long Waiting, DateTimeOffset? WaitingSince, long Lost, long SetAside);
