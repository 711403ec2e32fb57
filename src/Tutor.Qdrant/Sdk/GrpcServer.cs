using Grpc.Core;
using Grpc.Core.Interceptors;
using Grpc.Net.Client;
using Tutor.Knowledge;
using Tutor.Qdrant.Mapping;
using Wire = global::Qdrant.Client.Grpc;

namespace Tutor.Qdrant.Sdk;

/// <summary>Qdrant by the vendor's client. It converts and delegates; <see cref="GrpcMessages"/> holds the shapes.</summary>
internal sealed class GrpcServer : IQdrantServer, IDisposable
{
    private static readonly string[] ListedKeys = [CollectionLayout.Document, CollectionLayout.Passage, CollectionLayout.Lengths];
    private static readonly string[] FoundKeys = [CollectionLayout.Document, CollectionLayout.Passage];

    private readonly QdrantOptions _options;
    private readonly GrpcChannel _channel;
    private readonly Wire.QdrantGrpcClient _client;

    public GrpcServer(QdrantOptions options)
    {
        _options = options;
        var address = new UriBuilder(options.Url.Scheme, options.Url.Host, options.GrpcPort).Uri;
        _channel = GrpcChannel.ForAddress(address, new GrpcChannelOptions { HttpHandler = Connection.Handler(options), DisposeHttpClient = true });
        CallInvoker invoker = _channel.CreateCallInvoker();
        if (options.ApiKey is { Length: > 0 } key)
            invoker = invoker.Intercept(metadata =>
            {
                metadata.Add("api-key", key);
                return metadata;
            });
        _client = new Wire.QdrantGrpcClient(invoker);
    }

    public void Dispose()
    {
        _client.Dispose();
        _channel.Dispose();
    }

    /// <inheritdoc/>
    public async Task<Version> GetVersionAsync(CancellationToken cancellation)
    {
        var reply = await CallAsync(() => _client.Qdrant.HealthCheckAsync(new Wire.HealthCheckRequest(), cancellationToken: cancellation), cancellation);
        return Version.TryParse(reply.Version.Split('-', '+')[0], out var version)
            ? version
            : throw new QdrantException(QdrantFault.Refused, "The server says no version that Qdrant has.");
    }

    /// <inheritdoc/>
    public async Task<string?> FindAliasAsync(string alias, CancellationToken cancellation)
    {
        var reply = await CallAsync(() => _client.Collections.ListAliasesAsync(new Wire.ListAliasesRequest(), cancellationToken: cancellation), cancellation);
        return reply.Aliases.FirstOrDefault(one => one.AliasName == alias)?.CollectionName;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellation)
    {
        var reply = await CallAsync(() => _client.Collections.ListAsync(new Wire.ListCollectionsRequest(), cancellationToken: cancellation), cancellation);
        return [.. reply.Collections.Select(collection => collection.Name)];
    }

