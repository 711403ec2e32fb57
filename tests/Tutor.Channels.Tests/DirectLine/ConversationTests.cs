using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.DirectLine;

public sealed class ConversationTests
{
    [Fact]
    public async Task AConversationStartsOnceAndGreetsOnce()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = new DirectLineClient(host.Url);
        await client.GetTokenAsync();
        using var first = await client.SendAsync(HttpMethod.Post, "conversations", """{"user":{"id":"x"},"locale":"hi-IN"}""");
        using var second = await client.SendAsync(HttpMethod.Post, "conversations");

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.StatusCode.ShouldBe(HttpStatusCode.OK);
        var body = await DirectLineClient.BodyAsync(first);
        body["conversationId"]!.GetValue<string>().ShouldBe(client.ConversationId);
        body["expires_in"]!.GetValue<int>().ShouldBe(1800);
        body["streamUrl"]!.GetValue<string>().ShouldStartWith($"ws://127.0.0.1:{host.Url.Port}/v3/directline/conversations/{client.ConversationId}/stream?watermark=0&t=");
        var welcome = (await client.WaitForAsync(activities => activities.Count > 0)).ShouldHaveSingleItem();
        welcome["from"]!["role"]!.GetValue<string>().ShouldBe("bot");
        welcome["suggestedActions"]!["actions"]!.AsArray().Count.ShouldBe(3);
    }

    [Fact]
    public async Task AMessageIsEchoedWithItsIdAndTheClientsOwnAndThenAnswered()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var posted = await client.PostAsync("""
            {"type":"message","text":"**কবে** হয়েছিল?","textFormat":"markdown","from":{"id":"somebody else","role":"bot"},"id":"mine","timestamp":"1999-01-01T00:00:00Z",
             "channelData":{"clientActivityID":"k1","more":{"a":1}},"unknown":[1,{"x":null}]}
            """);
        var id = (await DirectLineClient.BodyAsync(posted))["id"]!.GetValue<string>();
        var answer = (await client.RepliesAsync(id)).ShouldHaveSingleItem();

        var (activities, _) = await client.PollAsync();
        var echo = activities.Single(activity => activity["id"]!.GetValue<string>() == id);
        echo["text"]!.GetValue<string>().ShouldBe("**কবে** হয়েছিল?");
        echo["textFormat"]!.GetValue<string>().ShouldBe("plain");
        echo["from"]!["id"]!.GetValue<string>().ShouldStartWith("dl_");
        echo["from"]!["role"]!.GetValue<string>().ShouldBe("user");
        echo["channelData"]!.ToJsonString().ShouldBe("""{"clientActivityID":"k1"}""");
        answer["text"]!.GetValue<string>().ShouldContain($"[1]: {host.Url}sources/october.bn#p1 ");
        DateTimeOffset.Parse(answer["timestamp"]!.GetValue<string>(), CultureInfo.InvariantCulture)
            .ShouldBeGreaterThan(DateTimeOffset.Parse(echo["timestamp"]!.GetValue<string>(), CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task AWatermarkGivesExactlyWhatCameAfterIt()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var (first, watermark) = await client.PollAsync();
        first.Count.ShouldBe(1);
        (await client.PollAsync(watermark)).Activities.ShouldBeEmpty();
        await client.AskAsync("help");
        var (second, next) = await client.PollAsync(watermark);
        second.Count.ShouldBe(2);
        (await client.PollAsync(next)).Activities.ShouldBeEmpty();
        (await client.PollAsync(next)).Watermark.ShouldBe(next);
        (await client.PollAsync()).Activities.Count.ShouldBe(3);
    }

    [Fact]
    public async Task TurnsRunOneAtATimeInOrderWhileThePostsReturnAtOnce()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var gate = new TaskCompletionSource();
        var running = 0;
        host.Tutor.Script = async request =>
        {
            Interlocked.Increment(ref running).ShouldBe(1);
            await gate.Task;
            Interlocked.Decrement(ref running);
            return School.Refusal(request.Text, Language.LanguageTag.Bengali);
        };

        for (var i = 0; i < 5; i++)
            await client.SayAsync($"প্রশ্ন {i}");
        gate.SetResult();

        var all = await client.WaitForAsync(activities => activities.Count == 11);
        all.Skip(1).Where(activity => activity["from"]!["role"]!.GetValue<string>() == "bot").Select(activity => activity["text"]!.GetValue<string>())
            .ShouldBe(["প্রশ্ন 0", "প্রশ্ন 1", "প্রশ্ন 2", "প্রশ্ন 3", "প্রশ্ন 4"]);
        host.Tutor.Asked.Last().History.ShouldBe(["প্রশ্ন 0", "প্রশ্ন 1", "প্রশ্ন 2", "প্রশ্ন 3"]);
    }

    [Fact]
    public async Task WhoSendsFasterThanTheTutorAnswersIsAskedToWait()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:MaxWaitingTurns", "2"));
        using var client = await DirectLineClient.StartAsync(host);
        var gate = new TaskCompletionSource();
        var started = new TaskCompletionSource();
        host.Tutor.Script = async _ =>
        {
            started.TrySetResult();
            await gate.Task;
            return School.Refusal("না", Language.LanguageTag.Bengali);
        };
        await client.SayAsync("১");
        await started.Task;
        await client.SayAsync("২");
        await client.SayAsync("৩");
        using var refused = await client.PostAsync("""{"type":"message","text":"৪"}""");
        gate.SetResult();

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(2));
        (await client.WaitForAsync(activities => activities.Count == 7)).ShouldNotContain(activity => activity["text"]!.GetValue<string>() == "৪");
    }

    [Fact]
    public async Task AStreamBringsTheEchoThenTypingThenTheAnswer()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var gate = new TaskCompletionSource();
        host.Tutor.Script = async _ =>
        {
            await gate.Task;
            return School.Refusal("না", Language.LanguageTag.Bengali);
        };
        using var socket = await client.OpenStreamAsync();
        (await DirectLineClient.ReadFrameAsync(socket))!["activities"]!.AsArray().Count.ShouldBe(1);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        var id = await client.SayAsync("কবে?");

        var types = new List<string>();
        while (types.Count < 3)
        {
            var frame = (await DirectLineClient.ReadFrameAsync(socket))!;
            foreach (var activity in frame["activities"]!.AsArray())
                types.Add($"{activity!["from"]!["role"]} {activity["type"]}");
            (frame["watermark"] is null).ShouldBe(types[^1] == "bot typing");
            if (types[^1] == "bot typing")
                gate.SetResult();
        }

        types.ShouldBe(["user message", "bot typing", "bot message"]);
        (await client.PollAsync()).Activities.ShouldNotContain(activity => activity["type"]!.GetValue<string>() == "typing");
        id.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ReconnectingWithAWatermarkReplaysWithoutOneShowsOnlyWhatIsNewWithAnEmptyOneEverything()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var (_, watermark) = await client.PollAsync();
        var missed = await client.SayAsync("help");
        await client.RepliesAsync(missed);

        (await FirstIdAsync($"?watermark={watermark}")).ShouldBe(missed);
        (await FirstIdAsync("?watermark=")).ShouldBe((await client.PollAsync()).Activities[0]["id"]!.GetValue<string>());

        using var reconnect = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}");
        using var socket = await client.OpenStreamAsync((await DirectLineClient.BodyAsync(reconnect))["streamUrl"]!.GetValue<string>());
        var next = await client.SayAsync("help");
        (await DirectLineClient.ReadFrameAsync(socket))!["activities"]![0]!["id"]!.GetValue<string>().ShouldBe(next);

        async Task<string> FirstIdAsync(string query)
        {
            using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}{query}");
            using var stream = await client.OpenStreamAsync((await DirectLineClient.BodyAsync(response))["streamUrl"]!.GetValue<string>());
            return (await DirectLineClient.ReadFrameAsync(stream))!["activities"]![0]!["id"]!.GetValue<string>();
        }
    }

    [Fact]
    public async Task StreamsAreServedAlikeUpToTheBoundAndThenTheOldestIsClosed()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:MaxStreams", "2"));
        using var client = await DirectLineClient.StartAsync(host);
        using var oldest = await client.OpenStreamAsync();
        using var older = await client.OpenStreamAsync();
        await DirectLineClient.ReadFrameAsync(oldest);
        await DirectLineClient.ReadFrameAsync(older);
        using var newest = await client.OpenStreamAsync();
        await DirectLineClient.ReadFrameAsync(newest);

        (await DirectLineClient.ReadFrameAsync(oldest)).ShouldBeNull();
        oldest.CloseStatusDescription.ShouldBe("collision");
        var id = await client.SayAsync("help");
        foreach (var socket in new[] { older, newest })
            (await DirectLineClient.ReadFrameAsync(socket))!["activities"]![0]!["id"]!.GetValue<string>().ShouldBe(id);
    }

    [Fact]
    public async Task AnEndedConversationIsGoneForEveryClient()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var socket = await client.OpenStreamAsync();
        await DirectLineClient.ReadFrameAsync(socket);
        using var end = await client.PostAsync("""{"type":"endOfConversation"}""");

        (await DirectLineClient.ReadFrameAsync(socket)).ShouldBeNull();
        socket.CloseStatusDescription.ShouldBe("conversation ended");
        using var after = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}/activities");
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await DirectLineClient.ErrorCodeAsync(after)).ShouldBe("ConversationEnded");
    }

    [Fact]
    public async Task AForgottenConversationGoesOnAboveTheWatermarksOfItsClients()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:MaxConversations", "1"));
        using var client = await DirectLineClient.StartAsync(host);
        await client.AskAsync("help");
        var (_, watermark) = await client.PollAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var other = await DirectLineClient.StartAsync(host);

        (await client.PollAsync(watermark)).Activities.ShouldBeEmpty();
        var id = await client.SayAsync("help");
        await client.RepliesAsync(id);
        (await client.PollAsync(watermark)).Activities.Select(activity => activity["replyToId"]?.GetValue<string>() ?? "").ShouldBe(["", id]);
    }

    [Fact]
    public async Task AfterARestartTheTokenIsStillGoodAndAPageThatIsReloadedIsGreeted()
    {
        var before = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(before);
        await client.AskAsync("help");
        before.KeepFolder = true;
        await before.DisposeAsync();
        await using var after = await ChannelsHost.StartAsync(folder: before.Folder);
        using var moved = client.MovedTo(after.Url);

        (await moved.PollAsync()).Activities.ShouldBeEmpty();
        using var again = await moved.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}?watermark=0");
        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await moved.WaitForAsync(activities => activities.Count == 1))[0]["suggestedActions"].ShouldNotBeNull();
    }

    [Fact]
    public async Task OnlySoManyAndSoRecentActivitiesAreKept()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:MaxActivities", "10"));
        using var client = await DirectLineClient.StartAsync(host);
        for (var i = 0; i < 8; i++)
            await client.AskAsync("help");
        (await client.PollAsync()).Activities.Count.ShouldBe(10);

        using var refreshed = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        for (var hour = 0; hour < 25; hour++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(29));
            using var again = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
            client.Token = (await DirectLineClient.BodyAsync(again))["token"]!.GetValue<string>();
        }
        (await client.PollAsync()).Activities.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnUploadIsAcceptedAndRefusedInTheConversation()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var form = new MultipartFormDataContent();
        var activity = new StringContent(
            """{"type":"message","locale":"bn-IN","channelData":{"clientActivityID":"u1"},"attachments":[{"name":"page.png","contentType":"image/png"}]}""",
            Encoding.UTF8, "application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        form.Add(new ByteArrayContent(new byte[300_000]), "file", "page.png");
        using var response = await client.SendAsync(HttpMethod.Post, $"conversations/{client.ConversationId}/upload?userId=x", form);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var id = (await DirectLineClient.BodyAsync(response))["id"]!.GetValue<string>();
        (await client.RepliesAsync(id)).ShouldHaveSingleItem()["text"]!.GetValue<string>().ShouldBe("ছবি বা ফাইল আমি পড়তে পারি না। প্রশ্নটি লিখে পাঠাও।");
        var echo = (await client.PollAsync()).Activities.Single(item => item["id"]!.GetValue<string>() == id);
        echo["channelData"]!["clientActivityID"]!.GetValue<string>().ShouldBe("u1");
        echo["attachments"]!.ToJsonString().ShouldBe("""[{"contentType":"image/png","name":"page.png"}]""");
    }

    [Fact]
    public async Task TheSessionIsTheUser()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var response = await client.SendAsync(HttpMethod.Get, "session/getsessionid");

        (await DirectLineClient.BodyAsync(response))["sessionId"]!.GetValue<string>().ShouldStartWith("dl_");
    }
}
