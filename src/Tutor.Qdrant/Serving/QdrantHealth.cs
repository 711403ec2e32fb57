using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Tutor.Qdrant.Serving;

/// <summary>Which index answers. Never worse than degraded: the embedded one answers as well.</summary>
internal sealed class QdrantHealth(FallbackPassageIndex index, QdrantOptions options) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(index.State switch
    {
        { IsQdrant: true } => HealthCheckResult.Healthy($"Passages are found in Qdrant at {options.Url.GetLeftPart(UriPartial.Authority)}, collection {options.Collection}."),
        // "remedy" is where the service's health report looks for what to do.
        var state => HealthCheckResult.Degraded(
            $"{state.Reason} Meanwhile the embedded index answers.",
            data: new Dictionary<string, object> { ["remedy"] = state.Remedy! }),
    });
}
