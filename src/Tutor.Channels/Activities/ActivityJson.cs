using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tutor.Channels.Activities;

/// <summary>How activities are written on the wire.</summary>
public static class ActivityJson
{
    // The answers are served as application/json, never inside HTML, so Bengali and Devanagari need no \u escapes:
    // they would double what a phone has to load.
    private static readonly ActivityJsonContext Context = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
    });

    /// <summary>Reads one activity; unknown properties are ignored.</summary>
    /// <exception cref="JsonException">Not JSON, not an object, or a property of the wrong type.</exception>
    public static Activity Read(string json)
    {
        // Parsed to the end first: a JsonNode would find a property that stands twice only when somebody looks into it.
        using var document = JsonDocument.Parse(LoneSurrogates.Replace(json), new JsonDocumentOptions { AllowDuplicateProperties = false });
        var activity = document.Deserialize(Context.Activity) ?? throw new JsonException("An activity is a JSON object.");
        return activity with
        {
            MembersAdded = WithoutNulls(activity.MembersAdded),
            MembersRemoved = WithoutNulls(activity.MembersRemoved),
            ReactionsAdded = WithoutNulls(activity.ReactionsAdded),
            ReactionsRemoved = WithoutNulls(activity.ReactionsRemoved),
            Attachments = WithoutNulls(activity.Attachments),
            Entities = WithoutNulls(activity.Entities),
        };
    }

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Context.Activity);

    internal static byte[] WriteSet(ActivitySet set) => JsonSerializer.SerializeToUtf8Bytes(set, Context.ActivitySet);

    // Nullable annotations do not reach into lists: [null] is read as one.
    private static IReadOnlyList<T>? WithoutNulls<T>(IReadOnlyList<T>? items)
        where T : class => items?.Any(item => item is null) == true ? [.. items.Where(item => item is not null)] : items;
}

/// <summary>What a poll or a frame of the stream carries.</summary>
/// <param name="Watermark">Null when nothing in the set is kept, so that the client's own watermark stays.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string? Watermark);

[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(ActivitySet))]
internal sealed partial class ActivityJsonContext : JsonSerializerContext;
