using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using Dapper;
using Npgsql;

namespace Tutor.Storage.Postgres;

/// <summary>A PostgreSQL server; instances of the tutor may share it.</summary>
internal sealed class PostgresDatabase : Database
{
    // Any number will do, as long as every instance takes the same.
    private const long MigrationLock = 0x7475746F72;

    private readonly IReadOnlyList<string> _scripts;
    private readonly NpgsqlDataSource _source;

    /// <param name="scripts">Fewer than there are make an earlier version, for tests of migrations.</param>
    public PostgresDatabase(string connectionString, IReadOnlyList<string>? scripts = null)
    {
        _scripts = scripts ?? MigrationScripts.For("Postgres");
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = "tutor" });
    }

    public override string WordsKey => "place";

    // A page is fifty rows from one end of an index, joined row by row; the planner would rather join a million by merging. And it takes the
    // terms' index for slower than it is on any disk of today, so that for a word which nobody wrote it looked through all turns.
    public override string PlanForPages => "SET LOCAL enable_mergejoin = off; SET LOCAL enable_hashjoin = off; SET LOCAL random_page_cost = 1.1";

    // One argument, because Dapper would spread an array over many.
    public override string InsertWords => "INSERT INTO turn_words (place, terms) VALUES (@place, string_to_array(@terms, ' '))";

    public override string Join(IReadOnlyList<string> terms) => string.Join(' ', terms);

    public override string SearchFrom(string turns, string words) => $"turn_words AS {words} JOIN turns AS {turns} ON {turns}.place = {words}.place";

    public override string ProbeFrom(string turns, string words) => SearchFrom(turns, words);

    public override string SearchPlace(string turns, string words) => $"{words}.place";

    public override string Matches(string words, IReadOnlyList<IReadOnlyList<string>> terms, DynamicParameters arguments)
    {
        for (var i = 0; i < terms.Count; i++)
            arguments.Add(string.Create(CultureInfo.InvariantCulture, $"match{i}"), string.Join(' ', terms[i]));
        return string.Join(" AND ", terms.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{words}.terms && string_to_array(@match{i}, ' ')")));
    }

    public override string Holds(string words, IReadOnlyList<IReadOnlyList<string>> terms, DynamicParameters arguments) => Matches(words, terms, arguments);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _source.DisposeAsync();
    }

    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation) => await _source.OpenConnectionAsync(cancellation);

    protected override async Task RunMigrationsAsync(CancellationToken cancellation)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        // Held until the transaction ends, however it ends.
        await connection.ExecuteAsync(Command("SELECT pg_advisory_xact_lock(@MigrationLock)", new { MigrationLock }));
        await connection.ExecuteAsync(Command("CREATE TABLE IF NOT EXISTS schema_version (version integer NOT NULL)"));
        var version = await connection.ExecuteScalarAsync<int>(Command("SELECT COALESCE(MAX(version), 0) FROM schema_version"));
        if (version > _scripts.Count)
            throw new NewerSchemaException(version, _scripts.Count);
        for (; version < _scripts.Count; version++)
        {
            await connection.ExecuteAsync(Command(_scripts[version]));
            await connection.ExecuteAsync(Command("INSERT INTO schema_version (version) VALUES (@next)", new { next = version + 1 }));
        }

        await transaction.CommitAsync(cancellation);

        CommandDefinition Command(string sql, object? arguments = null) =>
            new(sql, arguments, transaction, commandTimeout: 0, cancellationToken: cancellation);
    }

    // Classes 22 and 23: the data are at fault. 54: they are too large.
    protected override bool IsOutage(Exception failure) => failure switch
    {
        PostgresException e => e.SqlState[..2] is not ("22" or "23" or "54"),
        DbException or SocketException or TimeoutException or IOException => true,
        _ => false,
    };
}
