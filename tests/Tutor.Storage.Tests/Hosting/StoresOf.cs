using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Storage.Reading;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;

namespace Tutor.Storage.Tests.Hosting;

/// <summary>All stores on one database, as <c>AddStorage</c> composes them.</summary>
internal static class StoresOf
{
    public static Stores Database(Database database, IAsyncDisposable? owner = null) => new(
        new TranscriptStore(database, Options.Create(new TranscriptOptions())),
        new TranscriptReader(database, NullLogger<TranscriptReader>.Instance),
        new StudentRegistry(database),
        new VerdictStore(database),
        new CorrectionStore(database),
        new AccountStore(database),
        new AuditLog(database),
        new StatisticsReader(database),
        owner ?? database);
}
