using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tutor.Transcripts;

namespace Tutor.Storage;

/// <summary>
/// Brings the schema up to date while the service starts, keeps the database in a state in which it plans its queries well, and erases what
/// deletions left.
/// </summary>
/// <remarks>A store that is down stops nothing: the first work that reaches it brings the schema up to date then.</remarks>
internal sealed partial class DatabaseUpkeep(Database database, TimeProvider clock, ILogger<DatabaseUpkeep> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(6);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(AnalyzeAsync(stoppingToken), EraseAsync(stoppingToken));

    private async Task AnalyzeAsync(CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            await TryAsync(database.AnalyzeAsync, stopping);
            // What grew too old meanwhile, or was deleted just before the service stopped.
            database.AnnounceDeletion();
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    private async Task EraseAsync(CancellationToken stopping)
    {
        while (true)
        {
            await database.WaitForDeletionAsync(stopping);
            await TryAsync(database.EraseAsync, stopping);
        }
    }

    private async Task TryAsync(Func<CancellationToken, Task> work, CancellationToken stopping)
    {
        try
        {
            await work(stopping);
        }
        catch (TranscriptStoreException e)
        {
            NotReached(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Transcripts wait on disk until their store can be reached. {Reason}")]
    private static partial void NotReached(ILogger logger, string reason);
}
