using System.Text.Json.Nodes;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Microsoft's JavaScript SDK from npm, in Node, as a witness who knows nothing of our code.</summary>
public sealed class JavaScriptSdkTests
{
    // The SDK takes a token that never ends, and one of the Emulator's for any channel.
    private static readonly string[] StricterHere = ["without an end", "the Emulator's token for Teams"];

    [Fact]
    public async Task ItLetsInWhatWeLetInAndRefusesWhatWeRefuse()
    {
        await using var authority = await TestAuthority.StartAsync(TimeProvider.System);
        const string ServiceUrl = "https://smba.trafficmanager.example/amer/";
        var activity = TeamsActivity.Message(ServiceUrl, "…");
        var cases = new JsonArray(
            Case("good", $"Bearer {authority.ChannelToken(ServiceUrl)}", activity),
            Case("from the Emulator", $"Bearer {authority.EmulatorToken()}", TeamsActivity.Message(ServiceUrl, "…", change: sent => sent["channelId"] = "emulator")),
            Case("not endorsed", $"Bearer {authority.ChannelToken(ServiceUrl)}", TeamsActivity.Message(ServiceUrl, "…", change: sent => sent["channelId"] = "slack")));
        foreach (var (name, (_, authorization)) in TokenCases.Refused)
            cases.Add(Case(name, authorization(authority, ServiceUrl), activity));

        var verdicts = await RunAsync("admit", new JsonObject
        {
            ["appId"] = TestAuthority.AppId,
            ["issuer"] = TestAuthority.Issuer,
            ["channelMetadata"] = authority.ChannelMetadata.AbsoluteUri,
            ["emulatorMetadata"] = authority.EmulatorMetadata.AbsoluteUri,
            ["cases"] = cases,
        });

        var admitted = verdicts.AsObject().Where(verdict => verdict.Value!.GetValue<string>() == "admitted").Select(verdict => verdict.Key);
        admitted.ShouldBe(["good", "from the Emulator", .. StricterHere]);
        verdicts.AsObject().Count.ShouldBe(TokenCases.Refused.Count + 3);
    }

    [Fact]
    public async Task ItReadsWhatWeSend()
    {
        var verified = Directory.GetFiles(Path.Combine(Folders.Tests, "Rendering", "Verified"), "*.verified.json").Order(StringComparer.Ordinal).ToList();
        verified.Count.ShouldBe(12);
        var activities = new JsonArray([.. verified.Select(file => JsonNode.Parse(File.ReadAllText(file)))]);

        var read = (await RunAsync("read", new JsonObject { ["activities"] = activities.DeepClone() })).AsArray();

        for (var i = 0; i < verified.Count; i++)
        {
            var (sent, seen, name) = (activities[i]!, read[i]!, Path.GetFileName(verified[i]));
            seen["type"]!.GetValue<string>().ShouldBe("message", name);
            seen["text"]!.GetValue<string>().ShouldBe(sent["text"]!.GetValue<string>(), name);
            seen["to"]!.GetValue<string>().ShouldBe(TeamsActivity.Student, name);
            seen["conversation"]!.GetValue<string>().ShouldBe(TeamsActivity.Conversation, name);
            seen["replyToId"]!.GetValue<string>().ShouldBe("1700000000001", name);
            Strings(seen["actions"]).Count.ShouldBe(sent["suggestedActions"]?["actions"]?.AsArray().Count ?? 0, name);
            Strings(seen["cards"]).ShouldBe((sent["attachments"]?.AsArray() ?? []).Select(card => card!["contentType"]!.GetValue<string>()), name);
            Strings(seen["entities"]).ShouldBe((sent["entities"]?.AsArray() ?? []).Select(entity => entity!["type"]!.GetValue<string>()), name);
        }
    }

    private static JsonObject Case(string name, string? authorization, JsonObject activity) =>
        new() { ["name"] = name, ["authorization"] = authorization, ["activity"] = activity.DeepClone() };

    private static List<string> Strings(JsonNode? list) => [.. list!.AsArray().Select(item => item!.GetValue<string>())];

    private static async Task<JsonNode> RunAsync(string what, JsonObject input) =>
        JsonNode.Parse(await NodeScript.RunAsync("botframework.mjs", [what], input.ToJsonString()))!;
}
