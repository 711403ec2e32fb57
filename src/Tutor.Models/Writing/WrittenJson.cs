using System.Text.Json;
using Tutor.Answering.Grounding;

namespace Tutor.Models.Writing;

/// <summary>Reads what the model wrote. Servers without schemas put a fence or a sentence around the object; more than that is not forgiven.</summary>
internal static class WrittenJson
{
    // A model that runs on is not read to its end.
    private const int MostSentences = 40;
    private const int MostNumbers = 24;

    /// <returns>Null when it is not the object asked for.</returns>
    public static (bool InSources, IReadOnlyList<WrittenSentence> Sentences, IReadOnlyList<WrittenTranslation> Translations)? Read(string text)
    {
        var (start, end) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (start < 0 || end < start)
            return null;
        try
        {
            using var json = JsonDocument.Parse(text.AsMemory(start, end - start + 1));
            var root = json.RootElement;
            if (!root.TryGetProperty("sentences", out var sentences) || sentences.ValueKind != JsonValueKind.Array)
                return null;
            var inSources = !root.TryGetProperty("in_sources", out var found) || found.ValueKind != JsonValueKind.False;
            return (
                inSources,
                [.. sentences.EnumerateArray().Take(MostSentences).Select(Sentence).OfType<WrittenSentence>()],
                root.TryGetProperty("translations", out var translations) && translations.ValueKind == JsonValueKind.Array
                    ? [.. translations.EnumerateArray().Take(MostSentences).Select(Translation).OfType<WrittenTranslation>()]
                    : []);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static WrittenSentence? Sentence(JsonElement one) =>
        Text(one) is { } text
            ? new WrittenSentence(text, one.TryGetProperty("evidence", out var numbers) && numbers.ValueKind == JsonValueKind.Array ? [.. numbers.EnumerateArray().Take(MostNumbers).Select(Number)] : [])
            : null;

    private static WrittenTranslation? Translation(JsonElement one) =>
        Text(one) is { } text && one.TryGetProperty("evidence", out var number) ? new WrittenTranslation(Number(number), text) : null;

    private static string? Text(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>0, which is no sentence's number, for anything else than a whole number.</summary>
    private static int Number(JsonElement number) => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;
}
