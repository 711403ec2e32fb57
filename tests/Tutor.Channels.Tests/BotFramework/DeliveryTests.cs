using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Nothing that was acknowledged is lost, whatever the connector does.</summary>
public sealed class DeliveryTests
{
    [Fact]
    public async Task AMessageIsAcknowledgedBeforeItIsAnswered()
    {
        await using var host = await BotHost.StartAsync();
        var thought = new TaskCompletionSource();
        host.Channels.Tutor.Script = async _ =>
        {
            await thought.Task;
            return host.Channels.School.Answer("১৯১৭ সালে। [1]", Language.LanguageTag.Bengali, ("october.bn", 1, []));
        };

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        host.Connector.Messages.ShouldBeEmpty();

        thought.SetResult();
        await host.Connector.MessagesAsync(1);
        host.Connector.Taken.Select(sent => sent.Type).ShouldBe(["typing", "message"]);
    }

    [Fact]
    public async Task TheMessagesOfAConversationAreAnsweredInTheirOrder()
    {
        await using var host = await BotHost.StartAsync();
        string[] ids = [.. Enumerable.Range(0, 20).Select(i => $"17000000001{i:d2}")];

        foreach (var id in ids)
            (await host.StatusAsync(host.Message(id: id))).ShouldBe(202);

        (await host.Connector.MessagesAsync(20)).Select(reply => reply.ReplyTo).ShouldBe(ids);
    }

