using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tutor.Service.TeamsPackaging;

/// <summary>Holds a JSON document against one of Microsoft's schemas for Teams, with a sentence for each fault.</summary>
/// <remarks>
/// Reads those words of JSON Schema (draft 4) that the schemas use for a bot; the libraries that read all of it are not in every
/// package registry. A word beside <c>$ref</c> counts too, as its authors meant, though the draft would ignore it.
/// </remarks>
internal sealed class SchemaCheck(JsonElement schema)
{
    /// <returns>What is wrong, in the document's order; empty when nothing is.</returns>
    public IEnumerable<string> Faults(JsonElement document) => Faults(document, schema, "");

    private IEnumerable<string> Faults(JsonElement value, JsonElement rules, string path)
    {
        if (rules.TryGetProperty("$ref", out var reference))
            foreach (var fault in Faults(value, Follow(reference.GetString()!), path))
                yield return fault;
        if (rules.TryGetProperty("type", out var type) && !Is(value, type.GetString()!))
        {
            yield return $"{Name(path)} must be of the type {type.GetString()}.";
            yield break;
        }

        if (rules.TryGetProperty("const", out var only) && !JsonElement.DeepEquals(value, only))
            yield return $"{Name(path)} must be {only.GetRawText()}.";
        if (rules.TryGetProperty("enum", out var allowed) && !allowed.EnumerateArray().Any(one => JsonElement.DeepEquals(one, value)))
            yield return $"{Name(path)} cannot be {value.GetRawText()}; allowed: {string.Join(", ", allowed.EnumerateArray().Select(one => one.GetRawText()))}.";
        var deeper = value.ValueKind switch
        {
            JsonValueKind.String => TextFaults(value.GetString()!, rules, path),
            JsonValueKind.Array => ListFaults(value, rules, path),
            JsonValueKind.Object => MemberFaults(value, rules, path),
            _ => [],
        };
        foreach (var fault in deeper)
            yield return fault;
    }

    private static IEnumerable<string> TextFaults(string text, JsonElement rules, string path)
    {
        // JSON Schema counts code points.
        var length = text.EnumerateRunes().Count();
        if (Number(rules, "maxLength") is { } most && length > most)
            yield return $"{Name(path)} has {length} characters; at most {most} are allowed.";
        if (rules.TryGetProperty("pattern", out var pattern) && !Regex.IsMatch(text, pattern.GetString()!, RegexOptions.CultureInvariant))
            yield return $"{Name(path)} cannot be '{text}'; it must match {pattern.GetString()}.";
    }

    private IEnumerable<string> ListFaults(JsonElement list, JsonElement rules, string path)
    {
        var count = list.GetArrayLength();
        if (Number(rules, "maxItems") is { } most && count > most)
            yield return $"{Name(path)} has {count} entries; at most {most} are allowed.";
        if (Number(rules, "minItems") is { } least && count < least)
            yield return $"{Name(path)} has {count} entries; at least {least} are needed.";
        if (!rules.TryGetProperty("items", out var each))
            yield break;
        foreach (var fault in list.EnumerateArray().SelectMany((item, i) => Faults(item, each, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"))))
            yield return fault;
    }

    private IEnumerable<string> MemberFaults(JsonElement value, JsonElement rules, string path)
    {
        if (rules.TryGetProperty("required", out var required))
            foreach (var missing in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                yield return $"{Join(path, missing)} is missing.";

        var closed = rules.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False;
        foreach (var member in value.EnumerateObject())
        {
            if (Rules(rules, member.Name) is { } own)
                foreach (var fault in Faults(member.Value, own, Join(path, member.Name)))
                    yield return fault;
            else if (closed)
                yield return $"{Join(path, member.Name)} is not known to the schema.";
        }
    }

    private static JsonElement? Rules(JsonElement rules, string member)
    {
        if (rules.TryGetProperty("properties", out var named) && named.TryGetProperty(member, out var own))
            return own;
        if (rules.TryGetProperty("patternProperties", out var patterns))
            foreach (var pattern in patterns.EnumerateObject())
                if (Regex.IsMatch(member, pattern.Name, RegexOptions.CultureInvariant))
                    return pattern.Value;
        return null;
    }

    // References of these schemas all begin with #/ and escape nothing.
    private JsonElement Follow(string reference) => reference.Split('/').Skip(1).Aggregate(schema, (found, name) => found.GetProperty(name));

    private static int? Number(JsonElement rules, string word) => rules.TryGetProperty(word, out var number) ? number.GetInt32() : null;

    private static bool Is(JsonElement value, string type) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        _ => true,
    };

    private static string Join(string path, string member) => path.Length == 0 ? member : $"{path}.{member}";

    private static string Name(string path) => path.Length == 0 ? "the document" : path;
}
