using System.Text;
using System.Text.Json;
using Tutor.Answering.Grounding;

namespace Tutor.Models.Writing;

/// <summary>
/// Reads what the model writes while it writes it. Servers without schemas put a fence or a sentence around the object; more than that is
/// not forgiven, but sentences that were complete before the fault stand.
/// </summary>
internal sealed class WrittenAnswerReader
{
    // A model that runs on is not read to its end.
    private const int MostSentences = 40;
    private const int MostNumbers = 24;
    private const int MostLetters = 200_000;

    private readonly StringBuilder _text = new();
    private readonly List<WrittenTranslation> _translations = [];
    private int _sentences;
    private int _seen;

    /// <summary>False as soon as the model says that the sentences do not answer the question.</summary>
    public bool InSources { get; private set; } = true;

    /// <summary>Whether the whole object has been read and is of the form asked for.</summary>
    public bool IsComplete { get; private set; }

    public IReadOnlyList<WrittenTranslation> Translations => _translations;

    /// <summary>How many letters the model has written.</summary>
    public int Length => _text.Length;

    /// <summary>Takes the next part of the text.</summary>
    /// <returns>The sentences that it completes, in order; most parts complete none.</returns>
    public IReadOnlyList<WrittenSentence> Append(string part)
    {
        if (_text.Length < MostLetters)
            _text.Append(part);
        // A sentence is an object: nothing is complete before its brace.
        return IsComplete || !part.Contains('}', StringComparison.Ordinal) ? [] : Read();
    }

    /// <summary>From the beginning each time: an answer is short, and a half-read token cannot be gone on with.</summary>
    private List<WrittenSentence> Read()
    {
        var text = _text.ToString();
        var completed = new List<WrittenSentence>();
        var start = text.IndexOf('{', StringComparison.Ordinal);
        if (start < 0)
            return completed;
        _seen = 0;
        _translations.Clear();
        var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text[start..]), isFinalBlock: false, default);
        try
        {
            var hasSentences = false;
            json.Read();
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var name = json.GetString();
                if (!json.Read())
                    return completed;
                var isRead = name switch
                {
                    "sentences" when json.TokenType == JsonTokenType.StartArray => hasSentences = ReadItems(ref json, element => Take(element, completed)),
                    "translations" when json.TokenType == JsonTokenType.StartArray => ReadItems(ref json, Translate),
                    "in_sources" => ReadInSources(ref json),
                    _ => json.TrySkip(),
                };
                if (!isRead)
                    return completed;
            }

            IsComplete = hasSentences && json.TokenType == JsonTokenType.EndObject;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half a pair of surrogates, or no JSON: what was complete before stands.
        }

        return completed;
    }

    private bool ReadInSources(ref Utf8JsonReader json)
    {
        InSources = json.TokenType != JsonTokenType.False;
        return json.TrySkip();
    }

    /// <returns>False when the list is not complete yet.</returns>
    private static bool ReadItems(ref Utf8JsonReader json, Action<JsonElement> take)
    {
        while (true)
        {
            if (!json.Read())
                return false;
            if (json.TokenType == JsonTokenType.EndArray)
                return true;
            if (!JsonDocument.TryParseValue(ref json, out var item))
                return false;
            using (item)
                take(item.RootElement);
        }
    }

    private void Take(JsonElement item, List<WrittenSentence> completed)
    {
        if (Sentence(item) is not { } sentence || ++_seen <= _sentences || _sentences == MostSentences)
            return;
        _sentences++;
        completed.Add(sentence);
    }

    private void Translate(JsonElement item)
    {
        if (_translations.Count < MostSentences && Text(item) is { } text && item.TryGetProperty("evidence", out var number))
            _translations.Add(new WrittenTranslation(Number(number), text));
    }

    private static WrittenSentence? Sentence(JsonElement one) =>
        Text(one) is { } text
            ? new WrittenSentence(text, one.TryGetProperty("evidence", out var numbers) && numbers.ValueKind == JsonValueKind.Array ? [.. numbers.EnumerateArray().Take(MostNumbers).Select(Number)] : [])
            : null;

    private static string? Text(JsonElement one) =>
        one.ValueKind == JsonValueKind.Object && one.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;

    /// <summary>0, which is no sentence's number, for anything else than a whole number.</summary>
    private static int Number(JsonElement number) => number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) ? value : 0;
}
