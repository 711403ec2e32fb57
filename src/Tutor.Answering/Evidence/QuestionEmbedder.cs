using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Tutor.Answering.Evidence;

/// <summary>Turns a question into a vector for the index's dense leg, where an embedding model is configured.</summary>
public sealed partial class QuestionEmbedder(IEmbeddingGenerator<string, Embedding<float>>? model = null, ILogger<QuestionEmbedder>? logger = null)
{
    /// <returns>Null without a model, and when the model cannot be reached: the sparse leg answers alone.</returns>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ReadOnlyMemory<float>?> EmbedAsync(string question, CancellationToken cancellation)
    {
        if (model is null)
            return null;
        try
        {
            return (await model.GenerateAsync([question], EmbeddingPurpose.OfQuestion(), cancellation))[0].Vector;
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            if (logger is not null)
                LogUnreachable(logger, e.GetType().Name);
            return null;
        }
    }

    // The exception's message may hold the question, so only its type is told.
    [LoggerMessage(LogLevel.Warning, "The embedding model did not answer ({Kind}); the question is searched by its words alone.")]
    private static partial void LogUnreachable(ILogger logger, string kind);
}
