using Tutor.Testing.Transcripts;

namespace Tutor.Storage.Tests.Sqlite;

public sealed class SqliteTranscriptStoreTests : TranscriptStoreContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteStudentRegistryTests : StudentRegistryContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteTranscriptReaderTests : TranscriptReaderContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteVerdictStoreTests : VerdictStoreContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteCorrectionStoreTests : CorrectionStoreContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteAccountStoreTests : AccountStoreContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteAuditLogTests : AuditLogContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}

public sealed class SqliteStatisticsTests : StatisticsContract
{
    protected override Task<Stores> CreateAsync() => SqliteStores.CreateAsync();
}