    [Fact]
    public async Task AMessageThatTheChannelSendsTwiceIsAnsweredOnce()
    {
        await using var host = await BotHost.StartAsync();

        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);
        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);
        (await host.StatusAsync(host.Message(id: "2"))).ShouldBe(202);

        (await host.Connector.MessagesAsync(2)).Select(reply => reply.ReplyTo).ShouldBe(["1", "2"]);
        host.Channels.Tutor.Asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(412)]
    [InlineData(500)]
    public async Task AReplyThatTheConnectorPutsOffIsSentAgain(int status)
    {
        await using var host = await BotHost.StartAsync();
        var refusals = 0;
        host.Connector.Script = sent => Task.FromResult(sent.Type == "message" && refusals++ < 3 ? Results.StatusCode(status) : null);

        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);
        (await host.StatusAsync(host.Message(id: "2"))).ShouldBe(202);

        (await host.Connector.MessagesAsync(2)).Select(reply => reply.ReplyTo).ShouldBe(["1", "2"]);
        host.Channels.Log.Lines.Count(line => line.Contains($"(status {status}); trying again", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact]
    public async Task AConversationWhoseConnectorIsSlowHoldsNoOtherUp()
    {
        await using var host = await BotHost.StartAsync();
        var slow = new TaskCompletionSource();
        host.Connector.Script = async sent =>
        {
            if (sent.Conversation == TeamsActivity.Conversation)
                await slow.Task;
            return null;
        };

        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);
        (await host.StatusAsync(host.Message(id: "2", change: activity => activity["conversation"]!["id"] = "a:1other"))).ShouldBe(202);

        (await host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().ReplyTo.ShouldBe("2");
        slow.SetResult();
        (await host.Connector.MessagesAsync(2))[1].ReplyTo.ShouldBe("1");
    }

    [Fact]
    public async Task ATokenThatTheConnectorNoLongerTakesIsReplacedOnce()
    {
        await using var host = await BotHost.StartAsync();
        host.Connector.Script = sent => Task.FromResult(sent.Authorization == "Bearer connector-token-1" ? Results.StatusCode(401) : null);

        (await host.StatusAsync(host.Message())).ShouldBe(202);

        (await host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().Authorization.ShouldBe("Bearer connector-token-2");
    }

    [Fact]
    public async Task WhereTheBotWasRemovedItStopsTrying()
    {
        await using var host = await BotHost.StartAsync();
        host.Connector.Script = sent => Task.FromResult(sent.Conversation == TeamsActivity.Conversation ? Results.StatusCode(403) : null);

        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);
        await host.Connector.WaitForRequestsAsync(2);
        (await host.StatusAsync(host.Message(id: "2", change: activity => activity["conversation"]!["id"] = "a:1other"))).ShouldBe(202);
        await host.Connector.MessagesAsync(1);

        host.Connector.Requests.Count(sent => sent.Conversation == TeamsActivity.Conversation && sent.Type == "message").ShouldBe(1);
        host.Channels.Log.Lines.ShouldContain($"Error: A reply in conversation {TeamsActivity.Conversation} to activity 1 was not delivered: status 403");
    }

    [Fact]
    public async Task TheAnswerIsInTheTranscriptAlsoWhenItCouldNotBeDelivered()
    {
        await using var host = await BotHost.StartAsync();
        host.Connector.Script = _ => Task.FromResult<IResult?>(Results.StatusCode(400));

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        await host.Connector.WaitForRequestsAsync(2);

        var transcript = await host.Channels.Services.GetRequiredService<ITranscriptReader>()
            .FindAsync(ConversationId.Of(ChannelNames.Teams, TeamsActivity.Conversation), CancellationToken.None);
        var turn = transcript.ShouldNotBeNull().Turns.ShouldHaveSingleItem().Turn;
        turn.Question.ShouldBe("অক্টোবর বিপ্লব কবে হয়েছিল?");
        turn.ActivityIn.ShouldNotContain("Rina");
        turn.ActivityIn.ShouldNotContain(TeamsActivity.Student);
        turn.ActivitiesOut.ShouldHaveSingleItem().ShouldNotContain(TeamsActivity.Student);
    }

    [Fact]
    public async Task WhatWasAcknowledgedWhenTheServiceStoppedIsAnsweredWhenItIsBack()
    {
        await using var host = await BotHost.StartAsync();
        host.Connector.Script = sent => Task.FromResult<IResult?>(Results.StatusCode(503));
        foreach (var id in new[] { "1", "2", "3" })
        {
            (await host.StatusAsync(host.Message(id: id))).ShouldBe(202);
            host.Channels.Clock.Advance(TimeSpan.FromSeconds(1));
        }
        await host.Connector.WaitForRequestsAsync(3);

        await host.RestartAsync(() =>
        {
            Directory.GetFiles(Path.Combine(host.Channels.Folder, "botframework", "inbox")).Length.ShouldBe(3);
            host.Connector.Script = null;
            return Task.CompletedTask;
        });

        (await host.Connector.MessagesAsync(3)).Select(reply => reply.ReplyTo).ShouldBe(["1", "2", "3"]);
        host.Channels.Log.Lines.ShouldContain("Information: 3 activities that were not answered before the last stop are answered now");
        await UntilAsync(() => Directory.GetFiles(Path.Combine(host.Channels.Folder, "botframework", "inbox")).Length == 0);
        var transcript = await host.Channels.Services.GetRequiredService<ITranscriptReader>()
            .FindAsync(ConversationId.Of(ChannelNames.Teams, TeamsActivity.Conversation), CancellationToken.None);
        transcript.ShouldNotBeNull().Turns.Select(turn => turn.Turn.ActivityId).ShouldBe(["1", "2", "3"]);
    }

    [Theory]
    [InlineData("""{"Activity":"{}","ReceivedAt":"2026-01-05T10:00:00+00:00","PublicUrl":"https://tutor.school.example","Attempts":3}""")]
    [InlineData("""{"Activity":"{\"type\":\"message\"}","ReceivedAt":"2026-01-05T08:00:00+00:00","PublicUrl":"https://tutor.school.example"}""")]
    [InlineData("half a fi")]
    public async Task WhatCannotBeAnsweredAnyMoreStopsNobodyAndIsSaid(string kept)
    {
        await using var host = await BotHost.StartAsync();

        await host.RestartAsync(() => File.WriteAllTextAsync(Path.Combine(Directory.CreateDirectory(Path.Combine(host.Channels.Folder, "botframework", "inbox")).FullName, "0.json"), kept));

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        await host.Connector.MessagesAsync(1);
        host.Channels.Tutor.Asked.ShouldHaveSingleItem();
        host.Channels.Log.Lines.ShouldContain(line => line.Contains("stays unanswered", StringComparison.Ordinal) || line.Contains("cannot be kept", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AConversationWithTooMuchWaitingIsToldSoAndMayTryAgain()
    {
        await using var host = await BotHost.StartAsync(("Tutor:BotFramework:MaxWaitingTurns", "1"));
        var answered = new TaskCompletionSource();
        var asked = new TaskCompletionSource();
        host.Channels.Recorder.Gate = _ =>
        {
            asked.TrySetResult();
            return answered.Task;
        };
        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);
        await asked.Task;
        (await host.StatusAsync(host.Message(id: "2"))).ShouldBe(202);

        (await host.StatusAsync(host.Message(id: "3"))).ShouldBe(429);

        answered.SetResult();
        await host.Connector.MessagesAsync(2);
        (await host.StatusAsync(host.Message(id: "3"))).ShouldBe(202);
        (await host.Connector.MessagesAsync(3)).Select(reply => reply.ReplyTo).ShouldBe(["1", "2", "3"]);
    }

    [Fact]
    public async Task NothingIsSentBeforeItIsRecorded()
    {
        await using var host = await BotHost.StartAsync();
        var recorded = new TaskCompletionSource();
        host.Channels.Recorder.Gate = _ => recorded.Task;

        (await host.StatusAsync(host.Message())).ShouldBe(202);
        await host.Connector.WaitForRequestsAsync(1);
        host.Connector.Messages.ShouldBeEmpty();

        recorded.SetResult();
        await host.Connector.MessagesAsync(1);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 500 && !condition(); i++)
            await Task.Delay(20);
        condition().ShouldBeTrue();
    }
}
