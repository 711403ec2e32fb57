using Tutor.Knowledge;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Updating;

/// <summary>Sends passages in batches, several at once. A batch is made when a place for it is free, so memory holds a few batches and no more.</summary>
internal sealed class PassageSender(IQdrantServer server, SparseBm25 bm25, MeaningModel? model, QdrantOptions options)
{
    public async Task SendAsync(
        string collection,
        LibraryPoints points,
        int[] orders,
        PassageCounts counts,
        FieldAverages averages,
        string ingest,
        IProgress<IndexProgress>? progress,
        CancellationToken cancellation)
    {
        var done = 0;
        var reporting = new Lock();
        await Parallel.ForEachAsync(
            orders.Chunk(options.BatchSize),
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation },
            async (batch, token) =>
            {
                await server.UpsertAsync(collection, await MakeAsync(batch, token), token);
                lock (reporting)
                    progress?.Report(new IndexProgress(done += batch.Length, orders.Length));
            });

        async Task<PassagePoint[]> MakeAsync(int[] batch, CancellationToken token)
        {
            var meanings = model is null ? null : await model.EmbedAsync([.. batch.Select(order => points.PassageAt(order).Passage.Text)], token);
            return [.. batch.Select((order, i) =>
            {
                var (document, passage) = points.PassageAt(order);
                var counted = counts.Take(order);
                return new PassagePoint(points.IdOf(order), document, passage, counted.Lengths, ingest, bm25.OfPassage(counted, averages), meanings?[i]);
            })];
        }
    }
}
