using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Tutor.Channels.DirectLine;

/// <summary>The WebSocket over which a conversation's activities arrive.</summary>
internal sealed class StreamEndpoint(
    Access access, IHostApplicationLifetime lifetime, TimeProvider clock, IOptions<DirectLineOptions> options, ILogger<StreamEndpoint> logger)
{
    public async Task RunAsync(HttpContext http)
    {
        var (conversation, error) = access.OpenStream(http.Request, http.GetRouteValue("conversationId") as string ?? "");
        if (conversation is not null && !Watermark.TryRead(http.Request.Query["watermark"], out _))
            error = DirectLineError.BadArgument(Watermark.Rule);
        if (!http.WebSockets.IsWebSocketRequest)
            error ??= DirectLineError.BadArgument("This address is a WebSocket.");
        if (conversation is null || error is not null)
        {
            await error!.ExecuteAsync(http);
            return;
        }
        Watermark.TryRead(http.Request.Query["watermark"], out var watermark);
        using WebSocket socket = await http.WebSockets.AcceptWebSocketAsync();
        var stream = new ActivityStream(socket, conversation, options.Value.SendTimeout, clock);
        using var stopping = lifetime.ApplicationStopping.Register(() => stream.Close("service stopping"));
        DirectLineLog.StreamClosed(logger, conversation.Id, await stream.RunAsync(watermark));
    }
}
