using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>The Bot Connector's REST API on this machine. It keeps what comes, and answers as the test says.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly SemaphoreSlim _came = new(0);
    private int _ids;

    private FakeConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/v3/conversations/{conversation}/activities/{replyTo?}", ReceiveAsync);
        _app.MapFallback(() => Results.StatusCode(404));
    }

    /// <summary>With a slash at its end, as Teams writes it.</summary>
    public string ServiceUrl => $"{_app.Urls.Single()}/";

    /// <summary>Every request, also those that were refused.</summary>
    public ConcurrentQueue<Sent> Requests { get; } = new();

    /// <summary>What was taken, in order.</summary>
    public ConcurrentQueue<Sent> Taken { get; } = new();

    public IEnumerable<Sent> Messages => Taken.Where(sent => sent.Type == "message");

    /// <summary>What to answer instead of taking it; null: take it.</summary>
    public Func<Sent, Task<IResult?>>? Script { get; set; }

    public static async Task<FakeConnector> StartAsync()
    {
        var connector = new FakeConnector();
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The messages, once there are so many.</summary>
    public async Task<IReadOnlyList<Sent>> MessagesAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Messages.Count() < count)
            await _came.WaitAsync(patience.Token);
        return [.. Messages];
    }

    public async Task WaitForRequestsAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Requests.Count < count)
            await Task.Delay(10, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _came.Dispose();
    }

    private async Task<IResult> ReceiveAsync(HttpContext http, string conversation, string? replyTo)
    {
        var body = (await JsonNode.ParseAsync(http.Request.Body))!.AsObject();
        var sent = new Sent(conversation, replyTo, body, http.Request.Headers.Authorization.ToString());
        Requests.Enqueue(sent);
        if (Script is { } script && await script(sent) is { } refusal)
            return refusal;
        Taken.Enqueue(sent);
        _came.Release();
        return Results.Json(new { id = $"sent-{Interlocked.Increment(ref _ids)}" }, statusCode: 201);
    }

    /// <param name="Conversation">As the address names it, like <paramref name="ReplyTo"/>.</param>
    public sealed record Sent(string Conversation, string? ReplyTo, JsonObject Activity, string Authorization)
    {
        public string Type => Activity["type"]!.GetValue<string>();

        public string Text => Activity["text"]?.GetValue<string>() ?? "";
    }
}
