using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tutor.Channels.DirectLine;

/// <summary>The addresses of Direct Line 3.0 as botframework-directlinejs calls them.</summary>
internal static class DirectLineEndpoints
{
    public const string Root = "/v3/directline";

    // Pings find connections that a phone lost without closing; the client itself pings every 20 s.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(20);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Root);
        group.AddEndpointFilter(AdmitAsync);

        group.MapPost("/tokens/generate", (HttpContext http, TokenEndpoints tokens) => tokens.GenerateAsync(http));
        group.MapPost("/tokens/refresh", (HttpContext http, TokenEndpoints tokens) => tokens.Refresh(http));
        group.MapPost("/conversations", (HttpContext http, ConversationEndpoints conversations) => conversations.StartAsync(http));
        group.MapGet("/conversations/{conversationId}", (HttpContext http, ConversationEndpoints conversations, string conversationId) =>
            conversations.Reconnect(http, conversationId));
        group.MapGet("/conversations/{conversationId}/activities", (HttpContext http, ActivityEndpoints activities, string conversationId) =>
            activities.Poll(http, conversationId));
        group.MapPost("/conversations/{conversationId}/activities", (HttpContext http, ActivityEndpoints activities, string conversationId) =>
            activities.PostAsync(http, conversationId));
        group.MapPost("/conversations/{conversationId}/upload", (HttpContext http, ActivityEndpoints activities, string conversationId) =>
            activities.UploadAsync(http, conversationId));
        group.MapGet("/session/getsessionid", (HttpContext http, ConversationEndpoints conversations) => conversations.Session(http));

        string[] patterns =
        [
            "/tokens/generate", "/tokens/refresh", "/conversations", "/conversations/{conversationId}",
            "/conversations/{conversationId}/activities", "/conversations/{conversationId}/upload", "/session/getsessionid",
        ];
        foreach (var pattern in patterns)
            group.MapMethods(pattern, [HttpMethods.Options], () => Results.NoContent());

        var stream = endpoints.CreateApplicationBuilder();
        stream.UseWebSockets(new WebSocketOptions { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        stream.Run(http => http.RequestServices.GetRequiredService<StreamEndpoint>().RunAsync(http));
        endpoints.MapGet(Root + "/conversations/{conversationId}/stream", stream.Build());
    }

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.RequestServices.GetRequiredService<Origins>().Admit(http);
        http.Response.Headers.CacheControl = "no-store";
        var wait = http.RequestServices.GetRequiredService<AddressLimits>().TakeRequest(http.Connection.RemoteIpAddress);
        return wait > TimeSpan.Zero ? DirectLineError.TooMany(wait) : await next(context);
    }
}
