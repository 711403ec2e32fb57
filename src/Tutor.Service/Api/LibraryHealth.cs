using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tutor.Knowledge;

namespace Tutor.Service.Api;

/// <summary>Whether there are documents to answer from.</summary>
internal sealed class LibraryHealth(ILibrary library) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(Check(library.Current));

    private static HealthCheckResult Check(Library current)
    {
        if (current.Documents.Count == 0)
            return HealthCheckResult.Unhealthy("The library holds no document.", data: Remedy("Put texts into the documents folder of the library, or name another library with Tutor:Knowledge:Folder."));

        var holds = $"Documents: {current.Documents.Count}. Paragraphs: {current.Documents.Sum(document => document.Passages.Count)}.";
        var failed = current.Notices.Where(notice => notice.Kind == NoticeKind.Failed).Select(notice => notice.File).Distinct().ToList();
        return failed.Count == 0
            ? HealthCheckResult.Healthy(holds)
            : HealthCheckResult.Degraded(
                $"{holds} Files that could not be read: {failed.Count} ({string.Join(", ", failed.Take(5))}{(failed.Count > 5 ? ", …" : "")}).",
                data: Remedy("Run the ingest command; it says for each file what is wrong."));
    }

    private static Dictionary<string, object> Remedy(string sentence) => new() { [Health.Remedy] = sentence };
}
