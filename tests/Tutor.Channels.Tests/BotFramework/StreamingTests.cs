using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Channels.Tests.Hosting;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>An answer that a model is still writing, as Teams gets it.</summary>
public sealed class StreamingTests
{
    private const string Beginning = "বিপ্লব হয় ১৯১৭ সালে।";
    private const string Whole = "বিপ্লব হয় ১৯১৭ সালে। [1]";

    [Fact]
    public async Task AnAnswerGrowsAndTheWholeEndsTheStream()
    {
        await using var host = await BotHost.StartAsync();
        var answer = new GrowingAnswer(host.Channels);

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        await WaitForAsync(host, "informative");
        answer.Say(Beginning);
        await WaitForAsync(host, "streaming");
        answer.Finish(Whole);
        var message = (await host.Connector.MessagesAsync(1))[0].Activity;

        // The sign of typing, and the stream.
        var sent = host.Connector.Taken.Select(taken => taken.Activity).ToList();
        sent.Select(activity => $"{activity["type"]} {Info(activity)?["streamType"]} {Info(activity)?["streamSequence"]}").ShouldBe(["typing  ", "typing informative 1", "typing streaming 2", "message final "]);
        Info(sent[1])!["streamId"].ShouldBeNull();
        sent.Skip(2).ShouldAllBe(activity => Info(activity)!["streamId"]!.GetValue<string>() == "sent-2");
        sent[2]["text"]!.GetValue<string>().ShouldBe(Beginning);
        message["text"]!.GetValue<string>().ShouldStartWith(Beginning);
        // What belongs to the whole only, and both places where clients look for the stream.
        message["channelData"]!["feedbackLoop"]!["type"]!.GetValue<string>().ShouldBe("default");
        message["channelData"]!["streamId"]!.GetValue<string>().ShouldBe("sent-2");
        message["entities"]!.AsArray().Select(entity => entity!["type"]!.GetValue<string>()).ShouldBe(["https://schema.org/Message", "streaminfo"]);
        sent[2]["channelData"]!["feedbackLoop"].ShouldBeNull();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhereOthersReadAlongTheAnswerComesWhole(bool channel)
    {
        await using var host = await BotHost.StartAsync();
        var answer = new GrowingAnswer(host.Channels);
        answer.Finish(Whole);

        (await host.StatusAsync(host.Message(change: channel ? TeamsActivity.Mentioned : InGroup))).ShouldBe(202);

        Info((await host.Connector.MessagesAsync(1))[0].Activity).ShouldBeNull();
        host.Channels.Tutor.Asked.ShouldHaveSingleItem().Progress.ShouldBeNull();
    }

    [Fact]
    public async Task AStudentWhoStopsTheStreamStillGetsTheAnswerWithItsQuotes()
    {
        await using var host = await BotHost.StartAsync();
        var answer = new GrowingAnswer(host.Channels);
        host.Connector.Script = sent => Task.FromResult<IResult?>(Info(sent.Activity)?["streamType"]?.GetValue<string>() is "streaming" or "final"
            ? Results.Json(new { error = new { code = "ContentStreamNotAllowed", message = "Content stream was canceled by user." } }, statusCode: 403)
            : null);

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        await WaitForAsync(host, "informative");
        answer.Say(Beginning);
        // The sign of typing, that an answer comes, and the part that was not taken.
        await host.Connector.WaitForRequestsAsync(3);
        answer.Say(Beginning + " আরও।");
        answer.Finish(Whole);
        var message = (await host.Connector.MessagesAsync(1))[0];

        message.Text.ShouldContain("> [1]");
        Info(message.Activity).ShouldBeNull();
        message.Activity["channelData"]!["streamId"].ShouldBeNull();
        message.Activity["channelData"]!["feedbackLoop"].ShouldNotBeNull();
        host.Connector.Requests.Count(sent => Info(sent.Activity)?["streamType"]?.GetValue<string>() == "streaming").ShouldBe(1);

        // The conversation goes on.
        (await host.StatusAsync(host.Message("help", "2"))).ShouldBe(202);
        await host.Connector.MessagesAsync(2);
    }

    [Fact]
    public async Task AThumbUnderAStreamedAnswerFindsItsTurn()
    {
        await using var host = await BotHost.StartAsync();
        var answer = new GrowingAnswer(host.Channels);
        // Teams answers the end of a stream without an id.
        host.Connector.Script = sent => Task.FromResult<IResult?>(sent.Type == "message" ? Results.StatusCode(202) : null);

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        await WaitForAsync(host, "informative");
        answer.Finish(Whole);
        await host.Connector.WaitForRequestsAsync(3);
        (await host.StatusAsync(TeamsActivity.Of("messageReaction", host.Connector.ServiceUrl, "2", activity =>
            (activity["reactionsAdded"], activity["replyToId"]) = (new JsonArray(new JsonObject { ["type"] = "like" }), "sent-2")))).ShouldBe(202);

        var reader = host.Channels.Services.GetRequiredService<ITranscriptReader>();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await reader.FindAsync(ConversationId.Of(ChannelNames.Teams, TeamsActivity.Conversation), patience.Token))?.Turns[0].Reaction != Reaction.Liked)
            await Task.Delay(10, patience.Token);
    }

    private static void InGroup(JsonObject activity)
    {
        TeamsActivity.Mentioned(activity);
        activity["conversation"]!["conversationType"] = "groupChat";
    }

    private static JsonObject? Info(JsonObject activity) =>
        activity["entities"]?.AsArray().Select(entity => entity!.AsObject()).SingleOrDefault(entity => entity["type"]!.GetValue<string>() == "streaminfo");

    private static async Task WaitForAsync(BotHost host, string type)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (host.Connector.Taken.All(sent => Info(sent.Activity)?["streamType"]?.GetValue<string>() != type))
            await Task.Delay(10, patience.Token);
    }
}
