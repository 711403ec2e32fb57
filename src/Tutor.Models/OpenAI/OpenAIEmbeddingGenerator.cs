using Microsoft.Extensions.AI;
using OpenAI.Embeddings;

namespace Tutor.Models.OpenAI;

/// <summary>OpenAI's embeddings as an <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>: texts in, vectors out, in the same order.</summary>
internal sealed class OpenAIEmbeddingGenerator(EmbeddingModelOptions options) : IEmbeddingGenerator<string, Embedding<float>>
{
    private readonly EmbeddingClient _client = new(options.Model, OpenAIConnection.Key(options), OpenAIConnection.Options(options));

    /// <inheritdoc/>
    public async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, global::Microsoft.Extensions.AI.EmbeddingGenerationOptions? asked = null, CancellationToken cancellationToken = default)
    {
        OpenAIEmbeddingCollection made = await _client.GenerateEmbeddingsAsync(
            values, new global::OpenAI.Embeddings.EmbeddingGenerationOptions { Dimensions = options.Dimensions > 0 ? options.Dimensions : null }, cancellationToken);
        return [.. made.OrderBy(one => one.Index).Select(one => new Embedding<float>(one.ToFloats()))];
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }
}
