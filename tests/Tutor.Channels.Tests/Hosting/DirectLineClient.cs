using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>A student's client, as plain HTTP.</summary>
internal sealed class DirectLineClient(Uri url) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(url, "/v3/directline/") };

    public string Token { get; set; } = "";

    public string ConversationId { get; private set; } = "";

    public string StreamUrl { get; private set; } = "";

    /// <summary>A client that has started its conversation and read the welcome.</summary>
    public static async Task<DirectLineClient> StartAsync(ChannelsHost host)
    {
        var client = new DirectLineClient(host.Url);
        await client.GetTokenAsync();
        using var response = await client.SendAsync(HttpMethod.Post, "conversations", "{}");
        var body = await BodyAsync(response);
        client.Token = body["token"]!.GetValue<string>();
        client.StreamUrl = body["streamUrl"]!.GetValue<string>();
        await client.WaitForAsync(activities => activities.Count > 0);
        return client;
    }

    /// <summary>The same client of a service that has moved.</summary>
    public DirectLineClient MovedTo(Uri other) => new(other) { Token = Token, ConversationId = ConversationId };

    public async Task GetTokenAsync()
    {
        using var response = await SendAsync(HttpMethod.Post, "tokens/generate");
        var body = await BodyAsync(response);
        Token = body["token"]!.GetValue<string>();
        ConversationId = body["conversationId"]!.GetValue<string>();
    }

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? json = null, params (string Name, string Value)[] headers) =>
        SendAsync(method, path, json is null ? null : new StringContent(json, Encoding.UTF8, "application/json"), headers);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Token.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Token}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> PostAsync(string json) => SendAsync(HttpMethod.Post, $"conversations/{ConversationId}/activities", json);

    /// <summary>Sends a message; its id.</summary>
    public async Task<string> SayAsync(string text, string? locale = null)
    {
        using var response = await PostAsync(new JsonObject { ["type"] = "message", ["text"] = text, ["locale"] = locale }.ToJsonString());
        return (await BodyAsync(response))["id"]!.GetValue<string>();
    }

    /// <summary>Sends a message; the bot's messages in reply to it, at least so many.</summary>
    public async Task<IReadOnlyList<JsonObject>> AskAsync(string text, int count = 1, string? locale = null)
    {
        var id = await SayAsync(text, locale);
        return await RepliesAsync(id, count);
    }

    public async Task<IReadOnlyList<JsonObject>> RepliesAsync(string id, int count = 1)
    {
        var all = await WaitForAsync(activities => activities.Count(IsReply) >= count);
        return [.. all.Where(IsReply)];

        bool IsReply(JsonObject activity) => activity["replyToId"]?.GetValue<string>() == id;
    }

    public async Task<(IReadOnlyList<JsonObject> Activities, string Watermark)> PollAsync(string watermark = "")
    {
        using var response = await SendAsync(HttpMethod.Get, $"conversations/{ConversationId}/activities?watermark={watermark}");
        var body = await BodyAsync(response);
        return ([.. body["activities"]!.AsArray().Select(activity => activity!.AsObject())], body["watermark"]!.GetValue<string>());
    }

    public async Task<IReadOnlyList<JsonObject>> WaitForAsync(Func<IReadOnlyList<JsonObject>, bool> condition)
    {
        for (var i = 0; i < 500; i++)
        {
            var (activities, _) = await PollAsync();
            if (condition(activities))
                return activities;
            await Task.Delay(20);
        }
        throw new TimeoutException("The activities did not come.");
    }

    public static async Task<JsonObject> BodyAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonObject>()) ?? throw new JsonException("no body");

    public static async Task<string> ErrorCodeAsync(HttpResponseMessage response) =>
        (await BodyAsync(response))["error"]!["code"]!.GetValue<string>();

    public async Task<ClientWebSocket> OpenStreamAsync(string? streamUrl = null)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(streamUrl ?? StreamUrl), CancellationToken.None);
        return socket;
    }

    /// <summary>The next frame of a stream; null when it was closed.</summary>
    public static async Task<JsonObject?> ReadFrameAsync(ClientWebSocket socket)
    {
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        var buffer = new byte[65_536];
        using var frame = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, timeout.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            frame.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
                return JsonNode.Parse(frame.ToArray())!.AsObject();
        }
    }

    public void Dispose() => _http.Dispose();
}
