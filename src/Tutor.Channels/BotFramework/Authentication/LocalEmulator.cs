using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;
using Tutor.Transcripts;

namespace Tutor.Channels.BotFramework.Authentication;

/// <summary>
/// Without an app id there is no token to check. Then only the Emulator is served, and only from this machine: a request that comes
/// from elsewhere, was passed on by a proxy, or is made by a web page that somebody has open, is refused.
/// </summary>
internal sealed class LocalEmulator(IOptions<ChannelOptions> channel, IOptions<BotFrameworkOptions> options)
{
    private static readonly string[] ProxyHeaders =
        ["Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-For", "X-Original-Host", "X-Real-IP"];

    public bool IsServed => options.Value.Emulator && channel.Value.PublicUrl is null or { IsLoopback: true };

    public Admission Check(HttpContext http, Activity activity)
    {
        if (!IsServed)
            return Admission.Unknown("no app id is configured");
        var request = http.Request;
        if (!IsLocal(http.Connection.RemoteIpAddress) || !IsLocal(http.Connection.LocalIpAddress) || !IsLocalName(request.Host.Host)
            || ProxyHeaders.Any(request.Headers.ContainsKey) || request.Headers.Origin.Count > 0)
            return Admission.Unknown("no app id is configured, and the request does not come from the Emulator on this machine");
        return activity.ChannelId == ChannelNames.Emulator && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var service) && service.IsLoopback
            ? Admission.Granted
            : Admission.Forbidden("no app id is configured, and the activity is not the Emulator's");
    }

    private static bool IsLocal(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsLocalName(string host) => Uri.TryCreate($"http://{host}/", UriKind.Absolute, out var url) && url.IsLoopback;
}
