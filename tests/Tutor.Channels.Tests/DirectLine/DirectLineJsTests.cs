using System.Text.Json.Nodes;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.DirectLine;

/// <summary>The npm package botframework-directlinejs itself, in Node, against a running service.</summary>
public sealed class DirectLineJsTests
{
    [Fact]
    public async Task OverWebSocketNothingIsLostOrDoubledWhenTheConnectionIsCutOrClosedOrThePageReloaded()
    {
        var result = await DriveAsync("websocket");

        Ids(result, "received").ShouldBe(Ids(result, "kept"));
        result["closeReasons"]!.AsArray().Select(reason => reason!.GetValue<string>()).ShouldBe(["collision"]);
        result["echoHasPostedId"]!.GetValue<bool>().ShouldBeTrue();
        result["failure"].ShouldBeNull();
        // The welcome, five messages of the student, and an answer to each.
        Ids(result, "received").Count.ShouldBe(11);
    }

    [Fact]
    public async Task ByPollingNothingIsLostOrDoubledWhenThePageIsReloaded()
    {
        var result = await DriveAsync("polling");

        Ids(result, "received").ShouldBe(Ids(result, "kept"));
        result["typing"]!.GetValue<int>().ShouldBe(0);
        result["failure"].ShouldBeNull();
        Ids(result, "received").Count.ShouldBe(7);
    }

    private static async Task<JsonObject> DriveAsync(string mode)
    {
        await using var host = await ChannelsHost.StartAsync(realTime: true);
        return JsonNode.Parse(await NodeScript.RunAsync("directline.mjs", [host.Url.AbsoluteUri, mode]))!.AsObject();
    }

    private static List<string> Ids(JsonObject result, string property) => [.. result[property]!.AsArray().Select(id => id!.GetValue<string>())];
}
