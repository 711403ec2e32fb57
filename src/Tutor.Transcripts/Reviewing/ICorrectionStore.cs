namespace Tutor.Transcripts.Reviewing;

/// <summary>The answers that teachers wrote.</summary>
public interface ICorrectionStore
{
    /// <summary>Keeps a correction. An earlier one of the same turn is withdrawn by it, by the same teacher at the same moment.</summary>
    /// <returns>False when its turn is not kept (any more).</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> SaveAsync(Correction correction, CancellationToken cancellation);

    /// <summary>Gives a correction another state.</summary>
    /// <param name="from">The state that the caller saw: when it has another by now, nothing happens.</param>
    /// <param name="by">Null when the tutor itself found a passage changed or restored.</param>
    /// <returns>False when it does not have the state <paramref name="from"/>, or is not kept.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> ChangeStateAsync(Guid id, CorrectionState from, CorrectionState to, Guid? by, DateTimeOffset at, CancellationToken cancellation);

    /// <returns>Null when it is not kept.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<Correction?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>The corrections in a state, newest first; all states for null.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<Correction>> ListAsync(CorrectionState? state, CancellationToken cancellation);

    /// <summary>A number that grows with every change of any correction, so that whoever keeps them in memory knows when to read them again.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<long> VersionAsync(CancellationToken cancellation);
}
