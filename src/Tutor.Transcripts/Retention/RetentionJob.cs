using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Recording;

namespace Tutor.Transcripts.Retention;

/// <summary>Deletes turns that are older than the school wants to keep, when the service starts and every hour.</summary>
internal sealed partial class RetentionJob(
    ITranscriptStore store,
    IAuditLog audit,
    IOptions<TranscriptOptions> options,
    TimeProvider clock,
    ILogger<RetentionJob> logger) : BackgroundService
{
    // Small enough that turns which come meanwhile hardly wait.
    private const int Piece = 200;

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>Deletes what is too old now. Does nothing when turns are kept for ever.</summary>
    /// <returns>How many turns were deleted.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        if (options.Value.RetentionDays == 0)
            return 0;
        var limit = clock.GetUtcNow().AddDays(-options.Value.RetentionDays);
        var deleted = 0;
        for (int piece; (piece = await store.DeleteOlderAsync(limit, Piece, cancellation)) > 0;)
        {
            deleted += piece;
            if (piece < Piece)
                break;
        }

        if (deleted > 0)
            await audit.AppendAsync(
                new AuditEntry(clock.GetUtcNow(), AuditEntry.Service, "retention.delete", Detail: string.Create(CultureInfo.InvariantCulture, $"turns: {deleted}, older than days: {options.Value.RetentionDays}")), cancellation);
        return deleted;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (TranscriptStoreException e)
            {
                Postponed(logger, e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Old turns are deleted when the store of the transcripts answers again. {Reason}")]
    private static partial void Postponed(ILogger logger, string reason);
}
