using Microsoft.Extensions.AI;
using Tutor.Knowledge;

namespace Tutor.Qdrant.Mapping;

/// <summary>The embedding model whose vectors make the dense leg.</summary>
internal sealed class MeaningModel(IEmbeddingGenerator<string, Embedding<float>> embeddings)
{
    private EmbeddingModel? _described;

    /// <exception cref="PassageIndexException">The model does not say how long its vectors are and cannot be asked for one.</exception>
    public async Task<EmbeddingModel> DescribeAsync(CancellationToken cancellation)
    {
        if (_described is not null)
            return _described;
        var metadata = embeddings.GetService(typeof(EmbeddingGeneratorMetadata)) as EmbeddingGeneratorMetadata;
        var dimensions = metadata?.DefaultModelDimensions ?? (await EmbedAsync(["."], cancellation))[0].Length;
        return _described = new EmbeddingModel(metadata?.DefaultModelId ?? "", dimensions);
    }

    /// <summary>A vector for each text.</summary>
    /// <exception cref="PassageIndexException">The model cannot be reached.</exception>
    public async Task<IReadOnlyList<ReadOnlyMemory<float>>> EmbedAsync(IReadOnlyList<string> texts, CancellationToken cancellation)
    {
        try
        {
            var made = await embeddings.GenerateAsync(texts, cancellationToken: cancellation);
            return made.Count == texts.Count
                ? [.. made.Select(embedding => embedding.Vector)]
                : throw new PassageIndexException($"The embedding model gave {made.Count} vectors for {texts.Count} passages.");
        }
        catch (Exception e) when (e is not PassageIndexException && (e is not OperationCanceledException || !cancellation.IsCancellationRequested))
        {
            throw new PassageIndexException($"The embedding model gave no vectors ({e.Message}).", e);
        }
    }
}
