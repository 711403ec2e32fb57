using Microsoft.Extensions.Hosting;

namespace Tutor.Qdrant.Serving;

/// <summary>Brings Qdrant up to date in the background, and tries it again after a fault.</summary>
internal sealed class QdrantRecovery(FallbackPassageIndex index, QdrantOptions options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await index.Due.WaitAsync(stoppingToken);
            // After a fault the server gets some rest. It is also the time in which this process notices that it is its own
            // library that is behind, so that it does not undo what another one has just ingested.
            if (index.State != IndexState.Ingesting)
                await Task.Delay(options.RecoveryInterval, time, stoppingToken);
            await index.RecoverAsync(stoppingToken);
        }
    }
}
