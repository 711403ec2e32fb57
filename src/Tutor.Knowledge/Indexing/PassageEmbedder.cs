using System.Numerics.Tensors;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Tutor.Knowledge.Indexing;

/// <summary>Gives segments their vectors. When the model cannot be reached the segments stay without, and the sparse leg answers alone.</summary>
internal sealed partial class PassageEmbedder(IEmbeddingGenerator<string, Embedding<float>> embeddings, ILogger logger)
{
    private const int BatchSize = 64;

    /// <summary>Vectors of different models cannot be compared.</summary>
    public string Model => embeddings.GetService(typeof(EmbeddingGeneratorMetadata)) is EmbeddingGeneratorMetadata { DefaultModelId: { } model } ? model : "";

    public async Task AddVectorsAsync(IndexSegment[] segments, Library library, CancellationToken cancellation)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            if (segments[i].Vectors is not null)
                continue;
            try
            {
                segments[i] = segments[i].With(await EmbedAsync(library.Documents[i], cancellation));
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                LogUnreachable(logger, segments[i].Document, e.Message);
                return;
            }
        }
    }

    private async Task<float[]> EmbedAsync(Document document, CancellationToken cancellation)
    {
        var vectors = new List<float[]>();
        foreach (var batch in document.Passages.Chunk(BatchSize))
        {
            var made = await embeddings.GenerateAsync(batch.Select(passage => passage.Text), cancellationToken: cancellation);
            if (made.Count != batch.Length)
                throw new InvalidOperationException($"the embedding model gave {made.Count} vectors for {batch.Length} passages");
            vectors.AddRange(made.Select(embedding => Normalised(embedding.Vector.Span)));
        }

        if (vectors.Any(vector => vector.Length != vectors[0].Length))
            throw new InvalidOperationException("the embedding model gave vectors of different lengths");
        return [.. vectors.SelectMany(vector => vector)];
    }

    private static float[] Normalised(ReadOnlySpan<float> vector)
    {
        var normalised = new float[vector.Length];
        var length = TensorPrimitives.Norm(vector);
        if (length > 0 && float.IsFinite(length))
            TensorPrimitives.Divide(vector, length, normalised);
        return normalised;
    }

    [LoggerMessage(LogLevel.Warning, "The embedding model gave no vectors for {Document} ({Reason}); its passages and those after it are found by their words alone until the next update.")]
    private static partial void LogUnreachable(ILogger logger, string document, string reason);
}
