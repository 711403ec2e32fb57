using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Channels.Tests.Hosting;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Students;

namespace Tutor.Channels.Tests.DirectLine;

/// <summary>What students say and see is in the transcript first; over real HTTP and a real store.</summary>
public sealed class RecordingTests
{
    private const string Question = "অক্টোবর বিপ্লব কবে হয়েছিল?";

    [Fact]
    public async Task NothingOfAReplyReachesTheStudentBeforeItIsRecorded()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var (_, watermark) = await client.PollAsync();
        using var stream = await client.OpenStreamAsync(client.StreamUrl.Replace("watermark=0", $"watermark={watermark}", StringComparison.Ordinal));
        var (recording, recorded) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Recorder.Gate = _ =>
        {
            recording.TrySetResult();
            return recorded.Task;
        };

        var id = await client.SayAsync(Question);
        await recording.Task;

        var (before, between) = await client.PollAsync(watermark);
        before.ShouldHaveSingleItem()["id"]!.GetValue<string>().ShouldBe(id);
        host.Recorder.Turns.ShouldAllBe(turn => turn.ActivityId != id);

        // What the student sends meanwhile waits too: its place is behind the reply.
        var next = await client.SayAsync("help");
        (await client.PollAsync(between)).Activities.ShouldBeEmpty();

