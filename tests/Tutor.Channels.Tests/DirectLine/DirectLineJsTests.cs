using System.Text.Json.Nodes;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.DirectLine;

/// <summary>The npm package botframework-directlinejs itself, in Node, against a running service.</summary>
public sealed class DirectLineJsTests
{
    [Theory]
    [InlineData(Hosts.ChannelsAlone)]
    [InlineData(Hosts.TheService)]
    public async Task OverWebSocketNothingIsLostOrDoubledWhenTheConnectionIsCutOrClosedOrThePageReloaded(Hosts host)
    {
        var result = await DriveAsync(host, "websocket");

        Ids(result, "received").ShouldBe(Ids(result, "kept"));
        result["closeReasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).ShouldBe(["collision"]);
        result["echoHasPostedId"]!.GetValue<bool>().ShouldBeTrue();
        result["failure"].ShouldBeNull();
        // The welcome, five messages of the student, and an answer to each.
        Ids(result, "received").Count.ShouldBe(11);
    }

    [Theory]
    [InlineData(Hosts.ChannelsAlone)]
    [InlineData(Hosts.TheService)]
    public async Task ByPollingNothingIsLostOrDoubledWhenThePageIsReloaded(Hosts host)
    {
        var result = await DriveAsync(host, "polling");

        Ids(result, "received").ShouldBe(Ids(result, "kept"));
        result["typing"]!.GetValue<int>().ShouldBe(0);
        result["failure"].ShouldBeNull();
        Ids(result, "received").Count.ShouldBe(7);
    }

    private static async Task<JsonObject> DriveAsync(Hosts host, string mode)
    {
        await using var running = host == Hosts.TheService ? (IRunningHost)await ServiceProcess.StartAsync() : await ChannelsHost.StartAsync(realTime: true);
        return JsonNode.Parse(await NodeScript.RunAsync("directline.mjs", [running.Url.AbsoluteUri, mode]))!.AsObject();
    }

    private static List<string> Ids(JsonObject result, string property) => [.. result[property]!.AsArray().Select(id => id!.GetValue<string>())];

    public enum Hosts
    {
        /// <summary>The channels on a Kestrel of the test, with a scripted tutor.</summary>
        ChannelsAlone,

        /// <summary>The service as a school runs it, with the documents of this repository.</summary>
        TheService,
    }
}
