namespace Tutor.Transcripts.Reviewing;

/// <summary>Tells the student of a correction of the answer that she was given, if she is still in the conversation.</summary>
public interface ICorrectionAnnouncer
{
    /// <summary>To be called once <see cref="ICorrectionStore.SaveAsync"/> has kept a correction. The student hears of each correction once, however often it is announced.</summary>
    /// <returns>Whether she will be told now: false when her conversation does not go on, when she was told before, or when a passage of the correction is gone.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached; nobody was told.</exception>
    Task<bool> AnnounceAsync(Correction correction, CancellationToken cancellation);
}
