using System.Text.Json.Nodes;
using Tutor.Answering;
using Tutor.Channels.Tests.BotFramework;
using Tutor.Channels.Tests.Hosting;
using Tutor.Language;

namespace Tutor.Channels.Tests.Rendering;

/// <summary>What each channel is sent, to the last character.</summary>
public sealed class ChannelRepliesTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var channel in (string[])["msteams", "webchat", "emulator", "email"])
                foreach (var reply in (string[])["answer", "refusal", "welcome"])
                    cases.Add(channel, reply);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task AReplyIsSentAsItWasReadAndFoundRight(string channel, string reply)
    {
        await using var host = await BotHost.StartAsync(("Tutor:Channels:PublicUrl", "https://tutor.school.example"));
        host.Authority.ChannelKey = new TestAuthority.Key("all", "msteams", "webchat", "emulator", "email");
        host.Channels.Tutor.Script = _ => Task.FromResult(reply == "answer" ? Answer(host.Channels.School) : Refusal());
        var activity = reply == "welcome"
            ? TeamsActivity.Of("conversationUpdate", host.Connector.ServiceUrl, "1700000000001", joined => joined["membersAdded"] = new JsonArray(new JsonObject { ["id"] = TeamsActivity.Student }))
            : host.Message();
        activity["channelId"] = channel;

        (await host.StatusAsync(activity)).ShouldBe(202);

        (await host.Connector.MessagesAsync(1))[0].Activity.ShouldBeVerified($"{channel}.{reply}");
    }

    private static Reply Answer(School school) =>
        school.Answer("**১৯১৭ সালে** বলশেভিকরা ক্ষমতায় আসে। [1]\n\nतब ज़ार के सैनिकों ने गोलियाँ चलाईं। [2]", LanguageTag.Bengali, ("october.bn", 1, [new TextSpan(0, 50)]), ("february.hi", 1, [])) with
        {
            Note = "নথিগুলি একমত নয় <দুটি মত>।",
            ReadingAid = "হিন্দি বাক্যটি বাংলা হরফে:\n\nতব জ়ার কে সৈনিকোঁ নে গোলিয়াঁ চলাইঁ। [2]",
        };

    private static Reply Refusal() => School.Refusal(
        "এই প্রশ্নের উত্তর নথিতে নেই।", LanguageTag.Bengali, new Suggestion("खूनी रविवार", "february.hi", 1, "/sources/february.hi#p1", "খূনী রবিবার"));
}
