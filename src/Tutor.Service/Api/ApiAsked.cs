using System.Text.Json;
using System.Text.Json.Nodes;
using Tutor.Answering;
using Tutor.Language;

namespace Tutor.Service.Api;

/// <summary>What a request to the API said beside its question, as the transcript keeps it: <c>channelData</c> of the activity.</summary>
internal static class ApiAsked
{
    /// <summary>Null when the request held nothing but its question.</summary>
    public static JsonObject? Write(AskRequest request)
    {
        var data = new JsonObject();
        if (request.History.Count > 0)
            data["history"] = new JsonArray([.. request.History.Select(earlier => (JsonNode)earlier)]);
        if (request.Marks is { } marks)
            data["marks"] = marks;
        if (request.Language is { } language)
            data["language"] = language.Code();
        return data.Count > 0 ? data : null;
    }

    /// <summary>The earlier questions that came with a recorded request, oldest first; empty when there were none.</summary>
    /// <param name="activity">The incoming activity as it was recorded.</param>
    public static IReadOnlyList<string> History(string activity)
    {
        using var document = JsonDocument.Parse(activity);
        return document.RootElement.TryGetProperty("channelData", out var data) && data.ValueKind == JsonValueKind.Object
            && data.TryGetProperty("history", out var history) && history.ValueKind == JsonValueKind.Array
                ? [.. history.EnumerateArray().Where(earlier => earlier.ValueKind == JsonValueKind.String).Select(earlier => earlier.GetString()!)]
                : [];
    }
}
