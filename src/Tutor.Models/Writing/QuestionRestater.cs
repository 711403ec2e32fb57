using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Tutor.Answering.Restating;
using Tutor.Language;
using Tutor.Models.Accounting;

namespace Tutor.Models.Writing;

/// <summary>Asks a chat model for the question in full. What it writes is searched for and shown to nobody.</summary>
internal sealed partial class QuestionRestater(IChatClient client, ChatModelOptions options, TokenLedger ledger, ILogger<QuestionRestater> logger) : IQuestionRestater
{
    private const int MostTokens = 300;
    private const int LongestQuestion = 400;
    private const int LettersPerToken = 2;

    private static readonly string Instructions = Prompt.Load("Writing/restate.md");
    private static readonly RestatingJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    /// <inheritdoc/>
    public async Task<string?> RestateAsync(RestatingTask task, CancellationToken cancellation)
    {
        if (!ledger.MaySpend(task.Conversation))
            return null;
        var asked = JsonSerializer.Serialize(new RestatingPrompt(Prompt.NameOf(task.Language), task.Before, task.Question), Json.RestatingPrompt);
        try
        {
            var response = await client.GetResponseAsync(
                [new ChatMessage(ChatRole.System, Instructions), new ChatMessage(ChatRole.User, asked)],
                new ChatOptions { Temperature = (float?)options.Temperature, MaxOutputTokens = MostTokens, ResponseFormat = options.Json == JsonMode.Text ? null : ChatResponseFormat.Json },
                cancellation);
            ledger.Spend(
                task.Conversation,
                response.Usage?.InputTokenCount ?? (Instructions.Length + asked.Length) / LettersPerToken,
                response.Usage?.OutputTokenCount ?? response.Text.Length / LettersPerToken);
            return Read(response.Text);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            LogFailed(logger, options.Model, e.GetType().Name);
            return null;
        }
    }

    private static string? Read(string text)
    {
        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (start < 0 || end < start)
            return null;
        using var json = JsonDocument.Parse(text.AsMemory(start, end - start + 1));
        return json.RootElement.TryGetProperty("question", out var question) && question.ValueKind == JsonValueKind.String
            && TextNormalizer.WellFormed(question.GetString()!).Trim() is { Length: > 0 and <= LongestQuestion } restated ? restated : null;
    }

    [LoggerMessage(LogLevel.Warning, "The chat model {Model} did not restate a question ({Kind}); it was searched for as it was asked.")]
    private static partial void LogFailed(ILogger logger, string model, string kind);
}

internal sealed record RestatingPrompt(string Language, IReadOnlyList<string> Before, string Question);

[System.Text.Json.Serialization.JsonSerializable(typeof(RestatingPrompt))]
internal sealed partial class RestatingJson : System.Text.Json.Serialization.JsonSerializerContext;
