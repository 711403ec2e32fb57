using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tutor.Channels.Activities;
using Tutor.Transcripts;

namespace Tutor.Channels.Turns;

/// <summary>A thumb up or down under a reply, or one taken back.</summary>
/// <param name="Target">The activity it is about: the question's, as the renderer wrote it into the button, else the reply's; null when unknown.</param>
internal sealed partial record Feedback(Reaction Reaction, string? Target)
{
    /// <summary>
    /// Reads the three shapes that are about: Web Chat 4.18 posts the schema.org action in an event; Teams invokes
    /// <c>message/submitAction</c> with the student's words as a JSON string; newer Web Chat the same with an object. Beside them a
    /// reaction in Teams, where a heart is a like and the other faces say nothing of the answer.
    /// </summary>
    /// <returns>Null when the activity is no feedback; the words themselves are not kept.</returns>
    public static Feedback? Read(Activity activity) => activity.Name switch
    {
        _ when activity.Type == ActivityTypes.MessageReaction => ReadFaces(activity),
        "webchat:activity-status/feedback" => ReadAction(activity),
        "message/submitAction" when Text(activity.Value, "actionName") == "feedback" => ReadReaction(activity),
        _ => null,
    };

    private static Feedback? ReadAction(Activity activity)
    {
        foreach (var entity in activity.Entities ?? [])
        {
            Reaction? read = Text(entity, "@type") switch
            {
                "LikeAction" => Reaction.Liked,
                "DislikeAction" => Reaction.Disliked,
                "VoteAction" when Text(entity, "actionOption") is { } option => option == "downvote" ? Reaction.Disliked : Reaction.Liked,
                _ => null,
            };
            if (read is not { } reaction)
                continue;
            var id = Text(entity, "@id");
            return new Feedback(reaction, ActivityId(id?.IndexOf(':', StringComparison.Ordinal) is { } colon and >= 0 ? id[(colon + 1)..] : activity.ReplyToId));
        }
        return null;
    }

    private static Feedback? ReadReaction(Activity activity) =>
        Text((activity.Value as JsonObject)?["actionValue"], "reaction") switch
        {
            "like" => new Feedback(Reaction.Liked, ActivityId(activity.ReplyToId)),
            "dislike" => new Feedback(Reaction.Disliked, ActivityId(activity.ReplyToId)),
            _ => null,
        };

    private static Feedback? ReadFaces(Activity activity)
    {
        if (activity.ReactionsAdded?.Any(IsLike) == true)
            return new Feedback(Reaction.Liked, ActivityId(activity.ReplyToId));
        return activity.ReactionsRemoved?.Any(IsLike) == true ? new Feedback(Reaction.None, ActivityId(activity.ReplyToId)) : null;

        static bool IsLike(MessageReaction face) => face.Type is "like" or "heart";
    }

    // It goes to the log, where nothing that a student typed may go.
    private static string? ActivityId(string? claimed) => claimed is not null && IdPattern().IsMatch(claimed) ? claimed : null;

    private static string? Text(JsonNode? node, string property) =>
        node is JsonObject thing && thing[property] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"\A[A-Za-z0-9_|:;.@=-]{1,200}\z")]
    private static partial Regex IdPattern();
}
