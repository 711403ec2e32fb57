using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Testing.StandIn;

/// <param name="Sparse">By vector name; indices ascending.</param>
internal sealed record StandInPoint(string Id, JsonObject Payload, IReadOnlyDictionary<string, (uint[] Indices, float[] Values)> Sparse, IReadOnlyDictionary<string, float[]> Dense)
{
    public static string IdOf(JsonElement id) => id.ValueKind == JsonValueKind.Number ? id.GetUInt64().ToString("D20", null) : id.GetGuid().ToString("D");

    /// <summary>As a response writes it.</summary>
    public JsonNode IdNode => NodeOf(Id);

    public static JsonNode NodeOf(string id) => Guid.TryParse(id, out var uuid) ? JsonValue.Create(uuid.ToString("D")) : JsonValue.Create(ulong.Parse(id, null));

    public JsonObject Selected(JsonElement? selector)
    {
        if (selector is not { } chosen || chosen.ValueKind is JsonValueKind.Null or JsonValueKind.True)
            return (JsonObject)Payload.DeepClone();
        if (chosen.ValueKind == JsonValueKind.False)
            return [];
        var keys = (chosen.ValueKind == JsonValueKind.Array ? chosen : chosen.GetProperty("include")).EnumerateArray().Select(key => key.GetString()!).ToHashSet();
        return new JsonObject(Payload.Where(property => keys.Contains(property.Key)).Select(property => KeyValuePair.Create(property.Key, property.Value?.DeepClone())));
    }

    public bool Matches(JsonElement? filter) =>
        filter is not { ValueKind: JsonValueKind.Object } clauses
        || (Conditions(clauses, "must").All(Meets) && !Conditions(clauses, "must_not").Any(Meets)
            && (Conditions(clauses, "should") is not { Count: > 0 } should || should.Any(Meets)));

    private static List<JsonElement> Conditions(JsonElement filter, string clause) =>
        !filter.TryGetProperty(clause, out var value) || value.ValueKind == JsonValueKind.Null ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()]
        : [value];

    private bool Meets(JsonElement condition)
    {
        if (condition.TryGetProperty("has_id", out var ids))
            return ids.EnumerateArray().Any(id => IdOf(id) == Id);
        var expected = condition.GetProperty("match").GetProperty("value");
        return Payload[condition.GetProperty("key").GetString()!] is { } value && value.ToJsonString() == JsonNode.Parse(expected.GetRawText())!.ToJsonString();
    }
}
