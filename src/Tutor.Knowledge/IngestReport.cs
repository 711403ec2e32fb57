namespace Tutor.Knowledge;

/// <summary>What one reading of the knowledge folder did.</summary>
/// <param name="Files">Every file that is or was there, by its path.</param>
/// <param name="Notices">All notices of the library as it is now.</param>
public sealed record IngestReport(IReadOnlyList<IngestedFile> Files, IReadOnlyList<Notice> Notices, int Documents, int Passages);

/// <param name="File">The path under <c>documents/</c>.</param>
/// <param name="Passages">How many passages it gave.</param>
/// <param name="Reason">Why it gave none; null when it was read.</param>
public sealed record IngestedFile(string File, IngestOutcome Outcome, int Passages, string? Reason);

public enum IngestOutcome
{
    /// <summary>Read; nothing had to be repaired.</summary>
    Read,

    /// <summary>Read, after repairs or with lines set aside: the notices say which.</summary>
    Repaired,

    /// <summary>Not changed since it was last read.</summary>
    Reused,

    /// <summary>Could not be read; the rest of the library serves.</summary>
    Skipped,

    /// <summary>No longer in the folder.</summary>
    Removed,
}

/// <param name="Done">How many of <paramref name="Total"/> files have been dealt with, this one included.</param>
public sealed record IngestProgress(IngestedFile File, int Done, int Total);
