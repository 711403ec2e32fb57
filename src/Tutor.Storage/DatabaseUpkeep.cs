using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tutor.Transcripts;

namespace Tutor.Storage;

/// <summary>Brings the schema up to date while the service starts, and keeps the database in a state in which it plans its queries well.</summary>
/// <remarks>A store that is down stops nothing: the first work that reaches it brings the schema up to date then.</remarks>
internal sealed partial class DatabaseUpkeep(Database database, TimeProvider clock, ILogger<DatabaseUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                await database.AnalyzeAsync(stoppingToken);
            }
            catch (TranscriptStoreException e)
            {
                NotReached(logger, e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Transcripts wait on disk until their store can be reached. {Reason}")]
    private static partial void NotReached(ILogger logger, string reason);
}
