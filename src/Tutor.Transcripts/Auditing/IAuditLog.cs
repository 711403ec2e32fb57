namespace Tutor.Transcripts.Auditing;

/// <summary>Every reading of a transcript and every change. Entries are added, never changed or taken away.</summary>
public interface IAuditLog
{
    /// <summary>Durable when it returns. A reading or change whose entry cannot be written must not happen.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellation);

    /// <summary>The entries in the order in which they were added, newest first.</summary>
    /// <param name="after">The <see cref="AuditPage.Next"/> of the page before; null for the first page.</param>
    /// <param name="count">How many at most, 1 to 500.</param>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<AuditPage> ReadAsync(AuditFilter filter, Reading.PageMark? after, int count, CancellationToken cancellation);
}

/// <summary>Which entries are wanted; what is null decides nothing.</summary>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Before this moment.</param>
public sealed record AuditFilter(string? Actor = null, string? Action = null, DateTimeOffset? From = null, DateTimeOffset? Until = null);

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Entries, Reading.PageMark? Next);
