using Microsoft.Extensions.Logging;
using Tutor.Knowledge;

namespace Tutor.Qdrant.Serving;

/// <summary>Answers from Qdrant while that holds the library and answers in time, else from the embedded index, which always holds it.</summary>
internal sealed partial class FallbackPassageIndex(
    QdrantPassageIndex qdrant, IPassageIndex embedded, QdrantOptions options, TimeProvider time, ILogger<FallbackPassageIndex> logger) : IPassageIndex, ISharedIndex
{
    private volatile Library? _library;
    private volatile IndexState _state = IndexState.Ingesting;
    private TaskCompletionSource _due = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public IndexState State => _state;

    /// <summary>Done when Qdrant has to be brought up to date or tried again.</summary>
    public Task Due => Volatile.Read(ref _due).Task;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Candidate>> FindAsync(PassageQuery query, int count, CancellationToken cancellation)
    {
        if (_state.IsQdrant)
        {
            try
            {
                return await qdrant.FindAsync(query, count, cancellation);
            }
            catch (PassageIndexException e)
            {
                Fail(e);
            }
        }

        return await embedded.FindAsync(query, count, cancellation);
    }

    /// <inheritdoc/>
    /// <remarks>Waits for the embedded index only. Qdrant follows in the background, unless it holds the library already.</remarks>
    public async Task UpdateAsync(Library library, CancellationToken cancellation)
    {
        await embedded.UpdateAsync(library, cancellation);
        _library = library;
        _state = IndexState.Ingesting;
        try
        {
            // A start must not wait for a server that is slow or gone.
            using var soon = new CancellationTokenSource(options.QueryTimeout, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(soon.Token, cancellation);
            if (await qdrant.TryServeAsync(library, either.Token))
                Succeed(library);
            else
                Volatile.Read(ref _due).TrySetResult();
        }
        catch (PassageIndexException e)
        {
            Fail(e);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            Volatile.Read(ref _due).TrySetResult();
        }
    }

    /// <inheritdoc/>
    public async Task<IndexDifference> SynchronizeAsync(Library library, bool thorough, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            var difference = await qdrant.SynchronizeAsync(library, thorough, progress, cancellation);
            Succeed(library);
            return difference;
        }
        catch (PassageIndexException e)
        {
            Fail(e);
            throw new PassageIndexException($"{e.Message} {RemedyFor(e)}", e);
        }
    }

    /// <summary>Brings Qdrant up to date, or finds out that it is, and lets it answer. Returns whether it does.</summary>
    public async Task<bool> RecoverAsync(CancellationToken cancellation)
    {
        Volatile.Write(ref _due, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        if (_library is not { } library)
            return true;
        try
        {
            await qdrant.SynchronizeAsync(library, thorough: false, null, cancellation);
            Succeed(library);
            return true;
        }
        catch (PassageIndexException e)
        {
            Fail(e);
            return false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever it is, it must not end the service: the embedded index goes on answering.
            LogFault(e);
            Fail(new PassageIndexException($"Qdrant could not be brought up to date ({e.GetType().Name}).", e));
            return false;
        }
    }

    private void Succeed(Library library)
    {
        // Another update may have begun meanwhile; what was reached is not its library.
        if (_library is not null && !ReferenceEquals(_library, library))
            return;
        var before = Interlocked.Exchange(ref _state!, IndexState.Qdrant);
        if (!before.IsQdrant)
            LogServing(options.Url.GetLeftPart(UriPartial.Authority), options.Collection);
    }

    private void Fail(PassageIndexException e)
    {
        var state = new IndexState(false, e.Message, RemedyFor(e));
        var before = Interlocked.Exchange(ref _state!, state);
        if (before != state)
            LogFallback(e.Message, state.Remedy!);
        Volatile.Read(ref _due).TrySetResult();
    }

    private string RemedyFor(PassageIndexException e) => e.InnerException is QdrantException fault ? Remedies.For(fault.Fault, options) : "The log says more.";

    [LoggerMessage(LogLevel.Information, "Passages are found in Qdrant at {Address}, collection {Collection}.")]
    private partial void LogServing(string address, string collection);

    [LoggerMessage(LogLevel.Warning, "Passages are found by the embedded index, not in Qdrant: {Reason} {Remedy}")]
    private partial void LogFallback(string reason, string remedy);

    [LoggerMessage(LogLevel.Error, "Bringing Qdrant up to date met a fault of this program; it is tried again.")]
    private partial void LogFault(Exception fault);
}
