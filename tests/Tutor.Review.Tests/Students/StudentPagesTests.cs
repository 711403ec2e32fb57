using System.Net;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Review.Tests.Students;

public sealed class StudentPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ATeacherSeesNoIdentityAndDeletesNobody()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, reply: Turns.Answer());
        await host.Service<ITranscriptStore>().SaveTurnAsync(turn, new StudentIdentity(turn.Student, turn.Channel, "u1", "Rina Das"), Cancellation);

        foreach (var path in new[] { "/review/students", $"/review/students/{turn.Student}", $"/review/students/{turn.Student}/delete" })
        {
            using var response = await host.Client.GetAsync(path, Cancellation);
            response.StatusCode.ShouldNotBe(HttpStatusCode.OK);
            (await response.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("Rina");
        }

        using var deletion = await host.PostAsync("/review", $"/review/students/{turn.Student}/delete");
        (await host.Reader.FindAsync(turn.Id, Cancellation)).ShouldNotBeNull();
        var page = await host.ReadAsync($"/review/conversations/{turn.Conversation}");
        page.DocumentElement.TextContent.ShouldNotContain("Rina");
        page.QuerySelectorAll("a[href*=students]").ShouldBeEmpty();
    }

    [Fact]
    public async Task AnAdministratorFindsAStudentByNameAndDeletesEverything()
    {
        await using var host = await ReviewHost.StartAsync(AccountRole.Administrator);
        var turn = Turns.Of(1, reply: Turns.Answer());
        await host.Service<ITranscriptStore>().SaveTurnAsync(turn, new StudentIdentity(turn.Student, turn.Channel, "u1", "Rina Das"), Cancellation);

        using var found = await host.PostAsync("/review/students", "/review/students", ("q", "rina"));
        var page = await ReviewHost.ParseAsync(found);
        page.QuerySelector(".card")!.TextContent.ShouldContain("Rina Das");
        using var byPseudonym = await host.PostAsync("/review/students", "/review/students", ("q", turn.Student.Value));
        (await ReviewHost.ParseAsync(byPseudonym)).QuerySelector(".card")!.TextContent.ShouldContain("Rina Das");
        (await host.ReadAsync($"/review/students/{turn.Student}")).QuerySelector(".card")!.TextContent.ShouldContain("u1");

        var confirm = await host.ReadAsync(page.QuerySelector("a[href$=delete]")!.GetAttribute("href")!);
        confirm.QuerySelector("h1")!.TextContent.ShouldBe($"Delete everything of student {turn.Student.Short}?");
        (await host.Reader.FindAsync(turn.Id, Cancellation)).ShouldNotBeNull();
        using var deleted = await host.PostAsync("/review/students", $"/review/students/{turn.Student}/delete");
        deleted.Headers.Location!.ToString().ShouldBe("/review/students?done=Stored");
        (await host.ReadAsync("/review/students?done=Stored")).QuerySelector("[role=status]")!.TextContent.ShouldBe("Everything of this student is deleted.");
        (await host.Reader.FindAsync(turn.Id, Cancellation)).ShouldBeNull();
        (await host.Service<IStudentRegistry>().FindAsync(turn.Student, Cancellation)).ShouldBeNull();
        var audit = await host.AuditAsync();
        audit.ShouldContain(entry => entry.Action == "student.delete" && entry.Actor == "Mita");
        audit.ShouldAllBe(entry => entry.Student == null && entry.Conversation == null);
    }

    [Fact]
    public async Task AnUnknownStudentSaysSo()
    {
        await using var host = await ReviewHost.StartAsync(AccountRole.Administrator);

        using var found = await host.PostAsync("/review/students", "/review/students", ("q", "nobody"));
        (await ReviewHost.ParseAsync(found)).QuerySelector(".empty")!.TextContent.ShouldBe("Nobody of that name or id is kept.");
        (await host.ReadAsync($"/review/students/{new string('a', 32)}")).DocumentElement.TextContent.ShouldContain("Who this is, is not kept");
        await host.ReadAsync("/review/students/xyz", HttpStatusCode.NotFound);
    }
}
