using System.Runtime.CompilerServices;
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
    public async Task<WrittenAnswer> WriteAsync(WritingTask task, Action<WrittenSentence> onSentence, CancellationToken cancellation)
    {
        if (!ledger.MaySpend(task.Conversation))
            throw Fault(WriterFault.BudgetSpent, ModelCost.None);
        var messages = Prompt.Of(task);
        var written = new WrittenAnswerReader();
        var (declined, usage, failure) = (false, (UsageDetails?)null, (Exception?)null);
        await using var updates = AskAsync(messages, cancellation).GetAsyncEnumerator(cancellation);
        while (true)
        {
            try
            {
                if (!await updates.MoveNextAsync())
                    break;
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
            {
                failure = e;
                break;
            }

            var update = updates.Current;
            usage = update.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? usage;
            declined |= update.FinishReason == ChatFinishReason.ContentFilter || update.Contents.OfType<ErrorContent>().Any();
            foreach (var sentence in written.Append(update.Text))
                if (written.InSources)
                    onSentence(sentence);
        }

        var cost = failure is not null && written.Length == 0 ? ModelCost.None : ledger.Spend(
            task.Conversation,
            usage?.InputTokenCount ?? messages.Sum(message => message.Text.Length) / LettersPerToken,
            usage?.OutputTokenCount ?? written.Length / LettersPerToken);
        if (failure is not null)
            throw Failed(failure, cost);
        if (declined)
            throw Fault(WriterFault.Declined, cost);
        if (!written.IsComplete)
            throw Fault(WriterFault.Unreadable, cost);
        return new WrittenAnswer(options.Model, written.InSources, written.Translations, cost);
    }

    private async IAsyncEnumerable<ChatResponseUpdate> AskAsync(IReadOnlyList<ChatMessage> messages, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (options.Streaming)
        {
            await foreach (var update in client.GetStreamingResponseAsync(messages, Options(), cancellation))
                yield return update;
            yield break;
        }

        foreach (var update in (await client.GetResponseAsync(messages, Options(), cancellation)).ToChatResponseUpdates())
            yield return update;
    }

    private AnswerWriterException Failed(Exception e, ModelCost cost)
    {
        var fault = e switch
        {
            ModelBusyException => WriterFault.Busy,
            TimeoutRejectedException or OperationCanceledException => WriterFault.TooSlow,
            System.Text.Json.JsonException or FormatException => WriterFault.Unreadable,
            _ => WriterFault.Unreachable,
        };
        LogFailed(logger, options.Model, fault, e is BrokenCircuitException ? "left alone after failures" : e.GetType().Name);
        return Fault(fault, cost, e);
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
    [LoggerMessage(LogLevel.Warning, "The chat model {Model} had no answer, or only the beginning of one: {Fault} ({Kind}).")]
    private static partial void LogFailed(ILogger logger, string model, WriterFault fault, string kind);
}
