using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Tutor.Channels.BotFramework;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>The channels with an authority and a connector of the test's own.</summary>
internal sealed class BotHost : IAsyncDisposable
{
    private readonly HttpClient _http = new();

    private BotHost(ChannelsHost channels, TestAuthority authority, FakeConnector connector)
    {
        (Channels, Authority, Connector) = (channels, authority, connector);
    }

    public ChannelsHost Channels { get; private set; }

    public TestAuthority Authority { get; }

    public FakeConnector Connector { get; }

    public static async Task<BotHost> StartAsync(params (string Key, string Value)[] settings)
    {
        var clock = new ManualClock();
        var authority = await TestAuthority.StartAsync(clock);
        var connector = await FakeConnector.StartAsync();
        return new BotHost(await StartChannelsAsync(authority, null, settings), authority, connector);
    }

    /// <summary>The service again, on the same data, after it was stopped.</summary>
    public async Task RestartAsync(Func<Task>? between = null, params (string Key, string Value)[] settings)
    {
        Channels.KeepFolder = true;
        await Channels.DisposeAsync();
        if (between is not null)
            await between();
        Channels = await StartChannelsAsync(Authority, Channels.Folder, settings);
    }

    /// <summary>Sends an activity with a good token; the response.</summary>
    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync(activity, $"Bearer {Authority.ChannelToken(Connector.ServiceUrl)}");

    public async Task<HttpResponseMessage> PostAsync(JsonObject activity, string? authorization, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Channels.Url, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        return await _http.SendAsync(request);
    }

    public async Task<int> StatusAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        return (int)response.StatusCode;
    }

    public async Task<int> StatusAsync(JsonObject activity, string? authorization)
    {
        using var response = await PostAsync(activity, authorization);
        return (int)response.StatusCode;
    }

    /// <summary>A message from a student's personal chat in Teams.</summary>
    public JsonObject Message(string text = "অক্টোবর বিপ্লব কবে হয়েছিল?", string id = "1700000000001", Action<JsonObject>? change = null) =>
        TeamsActivity.Message(Connector.ServiceUrl, text, id, change);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Channels.DisposeAsync();
        await Connector.DisposeAsync();
        await Authority.DisposeAsync();
    }

    private static Task<ChannelsHost> StartChannelsAsync(TestAuthority authority, string? folder, (string Key, string Value)[] settings) => ChannelsHost.StartAsync(
        folder: folder,
        before: services => services.AddSingleton(provider => new BotHttp(provider.GetRequiredService<IOptions<BotFrameworkOptions>>(), authority.Handler())),
        settings: [.. authority.Settings.Where(setting => settings.All(own => own.Key != setting.Key)), .. settings]);
}
