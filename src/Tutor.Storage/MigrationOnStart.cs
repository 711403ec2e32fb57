using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tutor.Transcripts;

namespace Tutor.Storage;

/// <summary>Brings the schema up to date while the service starts. A store that is down stops nothing: the first work that reaches it does it then.</summary>
internal sealed partial class MigrationOnStart(Database database, ILogger<MigrationOnStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.MigrateAsync(stoppingToken);
        }
        catch (TranscriptStoreException e)
        {
            NotReached(logger, e.Message);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Transcripts wait on disk until their store can be reached. {Reason}")]
    private static partial void NotReached(ILogger logger, string reason);
}
