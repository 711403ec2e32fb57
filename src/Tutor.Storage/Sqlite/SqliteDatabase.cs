using System.Data.Common;
using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Tutor.Knowledge.Saving;

namespace Tutor.Storage.Sqlite;

/// <summary>One file with its write-ahead log. Several processes may use it.</summary>
/// <remarks>
/// <c>synchronous = FULL</c>: the log reaches the disk with every commit. With NORMAL a killed process would lose nothing either, the
/// system has its pages; but a school's power cut would, and "stored before the student sees the reply" holds for that too.
/// </remarks>
internal sealed class SqliteDatabase : Database
{
    // A few hundredths of a second, for which others wait to write.
    private const int PagesOfAStep = 200;

    private const int Constraint = 19, Mismatch = 20, TooBig = 18, OutOfRange = 25;

    private readonly IReadOnlyList<string> _scripts;
    private readonly string _file;
    private readonly string _connection;

    // Writers of one process queue here, in order. SQLite itself would let them poll for the lock, and the unlucky ones starve.
    private readonly SemaphoreSlim _writer = new(1, 1);

    static SqliteDatabase() => SQLitePCL.Batteries_V2.Init();

    /// <param name="scripts">Fewer than there are make an earlier version, for tests of migrations.</param>
    public SqliteDatabase(string file, IReadOnlyList<string>? scripts = null)
    {
        _file = file;
        _scripts = scripts ?? MigrationScripts.For("Sqlite");
        _connection = new SqliteConnectionStringBuilder { DataSource = file, ForeignKeys = true, DefaultTimeout = 5, Cache = SqliteCacheMode.Private }.ToString();
    }

    public override string WordsKey => "rowid";

    public override string InsertWords => "INSERT INTO turn_words (rowid, terms) VALUES (@place, @terms)";

    public override string Join(IReadOnlyList<string> terms) => string.Join(' ', terms);

    // CROSS JOIN keeps the order of the tables: SQLite knows nothing of how often a word occurs and would guess.
    public override string SearchFrom(string turns, string words) => $"turn_words AS {words} CROSS JOIN turns AS {turns} ON {turns}.place = {words}.rowid";

    public override string ProbeFrom(string turns, string words) => $"turns AS {turns} CROSS JOIN turn_words AS {words} ON {words}.rowid = {turns}.place";

    public override string SearchPlace(string turns, string words) => $"{words}.rowid";

    public override string Matches(string words, IReadOnlyList<IReadOnlyList<string>> terms, DynamicParameters arguments)
    {
        arguments.Add("match", string.Join(" AND ", terms.Select(any => $"({string.Join(" OR ", any.Select(term => $"\"{term}\""))})")));
        return $"{words}.turn_words MATCH @match";
    }

    // Opening a search costs as much as reading the words of a hundred turns.
    public override string Holds(string words, IReadOnlyList<IReadOnlyList<string>> terms, DynamicParameters arguments)
    {
        var conditions = new List<string>();
        foreach (var any in terms)
        {
            var alternatives = new List<string>();
            foreach (var term in any)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"holds{conditions.Count}_{alternatives.Count}");
                arguments.Add(name, $" {term} ");
                alternatives.Add($"instr(' ' || {words}.terms || ' ', @{name}) > 0");
            }

            conditions.Add($"({string.Join(" OR ", alternatives)})");
        }

        return string.Join(" AND ", conditions);
    }

    /// <inheritdoc/>
    public override Task AnalyzeAsync(CancellationToken cancellation) => WriteAsync(
        // A sample of each index: without it SQLite takes every condition for equally rare, and goes through half the turns for one that is not.
        session => session.ExecuteAsync("PRAGMA analysis_limit = 1000; ANALYZE;"), cancellation);

    /// <inheritdoc/>
    public override async Task EraseAsync(CancellationToken cancellation)
    {
        // A deleted row leaves its words in the index of the search, beside a note that they do not count, until both are merged away. FTS5
        // has an option that overwrites them at once, but not in all versions that the product is built with. Step by step, for "optimize"
        // keeps others from writing for seconds.
        while (await WriteAsync(MergeAsync, cancellation))
        {
        }

        // What the log still holds of the time before. While somebody reads it stays as it is, and the next deletion or the next few hours see to it.
        await RunAsync(
            async () =>
            {
                await using var connection = await OpenAsync(cancellation);
                return await connection.ExecuteAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            },
            cancellation);

        // A negative number makes all parts of the index one in the end; it is done when a step changes nothing, the note of the step itself aside.
        static async Task<bool> MergeAsync(Session session)
        {
            var before = await session.FirstAsync<long>("SELECT total_changes()");
            await session.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"INSERT INTO turn_words (turn_words, rank) VALUES ('merge', {-PagesOfAStep})"));
            return await session.FirstAsync<long>("SELECT total_changes()") - before >= 2;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _writer.Dispose();
        // Pooled connections keep the file open; the pool goes by the connection string.
        await using var connection = new SqliteConnection(_connection);
        SqliteConnection.ClearPool(connection);
    }

    // SQLite works on the thread that calls it; its "async" methods do not give it back.
    protected override Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation) => Task.Run(work, cancellation);

    protected override async Task<DbConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = new SqliteConnection(_connection);
        try
        {
            await connection.OpenAsync(cancellation);
            // What students wrote is overwritten when it is deleted.
            await connection.ExecuteAsync("PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 268435456;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    protected override Task<DbTransaction?> BeginReadAsync(DbConnection connection, CancellationToken cancellation) =>
        Task.FromResult<DbTransaction?>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    protected override async ValueTask<IAsyncDisposable?> WaitToWriteAsync(CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        return new Released(_writer);
    }

    protected override async Task RunMigrationsAsync(CancellationToken cancellation)
    {
        if (Path.GetDirectoryName(_file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        CreateForOwnerOnly();
        await using var connection = (SqliteConnection)await OpenAsync(cancellation);
        // Kept in the file. It cannot be changed within a transaction, and needs the file for itself: a second instance waits its turn.
        await connection.ExecuteAsync("PRAGMA journal_mode = WAL;");
        // BEGIN IMMEDIATE, which admits one writer among all processes.
        await using var transaction = connection.BeginTransaction(deferred: false);
        var version = await connection.ExecuteScalarAsync<int>("PRAGMA user_version", transaction: transaction);
        if (version > _scripts.Count)
            throw new NewerSchemaException(version, _scripts.Count);
        for (; version < _scripts.Count; version++)
        {
            cancellation.ThrowIfCancellationRequested();
            await connection.ExecuteAsync(_scripts[version], transaction: transaction);
            await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}"), transaction: transaction);
        }

        await transaction.CommitAsync(cancellation);
    }

    protected override bool IsOutage(Exception failure) => failure switch
    {
        SqliteException e => e.SqliteErrorCode is not (Constraint or Mismatch or TooBig or OutOfRange),
        IOException or UnauthorizedAccessException => true,
        _ => false,
    };

    // SQLite gives its log and its index of it the file's own rights.
    private void CreateForOwnerOnly()
    {
        if (File.Exists(_file))
            return;
        try
        {
            PrivateFile.Open(_file, FileMode.CreateNew).Dispose();
        }
        catch (IOException) when (File.Exists(_file))
        {
            // Another instance was first.
        }
    }

    private sealed class Released(SemaphoreSlim semaphore) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            semaphore.Release();
            return ValueTask.CompletedTask;
        }
    }
}
