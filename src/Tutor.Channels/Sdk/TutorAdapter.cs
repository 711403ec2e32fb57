using System.Security.Cryptography;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Turns;

namespace Tutor.Channels.Sdk;

/// <summary>The SDK's adapter: it checks tokens. It has one constructor, because the container cannot choose between the SDK's three.</summary>
internal sealed class TutorAdapter : CloudAdapter
{
    public TutorAdapter(BotFrameworkAuthentication authentication, ILogger<TutorAdapter> logger)
        : base(authentication, logger)
    {
        // The SDK's own handlers show the student the exception. Turns catch what fails in them; this is for what fails before.
        OnTurnError = async (turn, exception) =>
        {
            var reference = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 6);
            TurnLog.Failed(logger, exception, reference, turn.Activity.Id);
            if (turn.Activity.Type == ActivityTypes.Message)
                await turn.SendActivityAsync(Phrases.Say(null, phrases => Phrases.Format(phrases.Failed, reference)));
        };
    }
}
