using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Models.Tests.Scripted;

/// <summary>What a model reads in the message that the tutor sends.</summary>
internal sealed record AskedTask(string Language, int MaxWords, string Question, IReadOnlyList<(int Number, string Text)> Sentences, string? Correction)
{
    public bool IsBengali => Language.StartsWith("Bengali", StringComparison.Ordinal);

    public static AskedTask Of(JsonElement call)
    {
        var message = call.GetProperty("messages").EnumerateArray().Last().GetProperty("content");
        // The SDK sends text alone, or as the one part of a list.
        using var json = JsonDocument.Parse(message.ValueKind == JsonValueKind.String ? message.GetString()! : message[0].GetProperty("text").GetString()!);
        var task = json.RootElement;
        return new AskedTask(
            task.GetProperty("language").GetString()!,
            task.GetProperty("max_words").GetInt32(),
            task.GetProperty("question").GetString()!,
            [.. task.GetProperty("sentences").EnumerateArray().Select(sentence => (sentence.GetProperty("number").GetInt32(), sentence.GetProperty("text").GetString()!))],
            task.TryGetProperty("correction", out var correction) ? correction.GetString() : null);
    }

    /// <summary>An answer in the form asked for.</summary>
    public static string Answer(params IEnumerable<(string Text, int[] Evidence)> sentences) => new JsonObject
    {
        ["in_sources"] = true,
        ["sentences"] = new JsonArray([.. sentences.Select(sentence => new JsonObject { ["text"] = sentence.Text, ["evidence"] = new JsonArray([.. sentence.Evidence.Select(number => JsonValue.Create(number))]) })]),
        ["translations"] = new JsonArray(),
    }.ToJsonString();
}
