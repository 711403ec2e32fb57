using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant;

/// <summary>What is asked of Qdrant, by REST in the portable build and by gRPC in the SDK build. Every call may be repeated.</summary>
/// <remarks>Every call throws <see cref="QdrantException"/> for whatever goes wrong, and nothing else but cancellation.</remarks>
internal interface IQdrantServer
{
    Task<Version> GetVersionAsync(CancellationToken cancellation);

    /// <summary>The collection that the alias stands for; null when there is no such alias.</summary>
    Task<string?> FindAliasAsync(string alias, CancellationToken cancellation);

    Task<IReadOnlyList<string>> ListCollectionsAsync(CancellationToken cancellation);

    /// <param name="collection">A collection's name, or an alias.</param>
    /// <returns>Null when there is none.</returns>
    Task<CollectionRecord?> DescribeAsync(string collection, CancellationToken cancellation);

    /// <summary>Creates the collection with its payload indexes.</summary>
    /// <returns>False when it was there already; it may then be another one of that name.</returns>
    Task<bool> CreateAsync(string collection, CollectionLayout layout, FieldAverages averages, CancellationToken cancellation);

    /// <summary>Notes which library the collection holds wholly; null while it does not.</summary>
    Task SetLibraryAsync(string collection, string? digest, CancellationToken cancellation);

    /// <summary>Lets the alias stand for the collection from one moment to the next.</summary>
    Task MoveAliasAsync(string alias, string collection, CancellationToken cancellation);

    Task DropAsync(string collection, CancellationToken cancellation);

    /// <summary>Returns when the points can be found.</summary>
    Task UpsertAsync(string collection, IReadOnlyList<PassagePoint> points, CancellationToken cancellation);

    /// <summary>Puts another ingest's name on points.</summary>
    Task MarkAsync(string collection, IReadOnlyList<Guid> points, string ingest, CancellationToken cancellation);

    /// <summary>Deletes the points with that ingest's name.</summary>
    Task DeleteAsync(string collection, string ingest, CancellationToken cancellation);

    Task<long> CountAsync(string collection, CancellationToken cancellation);

    /// <summary>One page of the collection's points, by their ids.</summary>
    /// <param name="from">The first id of the page; null for the first page.</param>
    Task<StoredPage> ListAsync(string collection, Guid? from, int limit, CancellationToken cancellation);

    /// <summary>Best first; points of equal score in any order.</summary>
    Task<IReadOnlyList<FoundPoint>> QueryAsync(string collection, PointQuery query, CancellationToken cancellation);
}
