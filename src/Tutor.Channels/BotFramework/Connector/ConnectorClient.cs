using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Connector;

/// <inheritdoc/>
internal sealed class ConnectorClient(IConnectorTransport transport, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<ConnectorClient> logger) : IConnector
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity activity, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || !BotFrameworkOptions.MayBeCalled(service))
            throw new ConnectorException("the serviceUrl is not an https address");
        var began = clock.GetTimestamp();
        var delay = options.Value.FirstRetryDelay;
        var denied = false;
        while (true)
        {
            var delivery = await transport.TryAsync(activity, anew: denied, cancellation);
            if (delivery.IsDone)
                return delivery.Id;
            if (delivery.IsDenied && !denied)
            {
                // The kept token may have been revoked.
                denied = true;
                continue;
            }
            // The server's word counts, also where it asks for more patience than we have.
            var wait = delivery.RetryAfter ?? delay;
            if (!delivery.MayRetry || activity.Type == ActivityTypes.Typing || clock.GetElapsedTime(began) + wait > options.Value.GiveUpAfter)
                throw new ConnectorException(delivery.Reason, !delivery.MayRetry, delivery.IsGone);
            BotFrameworkLog.TryingAgain(logger, service.Host, activity.Conversation!.Id!, delivery.Reason, wait);
            await Task.Delay(wait, clock, cancellation);
            delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay;
        }
    }
}
