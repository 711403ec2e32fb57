using System.Text.Json;
using System.Text.Json.Nodes;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Recording;

/// <summary>Takes the student's identity out of an activity: the id becomes the pseudonym wherever it stands, names and directory ids go.</summary>
internal static class ActivityPseudonym
{
    // What the channels say of a user beside the id: Teams in accounts and in the channel data of its members.
    private static readonly string[] Telling =
        ["name", "aadObjectId", "objectId", "email", "userPrincipalName", "givenName", "surname", "properties", "tenantId", "userRole"];

    /// <summary>The activity as JSON. What is no JSON object is replaced by an empty one: nobody could tell what it holds.</summary>
    public static string Replace(string activity, StudentIdentity student)
    {
        try
        {
            if (JsonNode.Parse(activity, documentOptions: new JsonDocumentOptions { MaxDepth = TranscriptJson.Options.MaxDepth }) is not JsonObject root)
                return "{}";
            var (replaced, _) = Visit(root, student, DirectoryId(root));
            return replaced!.ToJsonString(TranscriptJson.Options);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Also a property that stands twice.
            return "{}";
        }
    }

    private static string? DirectoryId(JsonObject root) =>
        root["from"] is JsonObject from && from["aadObjectId"] is JsonValue value && value.TryGetValue<string>(out var id) ? id : null;

    /// <returns>The node as it should be, and whether it is the student's id.</returns>
    private static (JsonNode? Node, bool IsStudent) Visit(JsonNode? node, StudentIdentity student, string? directoryId)
    {
        switch (node)
        {
            case JsonObject thing:
                var isAccount = false;
                foreach (var (name, value) in thing.ToList())
                {
                    var (replaced, isStudent) = Visit(value, student, directoryId);
                    isAccount |= isStudent && name is "id" or "aadObjectId";
                    if (!ReferenceEquals(replaced, value))
                        thing[name] = replaced;
                }

                foreach (var name in isAccount ? Telling : [])
                    thing.Remove(name);
                return (thing, false);
            case JsonArray list:
                for (var i = 0; i < list.Count; i++)
                {
                    var value = list[i];
                    var (replaced, _) = Visit(value, student, directoryId);
                    if (!ReferenceEquals(replaced, value))
                        list[i] = replaced;
                }

                return (list, false);
            case JsonValue value when value.TryGetValue<string>(out var text) && (text == student.UserId || (directoryId is not null && text == directoryId)):
                return (JsonValue.Create(student.Pseudonym.Value), true);
            default:
                return (node, false);
        }
    }
}
