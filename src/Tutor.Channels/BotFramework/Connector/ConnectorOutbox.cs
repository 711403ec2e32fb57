using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.BotFramework.Messages;
using Tutor.Channels.Turns;
using Tutor.Transcripts;

namespace Tutor.Channels.BotFramework.Connector;

/// <summary>What the bot says in one turn, on its way to the channel.</summary>
/// <param name="occasion">The activity that is answered.</param>
internal sealed class ConnectorOutbox(
    BotConversation conversation, BotConversations conversations, Activity occasion, IConnector connector, TimeProvider clock, ILogger logger) : IOutbox, IHeldActivities
{
    // So that the sign does not come after the answer; a slow channel must not hold the answer up for its sake.
    private static readonly TimeSpan TypingPatience = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _typingEnds = new();
    private Task _typing = Task.CompletedTask;

    /// <inheritdoc/>
    public IReadOnlyList<Activity> Written { get; private set; } = [];

    /// <summary>Whether all that was held has been sent, or given up.</summary>
    public bool IsShown { get; private set; }

    /// <inheritdoc/>
    public Task ShowTypingAsync(Activity typing, CancellationToken cancellation)
    {
        // Teams shows none in channels.
        if (occasion.Conversation?.ConversationType != ConversationTypes.Channel)
            _typing = TypeAsync(Outgoing.Address(typing, occasion, conversation.Reference));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public TimeSpan? StreamInterval => conversation.Reference.ChannelId switch
    {
        // One chat at a time streams, and groups do not; one request in a second, and Microsoft advises more.
        ChannelNames.Teams => occasion.Conversation?.ConversationType == ConversationTypes.Personal ? TimeSpan.FromMilliseconds(1500) : null,
        ChannelNames.WebChat or ChannelNames.DirectLine => TimeSpan.FromMilliseconds(500),
        _ => null,
    };

    /// <inheritdoc/>
    public async Task<ShownPart> StreamAsync(Activity part, CancellationToken cancellation)
    {
        await EndTypingAsync();
        try
        {
            var addressed = Outgoing.Address(part, occasion, conversation.Reference);
            return new ShownPart(true, await connector.SendAsync(addressed with { ServiceUrl = conversation.Reference.ServiceUrl }, cancellation));
        }
        catch (ConnectorException e)
        {
            BotFrameworkLog.PartNotDelivered(logger, conversation.Id, e.Message);
            return default;
        }
    }

    /// <inheritdoc/>
    public IHeldActivities Hold(IReadOnlyList<Activity> said)
    {
        Written = [.. said.Select(activity => Outgoing.Address(activity, occasion, conversation.Reference))];
        return this;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ShowAsync(CancellationToken cancellation)
    {
        await EndTypingAsync();
        var ids = new List<string>();
        foreach (var activity in Written)
        {
            try
            {
                if (await SendAsync(activity with { ServiceUrl = conversation.Reference.ServiceUrl }, cancellation) is { } id)
                    ids.Add(id);
            }
            catch (ConnectorException e)
            {
                BotFrameworkLog.NotDelivered(logger, conversation.Id, activity.ReplyToId, e.Message);
                if (e.IsGone)
                    conversation.IsGone = true;
                break;
            }
        }
        IsShown = true;
        return ids;
    }

    /// <summary>What a channel showed cannot be taken back; what this service keeps of the student goes.</summary>
    public void Forget() => conversations.Erase(conversation.Reference.ChannelId, occasion.From!.Id!);

    public void Dispose() => _typingEnds.Cancel();

    /// <summary>A message that cannot take the place of its stream is said by itself: what was read so far has no quotes.</summary>
    private async Task<string?> SendAsync(Activity activity, CancellationToken cancellation)
    {
        var streamId = StreamInfo.IdOf(activity);
        try
        {
            return await connector.SendAsync(activity, cancellation) ?? streamId;
        }
        catch (ConnectorException e) when (streamId is not null && e.IsRefused)
        {
            // The student stopped it, or it took longer than the channel allows.
            BotFrameworkLog.StreamNotEnded(logger, conversation.Id, e.Message);
            return await connector.SendAsync(StreamInfo.Without(activity), cancellation);
        }
    }

    private async Task EndTypingAsync()
    {
        try
        {
            await _typing.WaitAsync(TypingPatience, clock);
        }
        catch (TimeoutException)
        {
            await _typingEnds.CancelAsync();
        }
    }

    private async Task TypeAsync(Activity typing)
    {
        try
        {
            await connector.SendAsync(typing with { ServiceUrl = conversation.Reference.ServiceUrl }, _typingEnds.Token);
        }
        catch (Exception e)
        {
            BotFrameworkLog.TypingNotDelivered(logger, conversation.Id, e.Message);
        }
    }
}