        host.Recorder.Gate = null;
        recorded.SetResult();
        await client.RepliesAsync(next);
        var (after, _) = await client.PollAsync(between);
        after.Select(activity => activity["replyToId"]?.GetValue<string>() ?? activity["id"]!.GetValue<string>()).ShouldBe([id, next, next]);
        (await ReadMessagesAsync(stream, 4)).Select(activity => activity["id"]!.GetValue<string>())
            .ShouldBe([id, .. after.Select(activity => activity["id"]!.GetValue<string>())]);
    }

    [Fact]
    public async Task TheTranscriptHasTheActivitiesAsTheStudentGotThem()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var posted = await client.PostAsync($$"""{"type":"message","text":"{{Question}}","from":{"id":"x","name":"Rina"},"channelData":{"clientActivityID":"k1"},"unknown":1}""");
        var id = (await DirectLineClient.BodyAsync(posted))["id"]!.GetValue<string>();
        await client.RepliesAsync(id);
        var (activities, _) = await client.PollAsync();

        var transcript = await TranscriptAsync(host, client);

        transcript.Channel.ShouldBe(ChannelNames.DirectLine);
        transcript.Turns.Count.ShouldBe(2);
        var (join, asked) = (transcript.Turns[0].Turn, transcript.Turns[1].Turn);
        join.Reply.ShouldBeNull();
        join.Question.ShouldBeEmpty();
        Unnamed(join.ActivitiesOut.ShouldHaveSingleItem()).ShouldBe(Unnamed(activities[0].ToJsonString()));
        asked.ActivityId.ShouldBe(id);
        asked.Question.ShouldBe(Question);
        Unnamed(asked.ActivityIn).ShouldBe(Unnamed(activities[1].ToJsonString()));
        Unnamed(asked.ActivitiesOut.ShouldHaveSingleItem()).ShouldBe(Unnamed(activities[2].ToJsonString()));
        asked.At.ShouldBe(activities[1]["timestamp"]!.GetValue<DateTimeOffset>());
        var reply = asked.Reply.ShouldNotBeNull();
        reply.Kind.ShouldBe(ReplyKind.Answer);
        reply.Composer.ShouldBe(ReplyRecord.FromEvidence);
        reply.Citations.ShouldHaveSingleItem().Passage.Document.ShouldBe("october.bn");
        var student = await host.Services.GetRequiredService<IStudentRegistry>().FindAsync(asked.Student, CancellationToken.None);
        student.ShouldNotBeNull().Name.ShouldBe("Rina");
        asked.ActivityIn.ShouldNotContain(student.UserId);
    }

    [Fact]
    public async Task CommandsAndRefusedFilesAreTurnsInWhichTheTutorWasNotAsked()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        await client.AskAsync("help");
        using var upload = new MultipartFormDataContent { { new StringContent("x"), "file", "page.png" } };
        using var uploaded = await client.SendAsync(HttpMethod.Post, $"conversations/{client.ConversationId}/upload?userId=x", upload);
        await client.RepliesAsync((await DirectLineClient.BodyAsync(uploaded))["id"]!.GetValue<string>());

        var turns = (await TranscriptAsync(host, client)).Turns;

        turns.Select(turn => turn.Turn.Question).ShouldBe(["", "help", ""]);
        turns.ShouldAllBe(turn => turn.Turn.Reply == null && turn.Turn.ActivitiesOut.Count == 1);
    }

    [Fact]
    public async Task ARecorderThatFailsStopsNoAnswer()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        host.Recorder.Gate = _ => throw new InvalidOperationException("the recorder burst");

        (await client.AskAsync(Question)).ShouldHaveSingleItem()["text"]!.GetValue<string>().ShouldStartWith("১৯১৭ সালে।");

        host.Log.Lines.ShouldContain(line => line.StartsWith("Error: The recorder failed at activity", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AThumbReachesItsTurnAndTheLastOneCounts()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var reply = (await client.AskAsync(Question))[0];
        var buttons = reply["entities"]![0]!["potentialAction"]!.AsArray();
        foreach (var button in buttons)
            using (await client.PostAsync(new JsonObject { ["type"] = "event", ["name"] = "webchat:activity-status/feedback", ["entities"] = new JsonArray(button!.DeepClone()) }.ToJsonString()))
            {
            }
        await client.AskAsync("help");

        var turns = (await TranscriptAsync(host, client)).Turns;

        turns.Select(turn => turn.Reaction).ShouldBe([Reaction.None, Reaction.Disliked, Reaction.None]);
    }

    [Fact]
    public async Task AStudentSeesWhatIsKeptAndHasItDeletedWithoutATrace()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:Transcripts:RetentionDays", "90"));
        using var client = await DirectLineClient.StartAsync(host);
        await client.AskAsync(Question);
        var student = (await TranscriptAsync(host, client)).Student;

        var kept = (await client.AskAsync("আমার কী রাখা আছে?"))[0]["text"]!.GetValue<string>();
        kept.ShouldBe($"""
            5.1.2026 থেকে তোমার 2টি বার্তা আর তার উত্তর রাখা আছে। শিক্ষকেরা এগুলি পড়তে পারেন। 90 দিন পরে এগুলি আপনা থেকেই মুছে যায়।

            তোমার শেষ প্রশ্নগুলি:

            - {Question}

            সব মুছে ফেলতে চাইলে লেখো: **আমার সব মুছে দাও**
            """.ReplaceLineEndings("\n"));
        await client.AskAsync("আমার সব মুছে দাও");
        var farewell = (await client.AskAsync("হ্যাঁ, মুছে দাও"))[0];

        farewell["text"]!.GetValue<string>().ShouldBe("তোমার সব কথা মুছে ফেলেছি।");
        (await client.PollAsync()).Activities.ShouldHaveSingleItem()["id"]!.GetValue<string>().ShouldBe(farewell["id"]!.GetValue<string>());
        var reader = host.Services.GetRequiredService<ITranscriptReader>();
        (await reader.ListAsync(TranscriptFilter.All, null, 10, CancellationToken.None)).Conversations.ShouldBeEmpty();
        (await host.Services.GetRequiredService<IStudentRegistry>().FindAsync(student, CancellationToken.None)).ShouldBeNull();
        var entry = (await host.Services.GetRequiredService<IAuditLog>().ReadAsync(new AuditFilter(), null, 10, CancellationToken.None)).Entries.ShouldHaveSingleItem();
        entry.Action.ShouldBe("student.delete");
        entry.Student.ShouldBeNull();
        await client.AskAsync("কেন?");
        host.Tutor.Asked.Last().History.ShouldBeEmpty();
    }

    [Fact]
    public async Task WhatAnotherProcessDeletedIsForgottenBeforeAQuestionLeansOnIt()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        await client.AskAsync(Question);
        await client.AskAsync("কেন?");
        host.Tutor.Asked.Last().History.ShouldBe([Question]);

        // As the command line does it: past the service.
        await host.Services.GetRequiredService<ITranscriptStore>().DeleteStudentAsync((await TranscriptAsync(host, client)).Student, CancellationToken.None);
        var reply = (await client.AskAsync("কেন?"))[0];

        host.Tutor.Asked.Last().History.ShouldBeEmpty();
        (await client.PollAsync()).Activities.ShouldHaveSingleItem()["id"]!.GetValue<string>().ShouldBe(reply["id"]!.GetValue<string>());
        await client.AskAsync("কেন?");
        host.Tutor.Asked.Last().History.ShouldBe(["কেন?"]);
    }

    [Fact]
    public async Task WhatIsNotInTheStoreYetIsNotTakenForDeleted()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        host.Recorder.Result = RecordingResult.Spooled;
        await client.AskAsync(Question);
        await client.AskAsync("কেন?");

        host.Tutor.Asked.Last().History.ShouldBe([Question]);
    }

    [Fact]
    public async Task AStudentWhoIsStillThereIsToldOnceOfTheTeachersCorrection()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        await client.AskAsync(Question);
        var turn = (await TranscriptAsync(host, client)).Turns[1].Turn;
        var correction = Correction(host.School, turn.Id);
        (await host.Services.GetRequiredService<ICorrectionStore>().SaveAsync(correction, CancellationToken.None)).ShouldBeTrue();
        var announcer = host.Services.GetRequiredService<ICorrectionAnnouncer>();

        (await announcer.AnnounceAsync(correction, CancellationToken.None)).ShouldBeTrue();
        (await announcer.AnnounceAsync(correction, CancellationToken.None)).ShouldBeFalse();

        var told = (await client.WaitForAsync(activities => activities.Count == 4))[3];
        told["text"]!.GetValue<string>().ShouldStartWith(
            $"তোমার আগের প্রশ্ন “{Question}”-এর উত্তরটি শিক্ষক ঠিক করে দিয়েছেন:\n\n২৫ অক্টোবর। [1]\n\n*এই উত্তরটি একজন শিক্ষক দেখে দিয়েছেন।*\n\n> [1] **অক্টোবর বিপ্লব** · অনুচ্ছেদ ২\n");
        var recorded = (await TranscriptAsync(host, client)).Turns[^1].Turn;
        recorded.Reply.ShouldBeNull();
        Unnamed(recorded.ActivitiesOut.ShouldHaveSingleItem()).ShouldBe(Unnamed(told.ToJsonString()));
        recorded.Student.ShouldBe(turn.Student);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task NobodyIsToldWhoHasLeftOrWhosePassageIsGone(bool left)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        await client.AskAsync(Question);
        var correction = Correction(host.School, (await TranscriptAsync(host, client)).Turns[1].Turn.Id);
        if (left)
            using (await client.PostAsync("""{"type":"endOfConversation"}"""))
            {
            }
        else
            host.School.Current = Library.Empty;

        (await host.Services.GetRequiredService<ICorrectionAnnouncer>().AnnounceAsync(correction, CancellationToken.None)).ShouldBeFalse();
    }

    private static Correction Correction(School school, TurnId turn)
    {
        var passage = school.Current.FindDocument("october.bn")!.Passages[1];
        return new Correction
        {
            Id = Guid.NewGuid(),
            Turn = turn,
            Question = Question,
            Language = LanguageTag.Bengali,
            Text = "২৫ অক্টোবর। [1]",
            Citations = [new CorrectionCitation(1, passage.Id, [], PassageFingerprint.Of(passage.Text))],
            By = Guid.NewGuid(),
            At = DateTimeOffset.UnixEpoch,
            StateSince = DateTimeOffset.UnixEpoch,
        };
    }

    private static async Task<Transcript> TranscriptAsync(ChannelsHost host, DirectLineClient client) =>
        (await host.Services.GetRequiredService<ITranscriptReader>().FindAsync(ConversationId.Of(ChannelNames.DirectLine, client.ConversationId), CancellationToken.None)).ShouldNotBeNull();

    /// <summary>An activity without what names the student, which the transcript replaces.</summary>
    private static string Unnamed(string json)
    {
        var activity = JsonNode.Parse(json)!.AsObject();
        foreach (var side in (string[])["from", "recipient"])
            if (activity[side] is JsonObject { } account && account["role"]?.GetValue<string>() == "user")
                activity[side] = "student";
        return activity.ToJsonString();
    }

    private static async Task<List<JsonObject>> ReadMessagesAsync(ClientWebSocket stream, int count)
    {
        var messages = new List<JsonObject>();
        while (messages.Count < count && await DirectLineClient.ReadFrameAsync(stream) is { } frame)
            messages.AddRange(frame["activities"]!.AsArray().Select(activity => activity!.AsObject()).Where(activity => activity["type"]!.GetValue<string>() == "message"));
        return messages;
    }
}
