using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Channels.Tests.Hosting;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Channels.Tests.DirectLine;

/// <summary>An answer that a model is still writing, as Web Chat gets it.</summary>
public sealed class StreamingTests
{
    private const string Question = "অক্টোবর বিপ্লব কবে হয়েছিল?";

    [Fact]
    public async Task AnAnswerGrowsAndTheWholeTakesItsPlace()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var stream = await OpenAsync(client);
        var answer = new GrowingAnswer(host);

        var id = await client.SayAsync(Question);
        var begun = await NextAsync(stream, "informative");
        answer.Say("বিপ্লব হয় ১৯১৭ সালে।");
        var first = await NextAsync(stream, "streaming");
        answer.Say("বিপ্লব হয় ১৯১৭ সালে। [1] তাতে বলশেভিকরা ক্ষমতায় আসে।");
        var second = await NextAsync(stream, "streaming");
        answer.Finish("বিপ্লব হয় ১৯১৭ সালে। [1] তাতে বলশেভিকরা ক্ষমতায় আসে। [1]");
        var whole = await NextAsync(stream, "final");

        begun["type"]!.GetValue<string>().ShouldBe("typing");
        begun["text"]!.GetValue<string>().ShouldBe("নথিতে উত্তর আছে, লিখছি…");
        first["text"]!.GetValue<string>().ShouldBe("বিপ্লব হয় ১৯১৭ সালে।");
        second["text"]!.GetValue<string>().ShouldStartWith(first["text"]!.GetValue<string>());
        whole["type"]!.GetValue<string>().ShouldBe("message");
        whole["text"]!.GetValue<string>().ShouldStartWith(second["text"]!.GetValue<string>());
        whole["text"]!.GetValue<string>().ShouldContain("> [1] **অক্টোবর বিপ্লব**");

        var parts = new[] { begun, first, second };
        var streamId = begun["id"]!.GetValue<string>();
        parts.Append(whole).ShouldAllBe(part => part["id"]!.GetValue<string>() == streamId && part["replyToId"]!.GetValue<string>() == id);
        parts.Select(part => part["channelData"]!["streamSequence"]!.GetValue<int>()).ShouldBe([1, 2, 3]);
        begun["channelData"]!["streamId"].ShouldBeNull();
        first["channelData"]!["streamId"]!.GetValue<string>().ShouldBe(streamId);
        whole["channelData"]!["streamSequence"].ShouldBeNull();
        // Who was not there meanwhile finds the whole and nothing else.
        (await client.PollAsync()).Activities.Count(activity => activity["replyToId"]?.GetValue<string>() == id).ShouldBe(1);
    }

    [Fact]
    public async Task NoPartIsShownBeforeItIsRecorded()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var stream = await OpenAsync(client);
        var answer = new GrowingAnswer(host);
        var recorded = new TaskCompletionSource();
        host.Recorder.Gate = _ => recorded.Task;

        await client.SayAsync(Question);
        await NextAsync(stream, "informative");
        answer.Say("বিপ্লব হয় ১৯১৭ সালে।");
        var next = NextAsync(stream, "streaming");
        (await Task.WhenAny(next, Task.Delay(TimeSpan.FromSeconds(1)))).ShouldNotBe(next);
        recorded.SetResult();
        await next;
        answer.Finish("বিপ্লব হয় ১৯১৭ সালে। [1]");
        await NextAsync(stream, "final");

        var turn = (await TranscriptAsync(host, client)).Turns[^1].Turn;
        turn.Reply!.IsUnfinished.ShouldBeFalse();
        turn.Reply.Text.ShouldBe("বিপ্লব হয় ১৯১৭ সালে। [1]");
        turn.ActivitiesOut.ShouldHaveSingleItem().ShouldContain("> [1]");
    }

    [Fact]
    public async Task WhatTheStudentSawWhenTheServiceStoppedIsInTheTranscript()
    {
        var host = await ChannelsHost.StartAsync();
        string conversation;
        using (var client = await DirectLineClient.StartAsync(host))
        using (var stream = await OpenAsync(client))
        {
            conversation = client.ConversationId;
            var answer = new GrowingAnswer(host);
            await client.SayAsync(Question);
            await NextAsync(stream, "informative");
            answer.Say("বিপ্লব হয় ১৯১৭ সালে।");
            await NextAsync(stream, "streaming");
            host.KeepFolder = true;
            var stopping = host.DisposeAsync();
            answer.GiveUp();
            await stopping;
        }

        await using var next = await ChannelsHost.StartAsync(folder: host.Folder);
        var transcript = await next.Services.GetRequiredService<ITranscriptReader>().FindAsync(ConversationId.Of(ChannelNames.DirectLine, conversation), CancellationToken.None);
        var turn = transcript!.Turns[^1].Turn;
        turn.Question.ShouldBe(Question);
        turn.Reply!.IsUnfinished.ShouldBeTrue();
        turn.Reply.Text.ShouldBe("বিপ্লব হয় ১৯১৭ সালে।");
        turn.Reply.Citations.ShouldHaveSingleItem().Passage.Document.ShouldBe("october.bn");
    }

    [Fact]
    public async Task AnAnswerOfWhichNothingWasSaidYetComesAfterTheSignThatItComes()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var stream = await OpenAsync(client);
        var answer = new GrowingAnswer(host);

        await client.SayAsync(Question);
        var begun = await NextAsync(stream, "informative");
        answer.Finish("১৯১৭ সালে। [1]");

        (await NextAsync(stream, "final"))["id"]!.GetValue<string>().ShouldBe(begun["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task ATutorThatFailsWhileItAnswersLeavesNoHalfAnswerBehind()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var stream = await OpenAsync(client);
        var answer = new GrowingAnswer(host);

        await client.SayAsync(Question);
        await NextAsync(stream, "informative");
        answer.Say("বিপ্লব হয় ১৯১৭ সালে।");
        var part = await NextAsync(stream, "streaming");
        answer.Fail();
        var failed = await NextAsync(stream, "final");

        failed["id"]!.GetValue<string>().ShouldBe(part["id"]!.GetValue<string>());
        failed["text"]!.GetValue<string>().ShouldNotContain("১৯১৭");
    }

    [Fact]
    public async Task WhoPollsGetsTheAnswerWhole()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);

        (await client.AskAsync(Question)).ShouldHaveSingleItem()["channelData"].ShouldBeNull();

        host.Tutor.Asked.ShouldHaveSingleItem().Progress.ShouldBeNull();
    }

    private static async Task<ClientWebSocket> OpenAsync(DirectLineClient client)
    {
        var (_, watermark) = await client.PollAsync();
        return await client.OpenStreamAsync(client.StreamUrl.Replace("watermark=0", $"watermark={watermark}", StringComparison.Ordinal));
    }

    /// <summary>The next activity of a stream that is of a kind.</summary>
    private static async Task<JsonObject> NextAsync(ClientWebSocket stream, string type)
    {
        while (await DirectLineClient.ReadFrameAsync(stream) is { } frame)
            foreach (var activity in frame["activities"]!.AsArray())
                if (activity!["channelData"]?["streamType"]?.GetValue<string>() == type)
                    return activity.AsObject();
        throw new InvalidOperationException("The stream was closed.");
    }

    private static async Task<Transcript> TranscriptAsync(ChannelsHost host, DirectLineClient client) =>
        (await host.Services.GetRequiredService<ITranscriptReader>().FindAsync(ConversationId.Of(ChannelNames.DirectLine, client.ConversationId), CancellationToken.None))!;
}
