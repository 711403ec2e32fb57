using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Tutor.Transcripts.Recording;

/// <summary>Whether turns are stored as they happen. Never worse than degraded: the tutor answers without a store.</summary>
internal sealed class RecorderHealth(ITurnRecorder recorder) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) => Task.FromResult(Check(recorder.State));

    private static HealthCheckResult Check(RecorderState state)
    {
        if (state.Lost > 0)
            return Degraded(
                $"Records lost since the start: {state.Lost}; waiting on disk: {state.Waiting}.",
                "Start the store that Tutor:Transcripts names, see that the disk of the data folder has room, and raise Tutor:Transcripts:SpoolMegabytes.");
        if (state.Waiting > 0)
            return Degraded(
                string.Create(CultureInfo.InvariantCulture, $"The store of the transcripts does not answer. Records waiting on disk: {state.Waiting}, since {state.WaitingSince:u}."),
                "Start the store that Tutor:Transcripts names; what waits is stored then by itself.");
        if (state.SetAside > 0)
            return Degraded(
                $"Records that could not be stored as they are: {state.SetAside}.",
                "They are kept beside the spool, in set-aside.jsonl and *.damaged; the log says why. Report it to whoever maintains the tutor.");
        return HealthCheckResult.Healthy("Turns are stored as they happen.");
    }

    // "remedy" is where the service's health report looks for what to do.
    private static HealthCheckResult Degraded(string message, string remedy) =>
        HealthCheckResult.Degraded(message, data: new Dictionary<string, object> { ["remedy"] = remedy });
}
