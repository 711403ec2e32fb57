using System.Data.Common;
using Tutor.Storage.Postgres;
using Tutor.Storage.Sqlite;
using Tutor.Storage.Tests.Postgres;
using Tutor.Testing;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Storage.Tests.Composition;

/// <summary>The databases themselves refuse to change the audit log, whoever asks.</summary>
public sealed class AuditIsKeptTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE audit SET actor = 'nobody'")]
    [InlineData("UPDATE audit SET student = 'another'")]
    [InlineData("DELETE FROM audit")]
    public async Task SqliteKeepsTheAuditLog(string sql)
    {
        await using var database = new SqliteDatabase(Path.Combine(_folder.Path, "transcripts.db"));
        await TryAsync(database, sql);
    }

    [Theory]
    [InlineData("UPDATE audit SET actor = 'nobody'")]
    [InlineData("UPDATE audit SET student = 'another'")]
    [InlineData("DELETE FROM audit")]
    [InlineData("TRUNCATE audit")]
    public async Task PostgresKeepsTheAuditLog(string sql)
    {
        await using var database = new PostgresDatabase(await server.CreateDatabaseAsync());
        await TryAsync(database, sql);
    }

    private static async Task TryAsync(Database database, string sql)
    {
        var audit = new AuditLog(database);
        var entry = new AuditEntry(Turns.Morning, "Mita", "transcript.read", null, Turns.Student());
        await audit.AppendAsync(entry, TestContext.Current.CancellationToken);

        var refused = await Should.ThrowAsync<Exception>(() => database.WriteAsync(session => session.ExecuteAsync(sql), TestContext.Current.CancellationToken));
        (refused as DbException ?? refused.InnerException).ShouldBeAssignableTo<DbException>()!.Message.ShouldContain("The audit log is not");
        (await audit.ReadAsync(new AuditFilter(), null, 10, TestContext.Current.CancellationToken)).Entries.ShouldBe([entry]);
    }
}
