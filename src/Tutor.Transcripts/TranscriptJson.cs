using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Tutor.Answering;
using Tutor.Knowledge;

namespace Tutor.Transcripts;

/// <summary>How records are written in stores, spools and exports. What an earlier version wrote, a later one reads.</summary>
public static class TranscriptJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        // Never inside HTML; Bengali and Devanagari would take three times the room.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
        MaxDepth = 128,
        // A record that lacks what every record has is damaged: whoever reads it should hear so here, not where the gap is met.
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters =
        {
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false),
            new TextConverter<PassageId>(PassageId.Parse),
            new TextConverter<Pseudonym>(Pseudonym.Parse),
            new TextConverter<TurnId>(TurnId.Parse),
            new TextConverter<ConversationId>(ConversationId.Parse),
            new ExplanationConverter(),
        },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">The text was not written by <see cref="Write"/>.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The record is null.");

    /// <summary>The list, if it has no gap: what the serializer's options see to for properties they do not for elements.</summary>
    /// <exception cref="JsonException">An element is null.</exception>
    public static IReadOnlyList<T> Filled<T>(IReadOnlyList<T> list)
        where T : class => list.Contains(null!) ? throw new JsonException("An element of a list is null.") : list;

    /// <summary>Ids as the text that they are.</summary>
    private sealed class TextConverter<T>(Func<string?, T?> parse) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            parse(reader.GetString()) ?? throw new JsonException($"Not a {typeof(T).Name}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }

    /// <summary>Explanations have two constructors, which the serializer does not choose between.</summary>
    private sealed class ExplanationConverter : JsonConverter<Explanation>
    {
        public override Explanation Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options)
        {
            var node = JsonSerializer.Deserialize<Node>(ref reader, options)!;
            return new Explanation(node.Text, node.Value, Filled(node.Details ?? []));
        }

        public override void Write(Utf8JsonWriter writer, Explanation value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new Node(value.Text, value.Value, value.Details.Count == 0 ? null : value.Details), options);

        private sealed record Node(string Text, double? Value = null, IReadOnlyList<Explanation>? Details = null);
    }
}
