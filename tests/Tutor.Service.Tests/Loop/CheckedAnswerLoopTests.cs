using Microsoft.Extensions.DependencyInjection;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Service.Tests.Commands;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Students;

namespace Tutor.Service.Tests.Loop;

/// <summary>From a question over HTTP to the teacher's answer, and what becomes of it.</summary>
public sealed class CheckedAnswerLoopTests
{
    private const string Question = "তিতলি নদীর সেতু কবে খোলা হয়?";
    private const string Romanized = "titli nodir setu kobe khola hoy";

    private static readonly DateTimeOffset s_now = new(2026, 1, 5, 10, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ACorrectionIsUsedUntilItsPassageChangesAndAgainWhenItStandsAgainAndNeverOnceWithdrawn()
    {
        await using var host = await TownHost.StartAsync();
        (await host.IsCheckedAsync(Question)).ShouldBeFalse();
        var correction = await CorrectAsync(host, await TurnAsync(host));
        var corrections = host.Services.GetRequiredService<ICorrectionStore>();

        await TownHost.UntilAsync(() => host.IsCheckedAsync(Romanized));
        var answer = await host.AskAsync(Romanized);
        answer.GetProperty("text").GetString().ShouldBe("১৯৪৩ সালে, শিক্ষকের কথায়। [1]");
        answer.GetProperty("note").GetString().ShouldBe("এই উত্তরটি একজন শিক্ষক দেখে দিয়েছেন।");
        answer.GetProperty("citations")[0].GetProperty("quote").GetString().ShouldBe(TownHost.Bridge);
        (await host.IsCheckedAsync("তিতলি নদীর সেতু কে খোলেন?")).ShouldBeFalse();
        (await host.IsCheckedAsync("তিতলি নদীর হাট কবে খোলা হয়?")).ShouldBeFalse();
        var recorded = await TurnAsync(host, turn => turn.Question == Romanized && turn.Reply!.CheckedAnswer is not null);
        recorded.Reply!.CheckedAnswer.ShouldBe(correction.Id);
        recorded.Reply.Composer.ShouldBe(ReplyRecord.FromTeacher);

        host.Write("তিতলি নদীর সেতু ১৯৫৩ সালে খোলা হয়। সেতুটি কাঠের তৈরি।");
        await TownHost.UntilAsync(async () => (await corrections.FindAsync(correction.Id, Cancellation))!.State == CorrectionState.Stale);
        (await host.IsCheckedAsync(Question)).ShouldBeFalse();
        (await corrections.FindAsync(correction.Id, Cancellation))!.StateBy.ShouldBeNull();

        host.Write(TownHost.Bridge);
        await TownHost.UntilAsync(() => host.IsCheckedAsync(Question));

        await TownHost.UntilAsync(() => corrections.ChangeStateAsync(correction.Id, CorrectionState.Active, CorrectionState.Withdrawn, Guid.NewGuid(), s_now, Cancellation));
        await TownHost.UntilAsync(async () => !await host.IsCheckedAsync(Question));
    }

    [Fact]
    public async Task AReviewedAnswerThatADocumentBreaksIsSeenByTheExamination()
    {
        await using var host = await TownHost.StartAsync();
        await host.AskAsync(Question);
        var turn = await TurnAsync(host);
        turn.Reply!.Citations.ShouldHaveSingleItem();
        await host.AskAsync("হাটে কী বিক্রি হয়?");
        var market = await TurnAsync(host, other => other.Question == "হাটে কী বিক্রি হয়?");
        var verdicts = host.Services.GetRequiredService<IVerdictStore>();
        await verdicts.SaveAsync(new Verdict(Guid.NewGuid(), turn.Id, VerdictKind.Right, [], null, Guid.NewGuid(), s_now), Cancellation);
        await verdicts.SaveAsync(new Verdict(Guid.NewGuid(), market.Id, VerdictKind.ShouldHaveRefused, [], null, Guid.NewGuid(), s_now), Cancellation);

        var first = await CommandRun.OfAsync(["eval", "--reviewed", .. host.Settings]);

        first.ExitCode.ShouldBe(1, first.Error);
        first.Output.ShouldBe($"{market.Id}  হাটে কী বিক্রি হয়?\n    answered, and should have been refused\nreviewed answers: 2; no longer as the teacher decided: 1\n");

        await verdicts.SaveAsync(new Verdict(Guid.NewGuid(), market.Id, VerdictKind.Right, [], null, Guid.NewGuid(), s_now), Cancellation);
        var second = await CommandRun.OfAsync(["eval", "--reviewed", .. host.Settings]);
        second.ExitCode.ShouldBe(0, second.Output + second.Error);

        host.Write("তিতলি নদীর সেতু ১৯৫৩ সালে খোলা হয়।");
        var third = await CommandRun.OfAsync(["eval", "--reviewed", "--json", .. host.Settings]);
        third.ExitCode.ShouldBe(1, third.Error);
        third.Output.ShouldContain("a passage that the teacher wants cited changed or is gone");
    }

    [Fact]
    public async Task ReviewedAnswersAreExportedAsAnExaminationThatEvalReads()
    {
        await using var host = await TownHost.StartAsync();
        await host.AskAsync(Question);
        await CorrectAsync(host, await TurnAsync(host));
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "reviewed.jsonl");

        var export = await CommandRun.OfAsync(["export", "exam", file, .. host.Settings]);
        export.ExitCode.ShouldBe(0, export.Error);
        export.Error.ShouldContain("questions written: 1; left out because a passage changed or is gone: 0");
        var eval = await CommandRun.OfAsync(["eval", file, .. host.Settings]);
        eval.ExitCode.ShouldBe(0, eval.Error);
        eval.Output.ShouldContain("marks 2/2 = 100.0 %");

        (await CommandRun.OfAsync(["export", "exam", file, .. host.Settings])).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task WithoutADecisionThereIsNothingToExamine()
    {
        await using var host = await TownHost.StartAsync();

        var run = await CommandRun.OfAsync(["eval", "--reviewed", .. host.Settings]);

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("nothing to examine");
    }

    [Fact]
    public async Task AStudentIsFoundAndDeletedFromTheCommandLineAndTheAuditLogKeepsOnlyThatItHappened()
    {
        await using var host = await TownHost.StartAsync();
        await host.AskAsync(Question);
        await host.AskAsync("হাটে কী বিক্রি হয়?");

        var found = await CommandRun.OfAsync(["student", "find", "api", .. host.Settings]);
        found.ExitCode.ShouldBe(0, found.Error);
        found.Output.ShouldEndWith("  api  api-caller\n");
        (await CommandRun.OfAsync(["student", "delete", "nobody", .. host.Settings])).Error.ShouldStartWith("Nobody has the user id nobody;");
        var deleted = await CommandRun.OfAsync(["student", "delete", found.Output[..32], .. host.Settings]);

        deleted.ExitCode.ShouldBe(0, deleted.Error);
        deleted.Output.ShouldStartWith("turns deleted: 2\nA running service still has the student's last conversation in memory.");
        (await host.Services.GetRequiredService<ITranscriptReader>().ListAsync(TranscriptFilter.All, null, 10, Cancellation)).Conversations.ShouldBeEmpty();
        (await host.Services.GetRequiredService<IStudentRegistry>().SearchAsync("api", Cancellation)).ShouldBeEmpty();
        var entries = (await host.Services.GetRequiredService<IAuditLog>().ReadAsync(new AuditFilter(), null, 10, Cancellation)).Entries;
        entries.Select(entry => (entry.Actor, entry.Action, entry.Student, entry.Detail)).ShouldBe([("command line", "student.delete", null, null), ("command line", "student.find", null, null)]);
    }

    [Fact]
    public async Task RequestsToTheApiAreRecordedEachAsAConversationAndTheCommandLineIsNot()
    {
        await using var host = await TownHost.StartAsync();
        await host.AskAsync(Question);
        await host.AskAsync(Question);
        (await CommandRun.OfAsync(["ask", Question, .. host.Settings])).ExitCode.ShouldBe(0);

        var page = await host.Services.GetRequiredService<ITranscriptReader>().ListAsync(TranscriptFilter.All, null, 10, Cancellation);

        page.Conversations.Count.ShouldBe(2);
        page.Conversations.ShouldAllBe(conversation => conversation.Channel == ChannelNames.Api && conversation.Turns == 1);
        var turn = await TurnAsync(host);
        turn.ActivityIn.ShouldContain("\"channelData\":{\"marks\":2}");
        turn.ActivitiesOut.ShouldHaveSingleItem().ShouldContain(TownHost.Bridge);
        (await host.ReadyAsync()).GetProperty("parts").EnumerateArray().ShouldContain(part => part.GetProperty("name").GetString() == "transcripts" && part.GetProperty("status").GetString() == "healthy");
    }

    private static async Task<Turn> TurnAsync(TownHost host, Func<Turn, bool>? which = null) =>
        (await host.Services.GetRequiredService<ITranscriptReader>().ReadAsync(TranscriptFilter.All, Cancellation).ToListAsync(Cancellation)).Select(turn => turn.Turn).Last(which ?? (_ => true));

    private static async Task<Correction> CorrectAsync(TownHost host, Turn turn)
    {
        var passage = host.Services.GetRequiredService<ILibrary>().Current.Documents[0].Passages.Single(one => one.Text == TownHost.Bridge);
        var correction = new Correction
        {
            Id = Guid.NewGuid(),
            Turn = turn.Id,
            Question = turn.Question,
            Language = LanguageTag.Bengali,
            Text = "১৯৪৩ সালে, শিক্ষকের কথায়। [1]",
            Citations = [new CorrectionCitation(1, passage.Id, [new TextSpan(0, 10)], PassageFingerprint.Of(passage.Text))],
            By = Guid.NewGuid(),
            At = s_now,
            StateSince = s_now,
        };
        (await host.Services.GetRequiredService<ICorrectionStore>().SaveAsync(correction, Cancellation)).ShouldBeTrue();
        return correction;
    }
}
