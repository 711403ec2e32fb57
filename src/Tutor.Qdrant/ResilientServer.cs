using Polly;
using Polly.Retry;
using Polly.Timeout;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant;

/// <summary>Gives every request its time-out, and tries again what may pass; a search has one attempt, because the embedded index answers at once.</summary>
internal sealed class ResilientServer : IQdrantServer
{
    private readonly IQdrantServer _server;
    private readonly ResiliencePipeline _once;
    private readonly ResiliencePipeline _repeated;

    /// <param name="retries">How often to try again what may pass.</param>
    public ResilientServer(IQdrantServer server, QdrantOptions options, TimeProvider time, int retries)
    {
        _server = server;
        _once = new ResiliencePipelineBuilder { TimeProvider = time }.AddTimeout(options.QueryTimeout).Build();
        var repeated = new ResiliencePipelineBuilder { TimeProvider = time };
        if (retries > 0)
            repeated.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = retries,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(10),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<QdrantException>(e => e.IsPassing).Handle<TimeoutRejectedException>(),
                // A server that is to be left alone for longer than a minute is out of order.
                DelayGenerator = arguments => new ValueTask<TimeSpan?>(
                    arguments.Outcome.Exception is QdrantException { RetryAfter: { } wait } && wait <= TimeSpan.FromMinutes(1) ? wait : null),
            });
        _repeated = repeated.AddTimeout(options.UpdateTimeout).Build();
    }

    public Task<Version> GetVersionAsync(CancellationToken cancellation) => Repeat(_server.GetVersionAsync, cancellation);

    public Task<string?> FindAliasAsync(string alias, CancellationToken cancellation) => Repeat(token => _server.FindAliasAsync(alias, token), cancellation);

    public Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellation) => Repeat(_server.ListCollectionsAsync, cancellation);

    public Task<CollectionRecord?> DescribeAsync(string collection, CancellationToken cancellation) =>
        Repeat(token => _server.DescribeAsync(collection, token), cancellation);

    public Task<bool> CreateAsync(string collection, CollectionLayout layout, FieldAverages averages, CancellationToken cancellation) =>
        Repeat(token => _server.CreateAsync(collection, layout, averages, token), cancellation);

    public Task SetLibraryAsync(string collection, string? digest, CancellationToken cancellation) =>
        Repeat(token => _server.SetLibraryAsync(collection, digest, token), cancellation);

    public Task MoveAliasAsync(string alias, string collection, CancellationToken cancellation) =>
        Repeat(token => _server.MoveAliasAsync(alias, collection, token), cancellation);

    public Task DropAsync(string collection, CancellationToken cancellation) => Repeat(token => _server.DropAsync(collection, token), cancellation);

    public Task UpsertAsync(string collection, IReadOnlyList<PassagePoint> points, CancellationToken cancellation) =>
        Repeat(token => _server.UpsertAsync(collection, points, token), cancellation);

    public Task MarkAsync(string collection, IReadOnlyList<Guid> points, string ingest, CancellationToken cancellation) =>
        Repeat(token => _server.MarkAsync(collection, points, ingest, token), cancellation);

    public Task DeleteAsync(string collection, string ingest, CancellationToken cancellation) =>
        Repeat(token => _server.DeleteAsync(collection, ingest, token), cancellation);

    public Task<long> CountAsync(string collection, CancellationToken cancellation) => Repeat(token => _server.CountAsync(collection, token), cancellation);

    public Task<StoredPage> ListAsync(string collection, Guid? from, int limit, CancellationToken cancellation) =>
        Repeat(token => _server.ListAsync(collection, from, limit, token), cancellation);

    public Task<IReadOnlyList<FoundPoint>> QueryAsync(string collection, PointQuery query, CancellationToken cancellation) =>
        RunAsync(_once, token => _server.QueryAsync(collection, query, token), cancellation);

    private Task<T> Repeat<T>(Func<CancellationToken, Task<T>> call, CancellationToken cancellation) => RunAsync(_repeated, call, cancellation);

    private Task Repeat(Func<CancellationToken, Task> call, CancellationToken cancellation) => RunAsync(
        _repeated,
        async token =>
        {
            await call(token);
            return true;
        },
        cancellation);

    private static async Task<T> RunAsync<T>(ResiliencePipeline pipeline, Func<CancellationToken, Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await pipeline.ExecuteAsync(async token => await call(token), cancellation);
        }
        catch (TimeoutRejectedException e)
        {
            throw new QdrantException(QdrantFault.TooSlow, $"Qdrant did not answer within {e.Timeout.TotalSeconds:0.###} seconds.", e);
        }
    }
}
