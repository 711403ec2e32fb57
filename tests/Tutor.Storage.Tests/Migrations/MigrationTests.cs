using Tutor.Storage.Postgres;
using Tutor.Storage.Sqlite;
using Tutor.Storage.Tests.Postgres;
using Tutor.Testing;

namespace Tutor.Storage.Tests.Migrations;

public sealed class SqliteMigrationTests : MigrationSuite, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    protected override Task<string> NewPlaceAsync() => Task.FromResult(Path.Combine(_folder.Path, "new", "transcripts.db"));

    internal override Database Open(string where, int? version) => new SqliteDatabase(where, version is { } known ? [.. MigrationScripts.For("Sqlite").Take(known)] : null);
}

public sealed class PostgresMigrationTests(PostgresServer server) : MigrationSuite
{
    protected override Task<string> NewPlaceAsync() => server.CreateDatabaseAsync();

    internal override Database Open(string where, int? version) => new PostgresDatabase(where, version is { } known ? [.. MigrationScripts.For("Postgres").Take(known)] : null);
}
