using Microsoft.Extensions.Logging;
using Tutor.Knowledge;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Updating;

/// <summary>Makes the collection behind the alias hold exactly one library.</summary>
/// <remarks>
/// A collection is noted to hold a library only when it was seen to hold exactly its points, and that note is taken away before
/// the first write. So an update that breaks off leaves a collection that the next one compares and completes; and of two at
/// once, which write the same points under the same ids, the later sees what is left to do.
/// </remarks>
internal sealed partial class IndexUpdate(
    IQdrantServer server,
    CollectionLayout layout,
    LibraryPoints points,
    PassageSender sender,
    IPassageAnalyzer analyzer,
    QdrantOptions options,
    ILogger logger)
{
    // Two ingests of one library settle in the second round at the latest; more rounds would only let two libraries fight longer.
    private const int Rounds = 3;
    private const int MarkBatch = 1000;

    private readonly string _ingest = Guid.NewGuid().ToString("N");
    private IndexDifference _difference = IndexDifference.None;

    public async Task<IndexDifference> RunAsync(IServedSwitch served, bool thorough, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        for (var round = 1; round <= Rounds; round++)
        {
            try
            {
                if (await RunOnceAsync(served, progress, cancellation))
                {
                    if (thorough)
                        await DropLeftoversAsync(cancellation);
                    return _difference;
                }
            }
            catch (QdrantException e) when (e.Fault == QdrantFault.NotFound && round < Rounds)
            {
                // Another ingest has put a new collection in the place of this one.
                LogAgain(e.Message);
            }
        }

        throw new QdrantException(QdrantFault.Disagrees, $"Another ingest with another library keeps changing {options.Collection}.");
    }

    /// <returns>Whether the collection was left holding exactly the library.</returns>
    private async Task<bool> RunOnceAsync(IServedSwitch served, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var current = await server.FindAliasAsync(options.Collection, cancellation);
        var record = current is null ? null : await server.DescribeAsync(current, cancellation);
        var isOurs = record?.Layout == layout.Fingerprint && record.Averages is not null;
        var listing = isOurs ? await CollectionListing.ReadAsync(server, current!, points, cancellation) : CollectionListing.Empty(points);
        var counts = new PassageCounts(points, analyzer);
        var averages = counts.Average(listing, cancellation);
        if (isOurs && (points.Count == 0 || record!.Averages!.DriftTo(averages) <= options.AverageDrift))
            return await CompleteAsync(current!, record!, listing, counts, served, progress, cancellation);
        return await BuildBesideAsync(current, counts, averages, served, progress, cancellation);
    }

    private async Task<bool> CompleteAsync(
        string collection, CollectionRecord record, CollectionListing listing, PassageCounts counts, IServedSwitch served, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var missing = listing.Missing();
        Note(listing, missing.Length - listing.Damaged, rebuilt: false);
        if (missing.Length > 0 || listing.Stale.Count > 0)
        {
            if (record.Library is not null)
                await server.SetLibraryAsync(collection, null, cancellation);
            served.Hide(_ingest);
            await sender.SendAsync(collection, points, missing, counts, record.Averages!, _ingest, progress, cancellation);
            var doomed = $"{_ingest}-stale";
            foreach (var batch in listing.Stale.Chunk(MarkBatch))
                await server.MarkAsync(collection, batch, doomed, cancellation);
            served.Serve(points, doomed);
            if (listing.Stale.Count > 0)
                await server.DeleteAsync(collection, doomed, cancellation);
        }

        if (await server.CountAsync(collection, cancellation) != points.Count)
            return false;
        if (missing.Length > 0 || listing.Stale.Count > 0 || record.Library != points.Digest)
            await server.SetLibraryAsync(collection, points.Digest, cancellation);
        served.Serve(points, null);
        return true;
    }

    private async Task<bool> BuildBesideAsync(
        string? current, PassageCounts counts, FieldAverages averages, IServedSwitch served, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        var collection = layout.CollectionName(options.Collection, averages);
        var listing = CollectionListing.Empty(points);
        if (!await server.CreateAsync(collection, layout, averages, cancellation))
        {
            // Begun by an ingest that broke off, or that runs at this moment.
            if (await server.DescribeAsync(collection, cancellation) is not { } begun || begun.Layout != layout.Fingerprint || begun.Averages?.DriftTo(averages) != 0)
                throw new QdrantException(QdrantFault.Conflict, $"There is a collection {collection} that no ingest of this tutor has made.");
            listing = await CollectionListing.ReadAsync(server, collection, points, cancellation);
        }

        var missing = listing.Missing();
        Note(listing, missing.Length - listing.Damaged, rebuilt: current is not null);
        LogBuilding(collection, missing.Length);
        await sender.SendAsync(collection, points, missing, counts, averages, _ingest, progress, cancellation);
        if (listing.Stale.Count > 0)
        {
            foreach (var batch in listing.Stale.Chunk(MarkBatch))
                await server.MarkAsync(collection, batch, _ingest + "-stale", cancellation);
            await server.DeleteAsync(collection, _ingest + "-stale", cancellation);
        }

        if (await server.CountAsync(collection, cancellation) != points.Count)
            return false;
        await server.SetLibraryAsync(collection, points.Digest, cancellation);
        if (current != collection)
            await served.MoveAsync(points, () => server.MoveAliasAsync(options.Collection, collection, cancellation));
        else
            served.Serve(points, null);
        if (current is not null && current != collection)
            await TryDropAsync(current, cancellation);
        return true;
    }

    /// <summary>Collections that ingests began and never finished. What another process builds at this moment is one of them: it begins again.</summary>
    private async Task DropLeftoversAsync(CancellationToken cancellation)
    {
        var current = await server.FindAliasAsync(options.Collection, cancellation);
        foreach (var collection in await server.ListCollectionsAsync(cancellation))
            if (collection != current && CollectionLayout.IsCollectionName(options.Collection, collection))
                await TryDropAsync(collection, cancellation);
    }

    private async Task TryDropAsync(string collection, CancellationToken cancellation)
    {
        try
        {
            await server.DropAsync(collection, cancellation);
        }
        catch (QdrantException e)
        {
            LogNotDropped(collection, e.Message);
        }
    }

    private void Note(CollectionListing listing, int missing, bool rebuilt) => _difference = new IndexDifference(
        _difference.Missing + missing, _difference.Stale + listing.Stale.Count, _difference.Damaged + listing.Damaged, _difference.Rebuilt || rebuilt);

    [LoggerMessage(LogLevel.Information, "The ingest into Qdrant begins again, because the collection was replaced ({Reason}).")]
    private partial void LogAgain(string reason);

    [LoggerMessage(LogLevel.Information, "The collection {Collection} is built; passages to send: {Passages}.")]
    private partial void LogBuilding(string collection, int passages);

    [LoggerMessage(LogLevel.Warning, "The collection {Collection} is of no use any more and could not be deleted ({Reason}); ingest --check deletes it.")]
    private partial void LogNotDropped(string collection, string reason);
}
