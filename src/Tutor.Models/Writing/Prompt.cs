using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.Extensions.AI;
using Tutor.Answering;
using Tutor.Answering.Grounding;
using Tutor.Language;

namespace Tutor.Models.Writing;

/// <summary>What the model is told: the instructions of <c>prompt.md</c>, and the task as one JSON object, whose strings nothing can break out of.</summary>
internal static class Prompt
{
    private static readonly string Instructions = Load("Writing/prompt.md");

    // The letters of the documents stay readable, and a third as many tokens; <, > and & are escaped.
    private static readonly PromptJson Json = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower });

    /// <summary>The form of the answer, as a JSON schema in the subset that OpenAI calls strict.</summary>
    public static JsonElement Schema { get; } = JsonElement.Parse(
        """
        {
          "type": "object",
          "additionalProperties": false,
          "required": ["in_sources", "sentences", "translations"],
          "properties": {
            "in_sources": { "type": "boolean" },
            "sentences": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["text", "evidence"],
                "properties": { "text": { "type": "string" }, "evidence": { "type": "array", "items": { "type": "integer" } } }
              }
            },
            "translations": {
              "type": "array",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["evidence", "text"],
                "properties": { "evidence": { "type": "integer" }, "text": { "type": "string" } }
              }
            }
          }
        }
        """);

    public static IReadOnlyList<ChatMessage> Of(WritingTask task) =>
    [
        new(ChatRole.System, Instructions),
        new(ChatRole.User, JsonSerializer.Serialize(
            new PromptTask(
                NameOf(task.Language),
                task.Words,
                task.Marks,
                task.Type.Code(),
                task.Question,
                [.. task.Sentences.Select(sentence => new PromptSentence(sentence.Number, sentence.Source, sentence.Text))],
                task.Complaint),
            Json.PromptTask)),
    ];

    public static string NameOf(LanguageTag language) => language == LanguageTag.Bengali ? "Bengali, in Bengali script" : "Hindi, in Devanagari script";

    /// <summary>Instructions that are embedded in this project.</summary>
    public static string Load(string file)
    {
        using var reader = new StreamReader(typeof(Prompt).Assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}

internal sealed record PromptTask(
    string Language,
    int MaxWords,
    int Marks,
    string Kind,
    string Question,
    IReadOnlyList<PromptSentence> Sentences,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Correction);

internal sealed record PromptSentence(int Number, string Source, string Text);

[JsonSerializable(typeof(PromptTask))]
internal sealed partial class PromptJson : JsonSerializerContext;
