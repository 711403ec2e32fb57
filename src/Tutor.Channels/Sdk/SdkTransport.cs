using System.Globalization;
using System.Net;
using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Rest;
using Tutor.Channels.BotFramework;
using Tutor.Channels.BotFramework.Connector;

namespace Tutor.Channels.Sdk;

/// <summary>Sends by the SDK's connector client, which gets the bot's token and keeps it.</summary>
internal sealed class SdkTransport(BotFrameworkAuthentication authentication, IOptions<BotRegistrationOptions> registration) : IConnectorTransport
{
    /// <inheritdoc/>
    public async Task<Delivery> TryAsync(Activities.Activity activity, bool anew, CancellationToken cancellation)
    {
        try
        {
            var appId = registration.Value.MicrosoftAppId ?? "";
            var identity = new ClaimsIdentity([new Claim(AuthenticationConstants.AudienceClaim, appId), new Claim(AuthenticationConstants.AppIdClaim, appId)]);
            var factory = authentication.CreateConnectorFactory(identity);
            using var client = await factory.CreateAsync(activity.ServiceUrl!, authentication.GetOriginatingAudience(), cancellation);
            var sdk = SdkActivities.ToSdk(activity);
            var response = sdk.ReplyToId is { Length: > 0 }
                ? await client.Conversations.ReplyToActivityAsync(sdk, cancellation)
                : await client.Conversations.SendToConversationAsync(sdk, cancellation);
            return Delivery.Done(response?.Id);
        }
        catch (HttpOperationException e)
        {
            return Refused(e.Response);
        }
        catch (ErrorResponseException e)
        {
            return Refused(e.Response);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            return Delivery.Failed(e.GetType().Name, mayRetry: true);
        }
    }

    private static Delivery Refused(HttpResponseMessageWrapper? response) =>
        Delivery.Refused(response?.StatusCode ?? HttpStatusCode.BadGateway, RetryAfter(response));

    private static TimeSpan? RetryAfter(HttpResponseMessageWrapper? response) =>
        response?.Headers is { } headers && headers.TryGetValue("Retry-After", out var values)
            && double.TryParse(values.FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
