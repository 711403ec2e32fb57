using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.Turns;

namespace Tutor.Channels.DirectLine;

/// <summary>Hands what students send to the turn logic, in the background.</summary>
internal sealed class TurnRunner(ITurn turn, RecordedTurns turns, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<TurnRunner> logger)
{
    /// <summary>The student has come: the bot greets.</summary>
    public void Join(Conversation conversation, string? locale, Uri publicUrl)
    {
        var joined = conversation.Log.Number(new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            From = conversation.Student,
            Recipient = Conversation.Bot,
            MembersAdded = [new ChannelAccount(conversation.UserId)],
            Locale = locale,
        });
        Run(conversation, turn, joined, publicUrl);
    }

    /// <param name="received">What the turn gets to see, as received; the log and the transcript hold <paramref name="echo"/>.</param>
    /// <returns>The id; null when too many turns of this conversation wait.</returns>
    public string? Post(Conversation conversation, Activity received, Activity echo, Uri publicUrl)
    {
        var timestamp = clock.GetTimestamp();
        return conversation.Post(echo, kept => RunAsync(
            conversation,
            turn,
            new Arrival(received with { Id = kept.Id, Timestamp = kept.Timestamp, ChannelId = kept.ChannelId, Conversation = kept.Conversation, From = kept.From, Recipient = kept.Recipient }, kept, timestamp),
            publicUrl))?.Id;
    }

    /// <summary>Runs a turn that the student did not begin by posting something.</summary>
    /// <param name="occasion">What began it, numbered by the log.</param>
    /// <returns>False when too many turns of this conversation wait.</returns>
    public bool Run(Conversation conversation, ITurn other, Activity occasion, Uri publicUrl)
    {
        var arrival = new Arrival(occasion, occasion, clock.GetTimestamp());
        return conversation.TryRun(() => RunAsync(conversation, other, arrival, publicUrl));
    }

    private async Task RunAsync(Conversation conversation, ITurn each, Arrival arrival, Uri publicUrl)
    {
        conversation.PublicUrl = publicUrl;
        try
        {
            await turns.RunAsync(each, arrival, conversation.State, publicUrl, new ConversationOutbox(conversation), lifetime.ApplicationStopping);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The student asks again when the service is back.
        }
        catch (Exception e)
        {
            // The queue goes on with the next turn.
            DirectLineLog.TurnLost(logger, e, conversation.Id);
        }
    }
}
