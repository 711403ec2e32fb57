using System.ClientModel;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Tutor.Models.OpenAI;

/// <summary>OpenAI's chat completions as an <see cref="IChatClient"/>, as far as the tutor uses it: text in, text out, no tools.</summary>
/// <remarks>Microsoft's own adapter is in a package that not every registry has.</remarks>
internal sealed class OpenAIChatClient(ChatModelOptions options) : IChatClient
{
    private readonly ChatClient _client = new(options.Model, OpenAIConnection.Key(options), OpenAIConnection.Options(options));

    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatCompletion completion = await _client.CompleteChatAsync(messages.Select(Message), Options(options), cancellationToken);
        var contents = completion.Content.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => (AIContent)new TextContent(part.Text)).ToList();
        if (!string.IsNullOrEmpty(completion.Refusal))
            contents.Add(Declined());
        return new ChatResponse(new ChatMessage(Microsoft.Extensions.AI.ChatRole.Assistant, contents))
        {
            ModelId = completion.Model,
            FinishReason = Finish(completion.FinishReason),
            Usage = completion.Usage is { } usage ? Usage(usage) : null,
        };
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        AsyncCollectionResult<StreamingChatCompletionUpdate> updates = _client.CompleteChatStreamingAsync(messages.Select(Message), Options(options), cancellationToken);
        await foreach (var update in updates)
        {
            var contents = update.ContentUpdate.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => (AIContent)new TextContent(part.Text)).ToList();
            if (!string.IsNullOrEmpty(update.RefusalUpdate))
                contents.Add(Declined());
            if (update.Usage is { } usage)
                contents.Add(new UsageContent(Usage(usage)));
            yield return new ChatResponseUpdate(Microsoft.Extensions.AI.ChatRole.Assistant, contents)
            {
                ModelId = update.Model,
                FinishReason = update.FinishReason is { } reason ? Finish(reason) : null,
            };
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceKey is null && serviceType == typeof(ChatClientMetadata) ? new ChatClientMetadata("openai", options.Endpoint, options.Model)
        : serviceKey is null && serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose()
    {
    }

    private static ErrorContent Declined() => new("the model declined") { ErrorCode = "refusal" };

    private static UsageDetails Usage(ChatTokenUsage usage) =>
        new() { InputTokenCount = usage.InputTokenCount, OutputTokenCount = usage.OutputTokenCount, TotalTokenCount = usage.TotalTokenCount };

    private static global::OpenAI.Chat.ChatMessage Message(ChatMessage message) =>
        message.Role == Microsoft.Extensions.AI.ChatRole.System ? new SystemChatMessage(message.Text)
        : message.Role == Microsoft.Extensions.AI.ChatRole.Assistant ? new AssistantChatMessage(message.Text)
        : new UserChatMessage(message.Text);

    private static ChatCompletionOptions Options(ChatOptions? options) => new()
    {
        Temperature = options?.Temperature,
        MaxOutputTokenCount = options?.MaxOutputTokens,
        ResponseFormat = options?.ResponseFormat switch
        {
            ChatResponseFormatJson { Schema: { } schema } json => global::OpenAI.Chat.ChatResponseFormat.CreateJsonSchemaFormat(
                json.SchemaName ?? "answer", BinaryData.FromString(schema.GetRawText()), jsonSchemaIsStrict: true),
            ChatResponseFormatJson => global::OpenAI.Chat.ChatResponseFormat.CreateJsonObjectFormat(),
            _ => null,
        },
    };

    private static ChatFinishReason? Finish(global::OpenAI.Chat.ChatFinishReason reason) => reason switch
    {
        global::OpenAI.Chat.ChatFinishReason.Stop => ChatFinishReason.Stop,
        global::OpenAI.Chat.ChatFinishReason.Length => ChatFinishReason.Length,
        global::OpenAI.Chat.ChatFinishReason.ContentFilter => ChatFinishReason.ContentFilter,
        global::OpenAI.Chat.ChatFinishReason.ToolCalls or global::OpenAI.Chat.ChatFinishReason.FunctionCall => ChatFinishReason.ToolCalls,
        _ => null,
    };
}
