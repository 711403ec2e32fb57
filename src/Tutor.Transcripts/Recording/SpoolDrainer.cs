using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Tutor.Transcripts.Recording;

/// <summary>Brings what waits in the spool to the store, in the background.</summary>
internal sealed class SpoolDrainer(TurnRecorder recorder, IOptions<TranscriptOptions> options, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            // First what an earlier run left.
            await recorder.DrainAsync(stoppingToken);
            if (recorder.State.Waiting > 0)
                await Task.Delay(options.Value.RetryInterval, clock, stoppingToken);
            else
                await recorder.WaitAsync(stoppingToken);
        }
    }
}
