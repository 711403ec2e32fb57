namespace Tutor.Transcripts.Recording;

/// <summary>Overwrites what deletions left behind in the store's files: words in the index of a search, pages of a log. No query finds it, but a thief of the disk would.</summary>
/// <remarks>A running service does it by itself after each deletion of a student, and for what grew too old every few hours.</remarks>
public interface IErasure
{
    /// <summary>Takes seconds with a million turns; others read and write meanwhile.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task EraseAsync(CancellationToken cancellation);
}
