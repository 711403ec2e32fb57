using System.ClientModel;
using System.Net;
using Microsoft.Extensions.AI;
using Tutor.Models.Resilience;

namespace Tutor.Models.Embeddings;

/// <summary>Asks the model behind it through a <see cref="ModelPipeline"/>.</summary>
internal sealed class ResilientEmbeddings(IEmbeddingGenerator<string, Embedding<float>> inner, ModelPipeline pipeline) : DelegatingEmbeddingGenerator<string, Embedding<float>>(inner)
{
    /// <exception cref="HttpRequestException">The server answered with an error; told by its status alone, because its words may repeat a key or a text.</exception>
    public override async Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
        IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
    {
        // A repetition sends them again.
        var texts = values.ToList();
        try
        {
            return await pipeline.RunAsync(cancellation => base.GenerateAsync(texts, options, cancellation), cancellationToken);
        }
        catch (ClientResultException e)
        {
            throw new HttpRequestException($"the server of the embedding model answered with status {e.Status}", e, (HttpStatusCode)e.Status);
        }
    }
}
