using Microsoft.Extensions.AI;
using Tutor.Answering.Evidence;

namespace Tutor.Models.Embeddings;

/// <summary>The configured embedding model as everybody sees it: puts before each text what the model wants there, and has one name for all that makes its vectors what they are.</summary>
internal sealed class EmbeddingModel(IEmbeddingGenerator<string, Embedding<float>> inner, EmbeddingModelOptions options) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <summary>Differs where vectors cannot be compared: another model, other prefixes, another length.</summary>
    public static string NameOf(EmbeddingModelOptions options) => $"{options.Model}|{options.QueryPrefix}|{options.PassagePrefix}|{options.Dimensions}";

    /// <inheritdoc/>
    public override Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? asked = null, CancellationToken cancellationToken = default) =>
        base.GenerateAsync(values.Select(text => Prefix(asked) + text), asked, cancellationToken);

    /// <inheritdoc/>
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(EmbeddingGeneratorMetadata)
            ? new EmbeddingGeneratorMetadata("openai", options.Endpoint, NameOf(options), options.Dimensions > 0 ? options.Dimensions : null)
            : base.GetService(serviceType, serviceKey);

    private string Prefix(EmbeddingGenerationOptions? asked) => EmbeddingPurpose.IsQuestion(asked) ? options.QueryPrefix : options.PassagePrefix;
}
