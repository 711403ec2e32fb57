using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.Timeout;
using Tutor.Answering.Grounding;
using Tutor.Models.Accounting;
using Tutor.Models.Resilience;

namespace Tutor.Models.Writing;

/// <summary>Asks a chat model for an answer in structured form. It is given no tools.</summary>
internal sealed partial class AnswerWriter(IChatClient client, ChatModelOptions options, TokenLedger ledger, ILogger<AnswerWriter> logger) : IAnswerWriter
{
    // Where a server does not count, its tokens are guessed: of Bengali and Hindi a token is about two letters, and never more than four.
    private const int LettersPerToken = 2;

    /// <inheritdoc/>
    public async Task<WrittenAnswer> WriteAsync(WritingTask task, CancellationToken cancellation)
    {
        if (!ledger.MaySpend(task.Conversation))
            throw Fault(WriterFault.BudgetSpent, ModelCost.None);
        var messages = Prompt.Of(task);
        ChatResponse response;
        try
        {
            response = await client.GetResponseAsync(messages, Options(), cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            var fault = e switch
            {
                ModelBusyException => WriterFault.Busy,
                TimeoutRejectedException or OperationCanceledException => WriterFault.TooSlow,
                System.Text.Json.JsonException or FormatException => WriterFault.Unreadable,
                _ => WriterFault.Unreachable,
            };
            LogFailed(logger, options.Model, fault, e is BrokenCircuitException ? "left alone after failures" : e.GetType().Name);
            throw Fault(fault, ModelCost.None, e);
        }

        var cost = ledger.Spend(
            task.Conversation,
            response.Usage?.InputTokenCount ?? messages.Sum(message => message.Text.Length) / LettersPerToken,
            response.Usage?.OutputTokenCount ?? response.Text.Length / LettersPerToken);
        if (response.FinishReason == ChatFinishReason.ContentFilter || response.Messages.SelectMany(message => message.Contents).OfType<ErrorContent>().Any())
            throw Fault(WriterFault.Declined, cost);
        if (WrittenJson.Read(response.Text) is not var (inSources, sentences, translations))
            throw Fault(WriterFault.Unreadable, cost);
        return new WrittenAnswer(options.Model, inSources, sentences, translations, cost);
    }

    private ChatOptions Options() => new()
    {
        Temperature = (float?)options.Temperature,
        MaxOutputTokens = options.MaxOutputTokens,
        ResponseFormat = options.Json switch
        {
            JsonMode.Schema => ChatResponseFormat.ForJsonSchema(Prompt.Schema, "answer"),
            JsonMode.Object => ChatResponseFormat.Json,
            _ => null,
        },
    };

    private AnswerWriterException Fault(WriterFault fault, ModelCost cost, Exception? inner = null) =>
        new(fault, $"The model {options.Model} has no answer: {fault}.", inner) { Model = options.Model, Cost = cost };

    // An exception's message may hold what was asked, so only its type is told.
    [LoggerMessage(LogLevel.Warning, "The chat model {Model} had no answer: {Fault} ({Kind}); the answer was composed without it.")]
    private static partial void LogFailed(ILogger logger, string model, WriterFault fault, string kind);
}
