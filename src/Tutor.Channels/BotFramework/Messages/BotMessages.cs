using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Connector;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.Turns;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary>
/// Takes what a channel sends once it is known to be the channel: acknowledged at once, answered in the background, in order within a
/// conversation. It knows nothing of HTTP, so that the SDK's adapter hands over to it as well.
/// </summary>
internal sealed class BotMessages(
    ITurn tutor,
    RecordedTurns turns,
    BotConversations conversations,
    Inbox inbox,
    IConnector connector,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<BotMessages> logger)
{
    private const int MaxIdLength = 1_000;
    // Whatever is in it, the student must not be told that her thumb failed.
    private const string FeedbackForm = "message/submitAction";

    private const int MaxTextLength = 20_000;

    /// <param name="activity">From a caller that was checked.</param>
    /// <param name="publicUrl">Where students' browsers reach this service.</param>
    public Accepted Accept(Activity activity, Uri publicUrl)
    {
        if (activity is not { ChannelId.Length: > 0 and <= 100, ServiceUrl.Length: > 0 and <= MaxIdLength, Conversation.Id.Length: > 0 and <= MaxIdLength, From.Id.Length: > 0 and <= MaxIdLength, Recipient.Id.Length: > 0 and <= MaxIdLength }
            || activity.Id is { Length: > MaxIdLength })
            return Accepted.Malformed;
        var entry = new InboxEntry(ActivityJson.Write(activity), clock.GetUtcNow(), publicUrl);
        return Accept(activity, entry, file: null);
    }

    /// <summary>Answers what an earlier run of the service acknowledged and did not answer.</summary>
    /// <param name="file">Where it is kept.</param>
    public void Resume(string file, InboxEntry entry) => Accept(entry.Read(), entry, file);

    /// <summary>Runs a turn that no student began.</summary>
    /// <returns>False when too many turns of this conversation wait.</returns>
    public bool Run(BotConversation conversation, ITurn turn, Activity occasion, Uri publicUrl)
    {
        var arrival = new Arrival(occasion, occasion, clock.GetTimestamp());
        return conversation.TryRun(() => RunAsync(conversation, turn, arrival, new ConversationState(), publicUrl));
    }

    private Accepted Accept(Activity activity, InboxEntry entry, string? file)
    {
        var resumed = file is not null;
        var incoming = Incoming.Of(activity);
        if (incoming.Closes)
        {
            conversations.Close(activity.ChannelId!, activity.Conversation!.Id!);
            BotFrameworkLog.Over(logger, activity.Conversation.Id!, activity.Action ?? activity.Type!);
            return Accepted.Taken(activity);
        }
        if (incoming.Turn is not { } seen)
            return activity.Type == ActivityTypes.Invoke && activity.Name != FeedbackForm ? Accepted.NotImplemented : Accepted.Taken(activity);

        var conversation = conversations.Open(Reference(activity, entry), activity.From!.Id);
        if (!resumed && incoming.Joins && conversation.Reference.Welcomed)
            return Accepted.Taken(activity);
        // Some activities have no id; nobody replies to them.
        var recordId = incoming.RecordId ?? activity.Id ?? $"{activity.Type}:{entry.ReceivedAt.ToUnixTimeMilliseconds()}";
        if (!resumed && !conversation.TrySee(recordId))
            return Accepted.Taken(activity);

        var kept = file ?? inbox.Keep(entry);
        var arrival = new Arrival(seen, Written(seen, recordId, entry.ReceivedAt), clock.GetTimestamp());
        var queued = conversation.TryRun(async () =>
        {
            if (await RunAsync(conversation, tutor, arrival, conversation.StateOf(activity.From.Id!), entry.PublicUrl))
                inbox.Remove(kept);
        });
        if (!queued)
        {
            if (!resumed)
                inbox.Remove(kept);
            conversation.Unsee(recordId);
            return Accepted.TooMany;
        }
        if (incoming.Joins)
            conversation.TryWelcome();
        return Accepted.Taken(activity);
    }

    /// <returns>Whether the turn has come to its end; false when the service stops before.</returns>
    private async Task<bool> RunAsync(BotConversation conversation, ITurn turn, Arrival arrival, ConversationState state, Uri publicUrl)
    {
        using var outbox = new ConnectorOutbox(conversation, conversations, arrival.Activity, connector, clock, logger);
        try
        {
            await turns.RunAsync(turn, arrival, state, publicUrl, outbox, lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // What the student has seen is not said again after the restart.
            return outbox.IsShown;
        }
        catch (Exception e)
        {
            // The queue goes on with the next turn.
            BotFrameworkLog.TurnLost(logger, e, conversation.Id);
        }
        return true;
    }

    private static ConversationReference Reference(Activity activity, InboxEntry entry) => new()
    {
        ChannelId = activity.ChannelId!,
        ServiceUrl = activity.ServiceUrl!,
        Conversation = activity.Conversation!,
        Bot = new ChannelAccount(activity.Recipient!.Id, activity.Recipient.Name, "bot"),
        PublicUrl = entry.PublicUrl,
        LastUsed = DateOnly.FromDateTime(entry.ReceivedAt.UtcDateTime),
    };

    /// <summary>What the transcript keeps: made anew from what is needed, each bounded.</summary>
    private static Activity Written(Activity activity, string id, DateTimeOffset at) => new()
    {
        Type = activity.Type,
        Id = id,
        Timestamp = at,
        ChannelId = activity.ChannelId,
        From = new ChannelAccount(activity.From!.Id, Cut(activity.From.Name), "user"),
        Conversation = new ConversationAccount(activity.Conversation!.Id, Cut(activity.Conversation.ConversationType)),
        Recipient = new ChannelAccount(activity.Recipient!.Id, Cut(activity.Recipient.Name), "bot"),
        Locale = Cut(activity.Locale),
        Name = Cut(activity.Name),
        Text = activity.Text is { } text ? StudentText.Cut(StudentText.Clean(text), MaxTextLength) : null,
        TextFormat = activity.Type == ActivityTypes.Message ? "plain" : null,
        Attachments = activity.Attachments is { Count: > 0 } files ? [.. files.Take(10).Select(file => new Attachment(Cut(file.ContentType), Cut(file.Name)))] : null,
    };

    private static string? Cut(string? text) => text is null ? null : StudentText.Cut(StudentText.Clean(text), 200);
}

/// <summary>What to tell the channel.</summary>
/// <param name="Status">As HTTP has it, for an invoke as for a request.</param>
/// <param name="HasBody">Whether an empty JSON object goes with it: Teams takes nothing else as the answer to an invoke.</param>
internal readonly record struct Accepted(int Status, bool HasBody = false)
{
    public static readonly Accepted Malformed = new(400);
    public static readonly Accepted TooMany = new(429);
    public static readonly Accepted NotImplemented = new(501);

    public static Accepted Taken(Activity activity) => activity.Type == ActivityTypes.Invoke ? new(200, HasBody: true) : new(202);
}
