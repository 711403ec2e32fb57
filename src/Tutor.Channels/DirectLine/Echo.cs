using System.Text.Json.Nodes;
using Tutor.Channels.Activities;
using Tutor.Channels.Turns;

namespace Tutor.Channels.DirectLine;

/// <summary>
/// What a student sent as all clients of the conversation get it back. Made anew from the few properties that clients need, each
/// bounded, so that nothing else that somebody sends is kept or handed on.
/// </summary>
internal static class Echo
{
    private const int MaxNameLength = 200;
    private const int MaxAttachments = 10;

    public static Activity Of(Activity activity, string userId, int maxTextLength) => new()
    {
        Type = activity.Type,
        From = new ChannelAccount(userId, Cut(activity.From?.Name), "user"),
        Recipient = Conversation.Bot,
        Locale = Cut(activity.Locale),
        Name = Cut(activity.Name),
        Text = activity.Text is { } text ? StudentText.Cut(StudentText.Clean(text), maxTextLength) : null,
        // A student's words are no Markdown.
        TextFormat = activity.Type == ActivityTypes.Message ? "plain" : null,
        Attachments = activity.Attachments is { Count: > 0 } attachments
            ? [.. attachments.Take(MaxAttachments).Select(attachment => new Attachment(Cut(attachment.ContentType), Cut(attachment.Name)))]
            : null,
        // By this the client knows its own message again.
        ChannelData = ClientActivityId(activity) is { } id ? new JsonObject { ["clientActivityID"] = id } : null,
    };

    private static string? ClientActivityId(Activity activity) =>
        activity.ChannelData is JsonObject data && data["clientActivityID"] is JsonValue value && value.TryGetValue<string>(out var id) && id.Length <= MaxNameLength
            ? id
            : null;

    private static string? Cut(string? text) => text is null ? null : StudentText.Cut(StudentText.Clean(text), MaxNameLength);
}
