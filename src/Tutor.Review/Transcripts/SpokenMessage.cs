using System.Text.Json;

namespace Tutor.Review.Transcripts;

/// <summary>An activity as a reader of the transcript sees it.</summary>
/// <param name="Type">As the Bot Framework calls it: <c>message</c>, <c>event</c> …; empty when it cannot be read.</param>
/// <param name="Name">What an event or an invoke is called.</param>
/// <param name="Buttons">The labels of suggested actions.</param>
internal sealed record SpokenMessage(string Type, string? Text, bool IsMarkdown, string? Name, int Attachments, IReadOnlyList<string> Buttons)
{
    public static SpokenMessage Read(string activity)
    {
        try
        {
            using var json = JsonDocument.Parse(activity);
            var root = json.RootElement;
            return new SpokenMessage(
                String(root, "type") ?? "",
                String(root, "text"),
                String(root, "textFormat") != "plain",
                String(root, "name"),
                root.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Array ? attachments.GetArrayLength() : 0,
                [.. ReadButtons(root)]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // One activity that cannot be read must not hide the others.
            return new SpokenMessage("", null, false, null, 0, []);
        }
    }

    private static IEnumerable<string> ReadButtons(JsonElement root) =>
        root.TryGetProperty("suggestedActions", out var suggested) && suggested.ValueKind == JsonValueKind.Object
        && suggested.TryGetProperty("actions", out var actions) && actions.ValueKind == JsonValueKind.Array
            ? actions.EnumerateArray().Where(action => action.ValueKind == JsonValueKind.Object).Select(action => String(action, "title")).OfType<string>()
            : [];

    private static string? String(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
