using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Tutor.Models.Tests.Scripted;

/// <summary>An OpenAI-compatible server on a port of its own, whose model says what its script says.</summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ScriptedServer(WebApplication app) => _app = app;

    public Uri Endpoint => new(_app.Urls.Single() + "/v1");

    /// <summary>What was asked, in order: the bodies of all calls.</summary>
    public ConcurrentQueue<JsonElement> Calls { get; } = new();

    /// <summary>What went wrong in the script itself; such a test proves nothing.</summary>
    public ConcurrentQueue<Exception> Faults { get; } = new();

    /// <summary>The header with the key of each call.</summary>
    public ConcurrentQueue<string> Keys { get; } = new();

    /// <param name="model">Answers a call; its number counts from 1.</param>
    public static async Task<ScriptedServer> StartAsync(Func<HttpContext, JsonElement, int, Task> model)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new ScriptedServer(app);
        app.MapPost("/v1/{**path}", async context =>
        {
            using var body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            var call = body.RootElement.Clone();
            server.Keys.Enqueue(context.Request.Headers.Authorization.ToString());
            server.Calls.Enqueue(call);
            context.Items["streamed"] = call.TryGetProperty("stream", out var stream) && stream.GetBoolean();
            try
            {
                await model(context, call, server.Calls.Count);
            }
            catch (Exception e) when (!context.RequestAborted.IsCancellationRequested)
            {
                server.Faults.Enqueue(e);
                throw;
            }
        });
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
        Faults.ShouldBeEmpty();
    }
}
