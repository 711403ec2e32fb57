using Microsoft.Extensions.AI;

namespace Tutor.Models.Resilience;

/// <summary>Asks the model behind it through a <see cref="ModelPipeline"/>.</summary>
internal sealed class ResilientChatClient(IChatClient inner, ModelPipeline pipeline) : DelegatingChatClient(inner)
{
    /// <inheritdoc/>
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        // A repetition sends them again.
        var all = messages.ToList();
        return pipeline.RunAsync(cancellation => base.GetResponseAsync(all, options, cancellation), cancellationToken);
    }

    /// <inheritdoc/>
    public override IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        return pipeline.StreamAsync(cancellation => base.GetStreamingResponseAsync(all, options, cancellation), cancellationToken);
    }
}
