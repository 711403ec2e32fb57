using System.Globalization;
using System.Text.Json.Nodes;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.Turns;
using Tutor.Transcripts;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary>What an activity of a channel comes to for the tutor. The table in this project's README has a line for each case.</summary>
/// <param name="Turn">What the turn gets to see; null when there is nothing to do.</param>
/// <param name="Closes">Whether the bot was taken out of the conversation.</param>
/// <param name="Joins">Whether somebody has come who is to be welcomed, once.</param>
/// <param name="RecordId">The id under which the turn is recorded, where it is not the activity's own.</param>
internal readonly record struct Incoming(Activity? Turn, bool Closes = false, bool Joins = false, string? RecordId = null)
{
    private const int MaxQuestionLength = 2_000;

    private static readonly Incoming Nothing = new(null);

    public static Incoming Of(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => OfMessage(activity),
        // The student has put her question right: it is answered anew, and a turn of its own in the transcript.
        ActivityTypes.MessageUpdate when EventType(activity) is null or "editMessage" => OfMessage(activity with { Type = ActivityTypes.Message }) with
        {
            RecordId = string.Create(CultureInfo.InvariantCulture, $"{activity.Id}:edited:{(activity.Timestamp ?? default).ToUnixTimeMilliseconds()}"),
        },
        ActivityTypes.ConversationUpdate => OfMembers(activity),
        ActivityTypes.InstallationUpdate => activity.Action switch
        {
            "add" or "add-upgrade" => Join(activity),
            "remove" or "remove-upgrade" => new Incoming(null, Closes: true),
            _ => Nothing,
        },
        ActivityTypes.MessageReaction or ActivityTypes.Event or ActivityTypes.Invoke when IsForTurns(activity) => new Incoming(activity),
        ActivityTypes.EndOfConversation => new Incoming(null, Closes: true),
        _ => Nothing,
    };

    private static bool IsForTurns(Activity activity) => Feedback.Read(activity) is not null || activity is { Type: ActivityTypes.Event, Name: TutorTurn.JoinEvent };

    private static Incoming OfMessage(Activity activity)
    {
        var pressed = activity.Text is null or "" ? PressedQuestion(activity) : null;
        if (activity.IsShared() && pressed is null && !ChannelText.NamesTheBot(activity))
            return Nothing;
        var files = activity.Attachments?.Where(attachment => !IsTheMessageItself(attachment)).ToList();
        return new Incoming(activity with
        {
            Text = pressed ?? ChannelText.Of(activity),
            Attachments = files is { Count: > 0 } ? files : null,
        });
    }

    /// <summary>Teams attaches every message to itself once more as HTML, and what it quotes.</summary>
    private static bool IsTheMessageItself(Attachment attachment) => attachment.ContentType is "text/html" or "messageReference";

    /// <summary>The question behind a button of our card where the channel does not send it as if typed.</summary>
    private static string? PressedQuestion(Activity activity) =>
        activity.Value is JsonObject value && value["question"] is JsonValue question && question.TryGetValue<string>(out var text) && text.Length <= MaxQuestionLength ? text : null;

    private static Incoming OfMembers(Activity activity)
    {
        var bot = activity.Recipient?.Id;
        if (activity.MembersRemoved?.Any(member => member.Id == bot) == true)
            return new Incoming(null, Closes: true);
        var botAdded = activity.MembersAdded?.Any(member => member.Id == bot) == true;
        var othersAdded = activity.MembersAdded?.Any(member => member.Id != bot) == true;
        // Teams says that the bot has come to the student; elsewhere the bot is there first, and the student comes.
        // In a group everybody who joins later would be greeted before the eyes of all.
        var welcome = activity.ChannelId == ChannelNames.Teams ? botAdded || (othersAdded && !activity.IsShared()) : othersAdded;
        return welcome ? Join(activity) : Nothing;
    }

    private static Incoming Join(Activity activity) => new(
        activity with { Type = ActivityTypes.ConversationUpdate, MembersAdded = [new ChannelAccount(activity.From?.Id == activity.Recipient?.Id ? activity.Conversation!.Id : activity.From?.Id)] },
        Joins: true);

    private static string? EventType(Activity activity) =>
        activity.ChannelData is JsonObject data && data["eventType"] is JsonValue value && value.TryGetValue<string>(out var type) ? type : null;
}