    /// <inheritdoc/>
    public async Task<CollectionRecord?> DescribeAsync(string collection, CancellationToken cancellation)
    {
        try
        {
            var request = new Wire.GetCollectionInfoRequest { CollectionName = collection };
            var reply = await CallAsync(() => _client.Collections.GetAsync(request, cancellationToken: cancellation), cancellation);
            return GrpcMessages.Record(reply.Result.Config.Metadata);
        }
        catch (QdrantException e) when (e.Fault == QdrantFault.NotFound)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public async Task<bool> CreateAsync(string collection, CollectionLayout layout, FieldAverages averages, CancellationToken cancellation)
    {
        var created = true;
        try
        {
            var request = GrpcMessages.Collection(collection, layout, averages, _options);
            await CallAsync(() => _client.Collections.CreateAsync(request, cancellationToken: cancellation), cancellation);
        }
        catch (QdrantException e) when (e.Fault == QdrantFault.Conflict)
        {
            created = false;
        }

        foreach (var key in CollectionLayout.KeywordIndexes)
        {
            var request = new Wire.CreateFieldIndexCollection { CollectionName = collection, FieldName = key, FieldType = Wire.FieldType.Keyword, Wait = true };
            await CallAsync(() => _client.Points.CreateFieldIndexAsync(request, cancellationToken: cancellation), cancellation);
        }

        return created;
    }

    /// <inheritdoc/>
    public Task SetLibraryAsync(string collection, string? digest, CancellationToken cancellation)
    {
        var request = new Wire.UpdateCollection { CollectionName = collection };
        request.Metadata[CollectionLayout.MetadataLibrary] = digest is null ? new Wire.Value { NullValue = Wire.NullValue.NullValue } : new Wire.Value { StringValue = digest };
        return CallAsync(() => _client.Collections.UpdateAsync(request, cancellationToken: cancellation), cancellation);
    }

    /// <inheritdoc/>
    public Task MoveAliasAsync(string alias, string collection, CancellationToken cancellation)
    {
        var request = new Wire.ChangeAliases
        {
            Actions =
            {
                new Wire.AliasOperations { DeleteAlias = new Wire.DeleteAlias { AliasName = alias } },
                new Wire.AliasOperations { CreateAlias = new Wire.CreateAlias { AliasName = alias, CollectionName = collection } },
            },
        };
        return CallAsync(() => _client.Collections.UpdateAliasesAsync(request, cancellationToken: cancellation), cancellation);
    }

    /// <inheritdoc/>
    public Task DropAsync(string collection, CancellationToken cancellation)
    {
        var request = new Wire.DeleteCollection { CollectionName = collection };
        return CallAsync(() => _client.Collections.DeleteAsync(request, cancellationToken: cancellation), cancellation);
    }

    /// <inheritdoc/>
    public async Task UpsertAsync(string collection, IReadOnlyList<PassagePoint> points, CancellationToken cancellation)
    {
        var request = new Wire.UpsertPoints { CollectionName = collection, Wait = true, Points = { points.Select(GrpcMessages.Point) } };
        Check(await CallAsync(() => _client.Points.UpsertAsync(request, cancellationToken: cancellation), cancellation));
    }

    /// <inheritdoc/>
    public async Task MarkAsync(string collection, IReadOnlyList<Guid> points, string ingest, CancellationToken cancellation)
    {
        var request = new Wire.SetPayloadPoints
        {
            CollectionName = collection,
            Wait = true,
            PointsSelector = new Wire.PointsSelector { Points = new Wire.PointsIdsList { Ids = { points.Select(GrpcMessages.Id) } } },
        };
        request.Payload[CollectionLayout.Ingest] = new Wire.Value { StringValue = ingest };
        Check(await CallAsync(() => _client.Points.SetPayloadAsync(request, cancellationToken: cancellation), cancellation));
    }

    /// <inheritdoc/>
    public async Task DeleteAsync(string collection, string ingest, CancellationToken cancellation)
    {
        var request = new Wire.DeletePoints
        {
            CollectionName = collection,
            Wait = true,
            Points = new Wire.PointsSelector { Filter = new Wire.Filter { Must = { GrpcMessages.OfIngest(ingest) } } },
        };
        Check(await CallAsync(() => _client.Points.DeleteAsync(request, cancellationToken: cancellation), cancellation));
    }

    /// <inheritdoc/>
    public async Task<long> CountAsync(string collection, CancellationToken cancellation)
    {
        var request = new Wire.CountPoints { CollectionName = collection, Exact = true };
        var reply = await CallAsync(() => _client.Points.CountAsync(request, cancellationToken: cancellation), cancellation);
        return (long)reply.Result.Count;
    }

    /// <inheritdoc/>
    public async Task<StoredPage> ListAsync(string collection, Guid? from, int limit, CancellationToken cancellation)
    {
        var request = new Wire.ScrollPoints
        {
            CollectionName = collection,
            Limit = (uint)limit,
            WithPayload = new Wire.WithPayloadSelector { Include = new Wire.PayloadIncludeSelector { Fields = { ListedKeys } } },
            WithVectors = new Wire.WithVectorsSelector { Enable = false },
        };
        if (from is { } first)
            request.Offset = GrpcMessages.Id(first);
        var reply = await CallAsync(() => _client.Points.ScrollAsync(request, cancellationToken: cancellation), cancellation);
        return new StoredPage(
            [.. reply.Result.Select(point => new StoredPoint(GrpcMessages.Id(point.Id), GrpcMessages.Passage(point.Payload), GrpcMessages.Lengths(point.Payload)))],
            reply.NextPageOffset is { } next ? GrpcMessages.Id(next) : null);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FoundPoint>> QueryAsync(string collection, PointQuery query, CancellationToken cancellation)
    {
        var request = GrpcMessages.Query(collection, query);
        request.WithPayload = new Wire.WithPayloadSelector { Include = new Wire.PayloadIncludeSelector { Fields = { FoundKeys } } };
        var reply = await CallAsync(() => _client.Points.QueryAsync(request, cancellationToken: cancellation), cancellation);
        return [.. reply.Result.Select(point => new FoundPoint(GrpcMessages.Id(point.Id), point.Score, GrpcMessages.Passage(point.Payload)))];
    }

    private static void Check(Wire.PointsOperationResponse reply)
    {
        if (reply.Result.Status != Wire.UpdateStatus.Completed)
            throw new QdrantException(QdrantFault.TooSlow, $"Qdrant took a write without having done it ({reply.Result.Status}).");
    }

    private static async Task<T> CallAsync<T>(Func<AsyncUnaryCall<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call();
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Cancelled && cancellation.IsCancellationRequested)
        {
            throw new OperationCanceledException(e.Message, e, cancellation);
        }
        catch (RpcException e)
        {
            throw new QdrantException(FaultOf(e), $"Qdrant answered {e.StatusCode}: {e.Status.Detail}", e, RetryAfter(e));
        }
    }

    private static QdrantFault FaultOf(RpcException e) => e.StatusCode switch
    {
        StatusCode.Unavailable => QdrantFault.Unreachable,
        StatusCode.DeadlineExceeded => QdrantFault.TooSlow,
        StatusCode.Unauthenticated or StatusCode.PermissionDenied => QdrantFault.Unauthorized,
        StatusCode.NotFound => QdrantFault.NotFound,
        StatusCode.AlreadyExists => QdrantFault.Conflict,
        StatusCode.ResourceExhausted => QdrantFault.Busy,
        StatusCode.InvalidArgument or StatusCode.Unimplemented or StatusCode.FailedPrecondition => QdrantFault.Refused,
        StatusCode.Internal when e.Status.Detail.Contains("No space left", StringComparison.OrdinalIgnoreCase) => QdrantFault.Full,
        _ => QdrantFault.Failing,
    };

    private static TimeSpan? RetryAfter(RpcException e) =>
        int.TryParse(e.Trailers.GetValue("retry-after"), out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
