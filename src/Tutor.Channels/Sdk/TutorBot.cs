using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Tutor.Channels.BotFramework.Messages;

namespace Tutor.Channels.Sdk;

/// <summary>
/// Hands every activity to the part that both builds share. The handler's own dispatch by type is left out on purpose: which activity
/// comes to what is decided in one place, <see cref="Incoming"/>.
/// </summary>
/// <param name="publicUrl">Where students' browsers reach this service.</param>
internal sealed class TutorBot(BotMessages messages, Uri publicUrl) : TeamsActivityHandler
{
    /// <summary>What to tell the channel; null until the turn has run.</summary>
    public Accepted? Accepted { get; private set; }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var accepted = messages.Accept(SdkActivities.FromSdk(turnContext.Activity), publicUrl);
        Accepted = accepted;
        if (turnContext.Activity.Type == ActivityTypes.Invoke)
            await turnContext.SendActivityAsync(
                new Microsoft.Bot.Schema.Activity
                {
                    Type = ActivityTypesEx.InvokeResponse,
                    Value = new InvokeResponse { Status = accepted.Status, Body = accepted.HasBody ? new object() : null },
                },
                cancellationToken);
    }
}
