using Tutor.Testing.Transcripts;

namespace Tutor.Storage.Tests.Postgres;

public sealed class PostgresTranscriptStoreTests(PostgresServer server) : TranscriptStoreContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresStudentRegistryTests(PostgresServer server) : StudentRegistryContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresTranscriptReaderTests(PostgresServer server) : TranscriptReaderContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresVerdictStoreTests(PostgresServer server) : VerdictStoreContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresCorrectionStoreTests(PostgresServer server) : CorrectionStoreContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresAccountStoreTests(PostgresServer server) : AccountStoreContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresAuditLogTests(PostgresServer server) : AuditLogContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}

public sealed class PostgresStatisticsTests(PostgresServer server) : StatisticsContract
{
    protected override Task<Stores> CreateAsync() => server.CreateStoresAsync();
}
