using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Without an app id.</summary>
public sealed class EmulatorTests
{
    [Fact]
    public async Task TheEmulatorOnThisMachineIsServedWithoutATokenAndTheLogSaysSo()
    {
        await using var host = await ChannelsHost.StartAsync();
        await using var connector = await FakeConnector.StartAsync();

        (await PostAsync(host.Url, Message(connector.ServiceUrl))).ShouldBe(202);

        var reply = (await connector.MessagesAsync(1)).ShouldHaveSingleItem();
        reply.Authorization.ShouldBeEmpty();
        reply.Text.ShouldContain("[1]: http://127.0.0.1");
        host.Log.Lines.ShouldContain("Information: No MicrosoftAppId: /api/messages serves the Bot Framework Emulator on this machine only");
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://somewhere.example")]
    [InlineData("Host", "tutor.school.example")]
    public async Task WhatAProxyPassesOnOrAPageSendsIsNot(string header, string value)
    {
        await using var host = await ChannelsHost.StartAsync();
        await using var connector = await FakeConnector.StartAsync();

        (await PostAsync(host.Url, Message(connector.ServiceUrl), (header, value))).ShouldBe(401);

        host.Tutor.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("msteams", null)]
    [InlineData("emulator", "https://stranger.example/")]
    [InlineData("emulator", "http://169.254.169.254/")]
    public async Task OnlyTheEmulatorsActivitiesWithAnAddressOnThisMachineAreTaken(string channel, string? serviceUrl)
    {
        await using var host = await ChannelsHost.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        var activity = Message(serviceUrl ?? connector.ServiceUrl);
        activity["channelId"] = channel;

        (await PostAsync(host.Url, activity)).ShouldBe(403);

        host.Tutor.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task FromAnotherMachineNothingIsTaken()
    {
        // This machine by its address in the network, where it has one.
        var address = (await Dns.GetHostAddressesAsync(Dns.GetHostName(), AddressFamily.InterNetwork)).FirstOrDefault(one => !IPAddress.IsLoopback(one));
        Assert.SkipWhen(address is null, "This machine has no address but the loopback one.");
        await using var host = await ChannelsHost.StartAsync(address: address);

        (await PostAsync(host.Url, Message("http://127.0.0.1:1/"), ("Host", "localhost"))).ShouldBe(401);

        host.Tutor.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Tutor:BotFramework:Emulator", "false")]
    [InlineData("Tutor:Channels:PublicUrl", "https://tutor.school.example")]
    public async Task AServiceThatIsPublicOrToldNotToIsClosed(string key, string value)
    {
        await using var host = await ChannelsHost.StartAsync(settings: (key, value));

        (await PostAsync(host.Url, Message("http://127.0.0.1:1/"))).ShouldBe(401);

        host.Log.Lines.ShouldContain("Information: No MicrosoftAppId: /api/messages is closed");
    }

    private static JsonObject Message(string serviceUrl) => TeamsActivity.Message(serviceUrl, "অক্টোবর বিপ্লব কবে হয়েছিল?", change: activity =>
    {
        activity["channelId"] = "emulator";
        activity["conversation"] = new JsonObject { ["id"] = "0f3c|livechat" };
    });

    private static async Task<int> PostAsync(Uri service, JsonObject activity, params (string Name, string Value)[] headers)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
