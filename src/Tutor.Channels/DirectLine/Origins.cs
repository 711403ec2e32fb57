using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Tutor.Channels.DirectLine;

/// <summary>Which pages may use this service, and where this service is for them.</summary>
internal sealed class Origins(IOptions<ChannelOptions> channel, IOptions<DirectLineOptions> directLine)
{
    /// <summary>The service's own address without a slash at its end.</summary>
    public Uri PublicUrl(HttpRequest request) =>
        channel.Value.PublicUrl ?? new Uri($"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}");

    /// <summary>The page that calls was served by this service.</summary>
    public bool IsOwn(HttpRequest request)
    {
        // Browsers send Origin with every POST. The scheme is left out: behind a proxy the service may see http for https.
        return request.Headers.Origin.ToString() is { Length: > 0 } origin
            && Uri.TryCreate(origin, UriKind.Absolute, out var page)
            && (SameHost(page, PublicUrl(request)) || page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The page that calls was served by a site that the options allow.</summary>
    public bool IsAllowed(HttpRequest request) => directLine.Value.AllowedOrigins.Contains(request.Headers.Origin.ToString());

    /// <summary>Nothing says which page calls, because none does.</summary>
    public static bool IsAbsent(HttpRequest request) => request.Headers.Origin.Count == 0;

    /// <summary>Lets an allowed page of another site read the response.</summary>
    public void Admit(HttpContext http)
    {
        if (IsAbsent(http.Request))
            return;
        http.Response.Headers.Vary = "Origin";
        if (!IsAllowed(http.Request))
            return;
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = http.Request.Headers.Origin;
        // directlinejs asks for its session with credentials.
        headers.AccessControlAllowCredentials = "true";
        headers.AccessControlExposeHeaders = "Retry-After";
        if (!HttpMethods.IsOptions(http.Request.Method))
            return;
        headers.AccessControlAllowMethods = "GET, POST";
        headers.AccessControlAllowHeaders = "authorization, x-ms-bot-agent, content-type";
        headers.AccessControlMaxAge = "600";
    }

    private static bool SameHost(Uri a, Uri b) => a.Authority.Equals(b.Authority, StringComparison.OrdinalIgnoreCase);
}
