using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Connector;

/// <summary>The Bot Connector's REST API, as far as a bot needs it that answers.</summary>
internal sealed class ConnectorClient(BotHttp http, ConnectorTokens tokens, IOptions<BotFrameworkOptions> options, TimeProvider clock, ILogger<ConnectorClient> logger)
    : IConnector
{
    private static readonly TimeSpan MaxDelay = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Activity activity, CancellationToken cancellation)
    {
        var address = Address(activity);
        // Where to send is known from here on; the channel needs no telling.
        var body = ActivityJson.Write(activity with { ServiceUrl = null });
        var began = clock.GetTimestamp();
        var delay = options.Value.FirstRetryDelay;
        for (var (anew, denied) = (false, false); ;)
        {
            var attempt = await TryAsync(address, body, anew, cancellation);
            if (attempt.Delivered)
                return attempt.Id;
            if (attempt.Denied && !denied)
            {
                // The kept token may have been revoked.
                (anew, denied) = (true, true);
                continue;
            }
            anew = false;
            // The server's word counts, also where it asks for more patience than we would have.
            var wait = attempt.RetryAfter ?? delay;
            var over = !attempt.MayRetry || activity.Type == ActivityTypes.Typing || clock.GetElapsedTime(began) + wait > options.Value.GiveUpAfter;
            if (over)
                throw new ConnectorException(attempt.Reason, attempt.IsGone);
            BotFrameworkLog.TryingAgain(logger, address.Host, activity.Conversation!.Id!, attempt.Reason, wait);
            await Task.Delay(wait, clock, cancellation);
            delay = delay * 2 < MaxDelay ? delay * 2 : MaxDelay;
        }
    }

    private static Uri Address(Activity activity)
    {
        if (!Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) || !BotFrameworkOptions.MayBeCalled(service))
            throw new ConnectorException("the serviceUrl is not an https address");
        var path = $"v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        if (activity.ReplyToId is { Length: > 0 } repliedTo)
            path += $"/{Uri.EscapeDataString(repliedTo)}";
        return new Uri($"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");
    }

    private async Task<Attempt> TryAsync(Uri address, string body, bool anew, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            if (await tokens.GetAsync(anew, cancellation) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.Client.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode ? new Attempt { Delivered = true, Id = await IdAsync(response, cancellation) } : Failure(response);
        }
        catch (MsalServiceException e) when (!e.IsRetryable && e.StatusCode is >= 400 and < 500 and not 429)
        {
            // A wrong secret, an unknown app: no patience mends it. The library's message quotes the request, the code does not.
            return new Attempt { Reason = $"the bot got no token: {e.ErrorCode}" };
        }
        catch (MsalException e)
        {
            return new Attempt { Reason = $"the bot got no token: {e.ErrorCode}", MayRetry = true };
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return new Attempt { Reason = e is HttpRequestException { HttpRequestError: var error } ? $"no connection: {error}" : "no answer in time", MayRetry = true };
        }
    }

    private Attempt Failure(HttpResponseMessage response) => new()
    {
        Reason = $"status {(int)response.StatusCode}",
        Denied = response.StatusCode == HttpStatusCode.Unauthorized,
        IsGone = response.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone,
        // Teams names 412 as one to retry, beside the usual ones.
        MayRetry = response.StatusCode is HttpStatusCode.PreconditionFailed or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError,
        RetryAfter = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
            _ => null,
        },
    };

    private static async Task<string?> IdAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return (await response.Content.ReadFromJsonAsync(ConnectorJsonContext.Default.ResourceResponse, cancellation))?.Id;
        }
        catch (JsonException)
        {
            // Some channels answer with nothing; the message is there all the same.
            return null;
        }
    }

    private readonly record struct Attempt
    {
        public bool Delivered { get; init; }
        public string? Id { get; init; }
        public string Reason { get; init; }
        public bool Denied { get; init; }
        public bool IsGone { get; init; }
        public bool MayRetry { get; init; }
        public TimeSpan? RetryAfter { get; init; }
    }
}

internal sealed record ResourceResponse([property: JsonPropertyName("id")] string? Id);

[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;
