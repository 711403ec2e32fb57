using Microsoft.Extensions.DependencyInjection;
using Tutor.Service.Commands;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;

namespace Tutor.Service.Tests.Commands;

public sealed class StudentCommandTests : IDisposable
{
    private static readonly Turn s_rinas = Turns.Of(1, reply: Turns.Answer());
    private static readonly Turn s_tulis = Turns.Of(2, conversation: "c2", user: "tuli", reply: Turns.Answer());

    private readonly TemporaryFolder _data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AStudentIsFoundAndDeletedAndTheLogKeepsOnlyThatItHappened()
    {
        await FillAsync();

        (await RunAsync("student", "find", "RIN")).ShouldBe(new CommandRun(ExitCodes.Done, $"{s_rinas.Student}  webchat  rina\n", ""));
        var deleted = await RunAsync("student", "delete", "rina");

        deleted.ExitCode.ShouldBe(ExitCodes.Done);
        deleted.Output.ShouldStartWith("turns deleted: 1\nA running service still has the student's last conversation in memory.");
        deleted.Output.ShouldContain("latest 02:00 hours after she closed the page");
        (await RunAsync("student", "find", "rina")).Error.ShouldBe("Nobody found.\n");
        await using var app = Compose();
        (await app.Services.GetRequiredService<ITranscriptReader>().ListAsync(TranscriptFilter.All, null, 10, Cancellation)).Conversations
            .ShouldHaveSingleItem().Id.ShouldBe(s_tulis.Conversation);
        var log = (await app.Services.GetRequiredService<IAuditLog>().ReadAsync(new AuditFilter(), null, 10, Cancellation)).Entries;
        log.Select(entry => (entry.Actor, entry.Action, entry.Student, entry.Detail)).ShouldBe(
            [("command line", "student.find", null, null), ("command line", "student.delete", null, null), ("command line", "student.find", null, null)]);
    }

    [Fact]
    public async Task WhomNobodyKnowsIsSaidInOneSentence()
    {
        await FillAsync();
        (await RunAsync("student", "delete", "nobody")).ShouldBe(
            new CommandRun(ExitCodes.Usage, "", "Nobody has the user id nobody; 'student find TEXT' lists ids and pseudonyms.\n"));
        (await RunAsync("student", "delete", s_tulis.Student.Value)).Output.ShouldStartWith("turns deleted: 1\n");
    }

    public void Dispose() => _data.Dispose();

    private async Task FillAsync()
    {
        await using var app = Compose();
        var store = app.Services.GetRequiredService<ITranscriptStore>();
        await store.SaveTurnAsync(s_rinas, Turns.Identity(s_rinas), Cancellation);
        await store.SaveTurnAsync(s_tulis, Turns.Identity(s_tulis, "tuli"), Cancellation);
    }

    private Microsoft.AspNetCore.Builder.WebApplication Compose() => Program.Compose([$"--Tutor:Knowledge:DataFolder={_data.Path}"]);

    private Task<CommandRun> RunAsync(params string[] args) => CommandRun.InAsync(_data, args);
}
