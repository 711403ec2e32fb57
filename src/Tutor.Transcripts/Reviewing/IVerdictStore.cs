namespace Tutor.Transcripts.Reviewing;

/// <summary>What teachers think of replies. A turn's newest verdict that was not taken back stands; none is ever overwritten.</summary>
public interface IVerdictStore
{
    /// <returns>False when the turn is not kept (any more), or was no reply of the tutor.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> SaveAsync(Verdict verdict, CancellationToken cancellation);

    /// <summary>Takes back the verdict that stands. The one before it stands again.</summary>
    /// <param name="id">The verdict that the teacher saw: when another stands by now, nothing is taken back.</param>
    /// <returns>False when it does not stand.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> UndoAsync(Guid id, Guid by, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>All verdicts on a turn, oldest first, those taken back included.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<VerdictEntry>> HistoryAsync(TurnId turn, CancellationToken cancellation);

    /// <summary>Every turn on which a verdict stands, with it, oldest turn first; for examinations made of verdicts.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    IAsyncEnumerable<(Turn Turn, Verdict Verdict)> ReadAsync(CancellationToken cancellation);
}
