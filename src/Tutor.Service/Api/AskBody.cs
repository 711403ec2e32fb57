using System.Text.Json;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Service.Hosting;

namespace Tutor.Service.Api;

/// <summary>Reads the body of <c>POST /api/ask</c>.</summary>
/// <remarks>By hand, not by the serializer: each thing that can be wrong gets its own sentence, and none is an exception's.</remarks>
internal static class AskBody
{
    private const int MaxMarks = 20;

    // The body is an object with an array in it. More depth is nothing that this service asks for.
    private static readonly JsonDocumentOptions s_json = new() { MaxDepth = 4 };

    /// <exception cref="BadInputException">The body is too large, no JSON, or not of the form that the service reads.</exception>
    public static async Task<AskRequest> ReadAsync(HttpRequest request, LimitsOptions limits, CancellationToken cancellation)
    {
        if (!request.HasJsonContentType())
            throw new BadInputException("Send JSON, with the header Content-Type: application/json.", status: StatusCodes.Status415UnsupportedMediaType);

        var body = await ReadBoundedAsync(request, limits.BodyKilobytes * 1024, cancellation);
        try
        {
            using var document = JsonDocument.Parse(body, s_json);
            return Read(document.RootElement, limits);
        }
        catch (JsonException e)
        {
            throw new BadInputException(
                $"The body is not JSON that can be read: see line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}. It must be one object in UTF-8 that nests at most {s_json.MaxDepth} deep.");
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadBoundedAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        if (request.ContentLength > most)
            throw TooLarge(most);

        using var read = new MemoryStream();
        var buffer = new byte[8192];
        while (await request.Body.ReadAsync(buffer, cancellation) is var count and > 0)
        {
            if (read.Length + count > most)
                throw TooLarge(most);
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }

    private static AskRequest Read(JsonElement root, LimitsOptions limits)
    {
        if (root.ValueKind != JsonValueKind.Object)
            throw new BadInputException("The body must be a JSON object such as {\"question\": \"…\"}.");

        string? question = null;
        IReadOnlyList<string> history = [];
        int? marks = null;
        LanguageTag? language = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in root.EnumerateObject())
        {
            var name = Name(member);
            if (!seen.Add(name))
                throw new BadInputException($"The field '{name}' is given twice.", name);
            switch (name)
            {
                case "question":
                    question = Text(member.Value, name, limits);
                    break;
                case "history":
                    history = History(member.Value, limits);
                    break;
                case "marks":
                    marks = Marks(member.Value);
                    break;
                case "language":
                    language = Language(member.Value);
                    break;
                default:
                    throw new BadInputException($"There is no field '{Shortened(name)}'; known are question, history, marks, language.", Shortened(name));
            }
        }

        if (string.IsNullOrWhiteSpace(question))
            throw new BadInputException("The field 'question' is missing or empty; it holds what the student typed.", "question");
        return new AskRequest(question, history, marks, language);
    }

    private static string Text(JsonElement value, string field, LimitsOptions limits)
    {
        if (value.ValueKind != JsonValueKind.String)
            throw new BadInputException($"The field '{field}' must be text.", field);
        string text;
        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new BadInputException($"The field '{field}' holds half a character: an unpaired surrogate, or bytes that are not UTF-8.", field);
        }

        if (text.Length > limits.QuestionCharacters)
        {
            throw new BadInputException(
                $"The field '{field}' holds a text of {text.Length} characters; at most {limits.QuestionCharacters} are read.",
                field,
                StatusCodes.Status413PayloadTooLarge);
        }

        return text;
    }

    private static List<string> History(JsonElement value, LimitsOptions limits)
    {
        const string Field = "history";
        if (value.ValueKind == JsonValueKind.Null)
            return [];
        if (value.ValueKind != JsonValueKind.Array)
            throw new BadInputException("The field 'history' must be a list of texts, the oldest first.", Field);
        var count = value.GetArrayLength();
        return count <= limits.History
            ? [.. value.EnumerateArray().Select(item => Text(item, Field, limits))]
            : throw new BadInputException($"The field 'history' holds {count} texts; send the last {limits.History} at most.", Field);
    }

    private static int? Marks(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Null)
            return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var marks) && marks is >= 1 and <= MaxMarks
            ? marks
            : throw new BadInputException($"The field 'marks' must be a whole number from 1 to {MaxMarks}, or null.", "marks");
    }

    private static LanguageTag? Language(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String when TryText(value) is { } tag && LanguageTags.Parse(tag) is { } language => language,
        _ => throw new BadInputException("The field 'language' must be \"bn\", \"hi\" or null.", "language"),
    };

    private static string? TryText(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw new BadInputException("The name of a field holds half a character.");
        }
    }

    private static string Shortened(string name) => name.Length <= 40 ? name : name[..(char.IsHighSurrogate(name[39]) ? 39 : 40)] + "…";

    private static BadInputException TooLarge(int most) =>
        new($"The request is larger than {most / 1024} kB; send a shorter question or less history.", status: StatusCodes.Status413PayloadTooLarge);
}
