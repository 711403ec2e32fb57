using Microsoft.Extensions.AI;
using Tutor.Answering.Evidence;

namespace Tutor.Models.Embeddings;

/// <summary>
/// Asks for passages in batches and keeps each batch as it comes, so that a library that was half read when the model or the power
/// failed goes on from there, and a passage that moved to another document costs nothing. Questions are a student's words: they are not kept.
/// </summary>
internal sealed class CachedEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, VectorFile file, int batchSize) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <inheritdoc/>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        var texts = values.ToList();
        if (EmbeddingPurpose.IsQuestion(options))
            return await base.GenerateAsync(texts, options, cancellationToken);
        var vectors = texts.Select(file.Find).ToArray();
        foreach (var batch in Enumerable.Range(0, texts.Count).Where(i => vectors[i] is null).Chunk(batchSize))
        {
            var made = await base.GenerateAsync(batch.Select(i => texts[i]), options, cancellationToken);
            for (var k = 0; k < batch.Length; k++)
                vectors[batch[k]] = made[k].Vector.ToArray();
            file.Add(batch.Select(i => (texts[i], vectors[i]!)));
        }

        return [.. vectors.Select(vector => new Embedding<float>(vector!))];
    }
}
