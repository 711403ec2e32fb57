using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.Turns;

namespace Tutor.Channels.DirectLine;

/// <summary>Hands what students send to the turn logic, in the background.</summary>
internal sealed class TurnRunner(ITurn turn, IHostApplicationLifetime lifetime, ILogger<TurnRunner> logger)
{
    /// <summary>The student has come: the bot greets.</summary>
    public void Join(Conversation conversation, string? locale, Uri publicUrl)
    {
        var joined = new Activity
        {
            Type = ActivityTypes.ConversationUpdate,
            From = new ChannelAccount(conversation.UserId, Role: "user"),
            Recipient = Conversation.Bot,
            MembersAdded = [new ChannelAccount(conversation.UserId)],
            Locale = locale,
        };
        conversation.TryRun(() => RunAsync(conversation, joined, publicUrl));
    }

    /// <param name="received">What the turn gets to see, as received; the log holds <paramref name="echo"/>.</param>
    /// <returns>The id; null when too many turns of this conversation wait.</returns>
    public string? Post(Conversation conversation, Activity received, Activity echo, Uri publicUrl) =>
        conversation.Post(echo, kept => RunAsync(conversation, received with { Id = kept.Id }, publicUrl))?.Id;

    private async Task RunAsync(Conversation conversation, Activity activity, Uri publicUrl)
    {
        var context = new TurnContext(conversation.State, publicUrl, (reply, _) =>
        {
            conversation.Say(reply);
            return Task.CompletedTask;
        });
        try
        {
            await turn.RunAsync(activity, context, lifetime.ApplicationStopping);
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
