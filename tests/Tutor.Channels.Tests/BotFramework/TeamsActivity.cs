using System.Text.Json.Nodes;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Activities as Teams sends them, with what of them the bot does not read.</summary>
internal static class TeamsActivity
{
    public const string Bot = "28:12345678-0000-4000-8000-000000000001";
    public const string Student = "29:1rina-7QZ";
    public const string Conversation = "a:1personal-3x";

    public static JsonObject Message(string serviceUrl, string text, string id = "1700000000001", Action<JsonObject>? change = null) =>
        Of("message", serviceUrl, id, activity =>
        {
            activity["text"] = text;
            activity["textFormat"] = "plain";
            activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = $"<p>{text}</p>" });
            change?.Invoke(activity);
        });

    public static JsonObject Of(string type, string serviceUrl, string id, Action<JsonObject>? change = null)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = "2026-01-05T10:00:00.123Z",
            ["localTimestamp"] = "2026-01-05T15:30:00.123+05:30",
            ["localTimezone"] = "Asia/Kolkata",
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = Student, ["name"] = "Rina Sen", ["aadObjectId"] = "0b3c7d8e-0000-4000-8000-00000000aaaa" },
            ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = TestAuthority.Directory, ["id"] = Conversation },
            ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "Tutor" },
            ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-IN", ["country"] = "IN", ["platform"] = "Android" }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TestAuthority.Directory } },
            ["locale"] = "en-IN",
        };
        change?.Invoke(activity);
        return activity;
    }

    /// <summary>The same in a class's channel, where everybody reads along.</summary>
    public static void InChannel(JsonObject activity)
    {
        activity["conversation"] = new JsonObject
        {
            ["isGroup"] = true,
            ["conversationType"] = "channel",
            ["tenantId"] = TestAuthority.Directory,
            ["id"] = "19:class-8b@thread.tacv2;messageid=1700000000000",
        };
    }

    /// <summary>The same in a channel, said to the bot.</summary>
    public static void Mentioned(JsonObject activity)
    {
        InChannel(activity);
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = Bot, ["name"] = "Tutor" },
            ["text"] = "<at>Tutor</at>",
        });
    }
}
