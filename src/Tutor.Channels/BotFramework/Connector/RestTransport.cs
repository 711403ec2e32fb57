using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Identity.Client;
using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Connector;

/// <summary>The Bot Connector's REST API, as far as a bot needs it that answers.</summary>
internal sealed class RestTransport(BotHttp http, ConnectorTokens tokens, TimeProvider clock) : IConnectorTransport
{
    /// <inheritdoc/>
    public async Task<Delivery> TryAsync(Activity activity, bool anew, CancellationToken cancellation)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Address(activity))
            {
                // Where to send is known by now; the channel needs no telling.
                Content = new StringContent(ActivityJson.Write(activity with { ServiceUrl = null }), Encoding.UTF8, "application/json"),
            };
            if (await tokens.GetAsync(anew, cancellation) is { } token)
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await http.Client.SendAsync(request, cancellation);
            return response.IsSuccessStatusCode ? Delivery.Done(await IdAsync(response, cancellation)) : Delivery.Refused(response.StatusCode, RetryAfter(response));
        }
        catch (MsalException e)
        {
            // A wrong secret, an unknown app: no patience mends it. The library's message quotes the request, the code does not.
            var hopeless = e is MsalServiceException { IsRetryable: false, StatusCode: >= 400 and < 500 and not 429 };
            return Delivery.Failed($"the bot got no token: {e.ErrorCode}", mayRetry: !hopeless);
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return Delivery.Failed(e is HttpRequestException { HttpRequestError: var error } ? $"no connection: {error}" : "no answer in time", mayRetry: true);
        }
    }

    private static Uri Address(Activity activity)
    {
        var path = $"v3/conversations/{Uri.EscapeDataString(activity.Conversation!.Id!)}/activities";
        if (activity.ReplyToId is { Length: > 0 } repliedTo)
            path += $"/{Uri.EscapeDataString(repliedTo)}";
        return new Uri($"{new Uri(activity.ServiceUrl!).GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > clock.GetUtcNow() => date - clock.GetUtcNow(),
        _ => null,
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
}

internal sealed record ResourceResponse([property: JsonPropertyName("id")] string? Id);

[JsonSerializable(typeof(ResourceResponse))]
internal sealed partial class ConnectorJsonContext : JsonSerializerContext;
