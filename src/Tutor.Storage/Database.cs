using System.Data;
using System.Data.Common;
using System.Threading.Channels;
using Dapper;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;

namespace Tutor.Storage;

/// <summary>What the stores need of a database server, and all in which SQLite and PostgreSQL differ for them.</summary>
/// <remarks>The schema is brought up to date before the first work; a database that cannot be reached then is tried again with the next.</remarks>
internal abstract class Database : IErasure, IAsyncDisposable
{
    private readonly SemaphoreSlim _migrating = new(1, 1);
    private volatile bool _migrated;

    // One signal for many deletions is enough.
    private readonly Channel<bool> _deletions = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    static Database() => DefaultTypeMap.MatchNamesWithUnderscores = true;

    /// <summary>How the rows of <c>turn_words</c> name their turn.</summary>
    public abstract string WordsKey { get; }

    /// <summary>The tables of a search, so joined that the database goes through the words, newest turn first.</summary>
    public abstract string SearchFrom(string turns, string words);

    /// <summary>The tables of a search, so joined that the database looks up the words of turns that it found otherwise.</summary>
    public abstract string ProbeFrom(string turns, string words);

    /// <summary>The place of a turn as a search through the words yields it in order.</summary>
    public abstract string SearchPlace(string turns, string words);

    /// <summary>A condition on <see cref="SearchFrom"/>: words with, of each list, at least one term. Its arguments are added.</summary>
    public abstract string Matches(string words, IReadOnlyList<IReadOnlyList<string>> terms, DynamicParameters arguments);

    /// <summary>The same condition on <see cref="ProbeFrom"/>, where the words of a turn are at hand.</summary>
    public abstract string Holds(string words, IReadOnlyList<IReadOnlyList<string>> terms, DynamicParameters arguments);

    /// <summary>A statement before a page is read, which tells the database how pages are read best; null where there is nothing to tell.</summary>
    public virtual string? PlanForPages => null;

    /// <summary>The statement that keeps the terms <c>@terms</c> of the turn <c>@place</c>.</summary>
    public abstract string InsertWords { get; }

    /// <summary>The terms of a turn as <see cref="InsertWords"/> takes them.</summary>
    public abstract string Join(IReadOnlyList<string> terms);

    /// <summary>Work that only reads, on one state of the database.</summary>
    /// <exception cref="TranscriptStoreException">The database cannot be reached or failed.</exception>
    public Task<T> ReadAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) => GuardAsync(
        async () =>
        {
            await using var connection = await OpenAsync(cancellation);
            await using var transaction = await BeginReadAsync(connection, cancellation);
            return await work(new Session(connection, transaction, cancellation));
        },
        cancellation);

    /// <summary>Work that writes: all of it or nothing, durable when this returns.</summary>
    /// <exception cref="TranscriptStoreException">The database cannot be reached or failed; when committing failed, whether the work is done is not known.</exception>
    public Task<T> WriteAsync<T>(Func<Session, Task<T>> work, CancellationToken cancellation) => GuardAsync(
        async () =>
        {
            await using var turn = await WaitToWriteAsync(cancellation);
            await using var connection = await OpenAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            var result = await work(new Session(connection, transaction, cancellation));
            await transaction.CommitAsync(cancellation);
            return result;
        },
        cancellation);

    /// <summary>Brings the schema up to date; does nothing when it was done before.</summary>
    /// <exception cref="TranscriptStoreException">The database cannot be reached or failed.</exception>
    /// <exception cref="NewerSchemaException">A later version of the tutor wrote it.</exception>
    public Task MigrateAsync(CancellationToken cancellation) => GuardAsync(() => Task.FromResult(true), cancellation);

    /// <summary>Brings the schema up to date, and counts what stands in the tables, where the database does not do so by itself.</summary>
    /// <exception cref="TranscriptStoreException">The database cannot be reached or failed.</exception>
    public virtual Task AnalyzeAsync(CancellationToken cancellation) => MigrateAsync(cancellation);

    /// <inheritdoc/>
    /// <remarks>Nothing here: PostgreSQL's own vacuum gives the room of deleted rows to others.</remarks>
    public virtual Task EraseAsync(CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Lets whoever waits for deletions erase what they left.</summary>
    public void AnnounceDeletion() => _deletions.Writer.TryWrite(true);

    /// <summary>Waits until something was deleted.</summary>
    public async Task WaitForDeletionAsync(CancellationToken cancellation) => await _deletions.Reader.ReadAsync(cancellation);

    public virtual ValueTask DisposeAsync()
    {
        _migrating.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>Runs work where it does not hold up its caller.</summary>
    protected virtual Task<T> RunAsync<T>(Func<Task<T>> work, CancellationToken cancellation) => work();

    protected abstract Task<DbConnection> OpenAsync(CancellationToken cancellation);

    /// <summary>A transaction in which several statements see one state; null where one statement does.</summary>
    protected virtual async Task<DbTransaction?> BeginReadAsync(DbConnection connection, CancellationToken cancellation) =>
        await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);

    /// <summary>Waits until this process may write.</summary>
    protected virtual ValueTask<IAsyncDisposable?> WaitToWriteAsync(CancellationToken cancellation) => ValueTask.FromResult<IAsyncDisposable?>(null);

    /// <summary>Runs the scripts that are missing, while no other instance can.</summary>
    protected abstract Task RunMigrationsAsync(CancellationToken cancellation);

    /// <summary>Whether a failure says that the database is not there or not well, rather than that it was asked something wrong.</summary>
    protected abstract bool IsOutage(Exception failure);

    private async Task<T> GuardAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(
                async () =>
                {
                    await EnsureMigratedAsync(cancellation);
                    return await work();
                },
                cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException && IsOutage(e))
        {
            throw new TranscriptStoreException($"The store of the transcripts failed: {e.Message}", e);
        }
    }

    private async Task EnsureMigratedAsync(CancellationToken cancellation)
    {
        if (_migrated)
            return;
        await _migrating.WaitAsync(cancellation);
        try
        {
            if (!_migrated)
                await RunMigrationsAsync(cancellation);
            _migrated = true;
        }
        finally
        {
            _migrating.Release();
        }
    }
}
