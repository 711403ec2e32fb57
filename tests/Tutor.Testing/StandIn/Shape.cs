using System.Text.Json;

namespace Tutor.Testing.StandIn;

/// <summary>What a part of a request must look like. Says what is wrong with it, or null.</summary>
internal delegate string? Shape(JsonElement value);

/// <summary>Shapes as OpenAPI has them, read more strictly than Qdrant does: a property that the description does not name is an error.</summary>
internal static class Shapes
{
    public static readonly Shape Text = Of(JsonValueKind.String, "a string");
    public static readonly Shape Number = Of(JsonValueKind.Number, "a number");
    public static readonly Shape Bool = value => value.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "expected a boolean";
    public static readonly Shape AnyObject = Of(JsonValueKind.Object, "an object");
    public static readonly Shape UnsignedInt32 = value => value.ValueKind == JsonValueKind.Number && value.TryGetUInt32(out _) ? null : "expected u32";
    public static readonly Shape Uuid = value => value.ValueKind == JsonValueKind.String && value.TryGetGuid(out _) ? null : "value is not a valid UUID";
    public static readonly Shape PointId = AnyOf(value => value.ValueKind == JsonValueKind.Number && value.TryGetUInt64(out _) ? null : "expected u64", Uuid);

    public static Shape AtLeast(long least) => value =>
        value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var number) ? "expected an integer"
        : number < least ? $"value {number} invalid, must be {least} or larger"
        : null;

    public static Shape OneOf(params string[] names) => value =>
        value.ValueKind == JsonValueKind.String && names.Contains(value.GetString()) ? null : $"expected one of {string.Join(", ", names)}";

    public static Shape Nullable(Shape shape) => value => value.ValueKind == JsonValueKind.Null ? null : shape(value);

    public static Shape ListOf(Shape item) => value =>
        value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(one => item(one)).FirstOrDefault(error => error is not null) : "expected an array";

    public static Shape MapOf(Shape item) => value =>
        value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().Select(one => Within(one.Name, item(one.Value))).FirstOrDefault(error => error is not null) : "expected an object";

    public static Shape AnyOf(params Shape[] shapes) => value =>
    {
        var errors = shapes.Select(shape => shape(value)).ToList();
        return errors.Contains(null) ? null : string.Join(", or ", errors);
    };

    /// <param name="properties">The name of a required property begins with an exclamation mark.</param>
    public static Shape Object(params (string Name, Shape Shape)[] properties)
    {
        var known = properties.ToDictionary(property => property.Name.TrimStart('!'), property => property.Shape);
        var required = properties.Where(property => property.Name[0] == '!').Select(property => property.Name[1..]).ToList();
        return value =>
        {
            if (value.ValueKind != JsonValueKind.Object)
                return "expected an object";
            if (required.Find(name => !value.TryGetProperty(name, out _)) is { } missing)
                return $"missing field `{missing}`";
            foreach (var property in value.EnumerateObject())
            {
                if (!known.TryGetValue(property.Name, out var shape))
                    return $"unknown field `{property.Name}`, expected one of {string.Join(", ", known.Keys)}";
                if (shape(property.Value) is { } error)
                    return Within(property.Name, error);
            }

            return null;
        };
    }

    private static string? Within(string name, string? error) => error is null ? null : $"{name}: {error}";

    private static Shape Of(JsonValueKind kind, string expected) => value => value.ValueKind == kind ? null : $"expected {expected}";
}
