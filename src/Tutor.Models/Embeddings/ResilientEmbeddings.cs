using Microsoft.Extensions.AI;
using Tutor.Models.Resilience;

namespace Tutor.Models.Embeddings;

/// <summary>Asks the model behind it through a <see cref="ModelPipeline"/>.</summary>
internal sealed class ResilientEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, ModelPipeline pipeline) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <inheritdoc/>
    public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        // A repetition sends them again.
        var texts = values.ToList();
        return pipeline.RunAsync(cancellation => base.GenerateAsync(texts, options, cancellation), cancellationToken);
    }
}
