using Tutor.Knowledge;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary>What <c>ingest --json</c> writes: every file with what became of it, and every notice.</summary>
/// <param name="Skipped">How many files could not be read.</param>
internal sealed record IngestResponse(
    int Documents,
    int Paragraphs,
    int Skipped,
    IReadOnlyList<IngestedFileResponse> Files,
    IReadOnlyList<NoticeResponse> Notices)
{
    /// <summary>What was put right in Qdrant; null with the embedded index.</summary>
    public SharedIndexResponse? Index { get; init; }

    public static IngestResponse From(IngestReport report) => new(
        report.Documents,
        report.Passages,
        report.Files.Count(file => file.Outcome == IngestOutcome.Skipped),
        [.. report.Files.Select(file => new IngestedFileResponse(file.File, Code(file.Outcome), file.Passages, file.Reason))],
        [.. report.Notices.Select(NoticeResponse.From)]);

    private static string Code(IngestOutcome outcome) => outcome.ToString().ToLowerInvariant();
}

/// <param name="Outcome"><c>read</c>, <c>repaired</c>, <c>reused</c> (not changed since it was last read), <c>skipped</c> or <c>removed</c>.</param>
/// <param name="Reason">Why the file gave no paragraph; null when it was read.</param>
internal sealed record IngestedFileResponse(string File, string Outcome, int Paragraphs, string? Reason);

/// <param name="Missing">Paragraphs that were not there.</param>
/// <param name="Stale">Paragraphs that the library does not hold, or no longer so.</param>
/// <param name="Damaged">Paragraphs that said something else of themselves than the library.</param>
/// <param name="Rebuilt">Whether everything was made anew beside what was there.</param>
/// <param name="Failure">Why it could not be brought up to date, and what to do; null when it was.</param>
internal sealed record SharedIndexResponse(int Missing, int Stale, int Damaged, bool Rebuilt, string? Failure)
{
    public static SharedIndexResponse From(IndexDifference difference) =>
        new(difference.Missing, difference.Stale, difference.Damaged, difference.Rebuilt, null);
}
