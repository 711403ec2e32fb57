using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;

namespace Tutor.Channels.BotFramework;

/// <summary>The one client for all that the bot calls: the authorities and the connector.</summary>
internal sealed class BotHttp : IMsalHttpClientFactory, IDisposable
{
    // Signing keys, tokens and ids of activities are small; what is larger is something else.
    private const int MaxResponseBytes = 1_048_576;

    public BotHttp(IOptions<BotFrameworkOptions> options)
        : this(options, handler: null)
    {
    }

    /// <param name="handler">Takes the place of the network's.</param>
    internal BotHttp(IOptions<BotFrameworkOptions> options, HttpMessageHandler? handler)
    {
        Client = new HttpClient(handler ?? new SocketsHttpHandler
        {
            // A redirect would carry the bot's token to where nobody vouched for.
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        })
        {
            Timeout = options.Value.RequestTimeout,
            MaxResponseContentBufferSize = MaxResponseBytes,
        };
    }

    public HttpClient Client { get; }

    public HttpClient GetHttpClient() => Client;

    public void Dispose() => Client.Dispose();
}
