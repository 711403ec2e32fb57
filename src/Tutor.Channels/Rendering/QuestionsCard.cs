using System.Text.Json.Nodes;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Rendering;

/// <summary>Buttons as an Adaptive Card: what is pressed is sent as if typed.</summary>
internal static class QuestionsCard
{
    // A card shows six actions; Teams folds the rest away.
    private const int MaxActions = 6;

    public static Attachment Of(SuggestedActions buttons) => new(CardJson.ContentType, Content: new JsonObject
    {
        ["$schema"] = CardJson.Schema,
        ["type"] = "AdaptiveCard",
        ["version"] = CardJson.Version,
        ["body"] = new JsonArray(),
        ["actions"] = new JsonArray([.. buttons.Actions.Take(MaxActions).Select(Action)]),
    });

    private static JsonNode Action(CardAction action) => new JsonObject
    {
        ["type"] = "Action.Submit",
        ["title"] = action.Title,
        ["data"] = new JsonObject
        {
            ["msteams"] = new JsonObject { ["type"] = "imBack", ["value"] = action.Value },
            // For clients that know nothing of Teams' own word for it.
            ["question"] = action.Value,
        },
    };
}
