using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>A thumb up or down under a reply.</summary>
/// <param name="Target">The activity it is about: the question's, as the renderer wrote it into the button, else the reply's; null when unknown.</param>
internal sealed partial record Feedback(bool Liked, string? Target)
{
    /// <summary>
    /// Reads the three shapes that are about: Web Chat 4.18 posts the schema.org action in an event; Teams invokes
    /// <c>message/submitAction</c> with the student's words as a JSON string; newer Web Chat the same with an object.
    /// </summary>
    /// <returns>Null when the activity is no feedback; the words themselves are not kept.</returns>
    public static Feedback? Read(Activity activity) => activity.Name switch
    {
        "webchat:activity-status/feedback" => ReadAction(activity),
        "message/submitAction" when Text(activity.Value, "actionName") == "feedback" => ReadReaction(activity),
        _ => null,
    };

    private static Feedback? ReadAction(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            bool? liked = Text(entity, "@type") switch
            {
                "LikeAction" => true,
                "DislikeAction" => false,
                "VoteAction" when Text(entity, "actionOption") is { } option => option != "downvote",
                _ => null,
            };
            if (liked is not { } reaction)
                continue;
            var id = Text(entity, "@id");
            return new Feedback(reaction, ActivityId(id?.IndexOf(':', StringComparison.Ordinal) is { } colon and >= 0 ? id[(colon + 1)..] : activity.ReplyToId));
        }
        return null;
    }

    private static Feedback? ReadReaction(Activity activity) =>
        Text((activity.Value as JsonObject)?["actionValue"], "reaction") switch
        {
            "like" => new Feedback(true, ActivityId(activity.ReplyToId)),
            "dislike" => new Feedback(false, ActivityId(activity.ReplyToId)),
            _ => null,
        };

    // It goes to the log, where nothing that a student typed may go.
    private static string? ActivityId(string? claimed) => claimed is not null && IdPattern().IsMatch(claimed) ? claimed : null;

    private static string? Text(JsonNode? node, string property) =>
        node is JsonObject thing && thing[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_|-]{1,100}\z")]
    private static partial Regex IdPattern();
}
