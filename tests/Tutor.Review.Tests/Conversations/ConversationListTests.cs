using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;

namespace Tutor.Review.Tests.Conversations;

public sealed class ConversationListTests
{
    [Fact]
    public async Task TheListOpensWithWhatNeedsATeacherNewestFirst()
    {
        await using var host = await ReviewHost.StartAsync();
        var disliked = Turns.Of(4, "disliked", "c4", reply: Turns.Answer());
        await host.SaveAsync(
            Turns.Of(1, "plain", "c1", reply: Turns.Answer()),
            Turns.Of(2, "refused", "c2", reply: Turns.Refusal()),
            Turns.Of(3, "unsure", "c3", reply: Turns.Answer(confidence: 0.3)),
            disliked);
        await host.DislikeAsync(disliked);

        var page = await host.ReadAsync("/review");

        Questions(page).ShouldBe(["disliked", "unsure", "refused"]);
        page.QuerySelectorAll(".views a").Select(link => link.TextContent.Trim()).Take(6).ShouldBe(
            ["Needs you3", "Needs attention0", "Disliked1", "Refused1", "Sources disagree0", "Unsure1"]);
        page.QuerySelectorAll(".conversations .marks")[0].Children.Select(mark => mark.TextContent).ShouldBe(["Disliked", "Not reviewed"]);
    }

    [Fact]
    public async Task EveryFilterIsAnAddress()
    {
        await using var host = await ReviewHost.StartAsync();
        await host.SaveAsync(
            Turns.Of(1, "bengali", "c1", reply: Turns.Answer()),
            Turns.Of(2, "hindi", "c2", reply: Turns.Answer(language: LanguageTag.Hindi, type: QuestionType.Why)),
            Turns.Of(3, "teams", "c3", "amit", ChannelNames.Teams, Turns.Answer(disagree: true)),
            Turns.Of(4, "later", "c4", reply: Turns.Refusal(), at: Turns.Morning.AddDays(3)));

        (await Found(host, "show=all")).ShouldBe(["later", "teams", "hindi", "bengali"]);
        (await Found(host, "show=all&language=hi")).ShouldBe(["hindi"]);
        (await Found(host, "show=all&type=why")).ShouldBe(["hindi"]);
        (await Found(host, "show=all&channel=msteams")).ShouldBe(["teams"]);
        (await Found(host, "show=all&refused=1")).ShouldBe(["later"]);
        (await Found(host, "show=all&disagreed=1")).ShouldBe(["teams"]);
        (await Found(host, "show=all&from=2026-01-08&until=2026-01-08")).ShouldBe(["later"]);
        (await Found(host, $"student={Turns.Student("amit", ChannelNames.Teams)}")).ShouldBe(["teams"]);
        (await Found(host, "show=all&language=xx&type=yy&from=tomorrow&after=zz&before=a.b")).ShouldBe(["later", "teams", "hindi", "bengali"]);

        var page = await host.ReadAsync("/review?show=all&type=why&from=2026-01-01");
        page.QuerySelector("select[name=type] option[selected]")!.TextContent.ShouldBe("Why");
        page.QuerySelector("[name=from]")!.GetAttribute("value").ShouldBe("2026-01-01");
    }

    [Fact]
    public async Task AWordIsFoundInItsOtherFormsAndInAllConversations()
    {
        await using var host = await ReviewHost.StartAsync();
        await host.SaveAsync(Turns.Of(1, "অক্টোবর বিপ্লবের কারণ কী?", reply: Turns.Answer()));

        (await Found(host, "q=%E0%A6%AC%E0%A6%BF%E0%A6%AA%E0%A7%8D%E0%A6%B2%E0%A6%AC")).ShouldBe(["অক্টোবর বিপ্লবের কারণ কী?"]);
        (await Found(host, "q=biplob")).ShouldBe(["অক্টোবর বিপ্লবের কারণ কী?"]);
    }

    [Fact]
    public async Task PagesLeadToOlderConversationsAndBack()
    {
        await using var host = await ReviewHost.StartAsync();
        for (var i = 0; i < 70; i++)
            await host.SaveAsync(Turns.Of(i, $"q{i}", $"c{i}", reply: Turns.Refusal()));

        var first = await host.ReadAsync("/review");
        Questions(first).Count.ShouldBe(30);
        var second = await host.ReadAsync(first.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Questions(second)[0].ShouldBe("q39");
        var third = await host.ReadAsync(second.QuerySelector("[rel=next]")!.GetAttribute("href")!);
        Questions(third).ShouldBe([.. Enumerable.Range(0, 10).Reverse().Select(i => $"q{i}")]);
        third.QuerySelector("[rel=next]").ShouldBeNull();
        var back = await host.ReadAsync(third.QuerySelector("[rel=prev]")!.GetAttribute("href")!);
        Questions(back).ShouldBe(Questions(second));
        var start = await host.ReadAsync(back.QuerySelector("[rel=prev]")!.GetAttribute("href")!);
        Questions(start).ShouldBe(Questions(first));
        start.QuerySelector("[rel=prev]").ShouldBeNull();
    }

    [Fact]
    public async Task AnEmptyListSaysWhetherAllIsDoneOrNothingFits()
    {
        await using var host = await ReviewHost.StartAsync();

        (await host.ReadAsync("/review")).QuerySelector(".empty")!.TextContent.ShouldStartWith("Nothing waits for you.");
        var searched = await host.ReadAsync("/review?show=wanting&q=lenin");
        searched.QuerySelector(".empty")!.TextContent.ShouldBe("No conversation fits these filters.");
        searched.QuerySelector(".empty ~ p a")!.GetAttribute("href").ShouldBe("/review?show=all&q=lenin");
    }

    [Theory]
    [InlineData("bn", "কথোপকথন", "৫ জানুয়ারি ২০২৬, ১৫:৩১")]
    [InlineData("hi", "बातचीत", "५ जनवरी २०२६, १५:३१")]
    [InlineData("en", "Conversations", "5 January 2026, 15:31")]
    [InlineData("fr, hi;q=0.5", "बातचीत", "५ जनवरी २०२६, १५:३१")]
    [InlineData("fr", "কথোপকথন", "৫ জানুয়ারি ২০২৬, ১৫:৩১")]
    public async Task ThePageSpeaksTheBrowsersLanguageByTheSchoolsClock(string accepted, string title, string time)
    {
        await using var host = await ReviewHost.StartAsync(language: accepted);
        await host.SaveAsync(Turns.Of(1, reply: Turns.Refusal()));

        var page = await host.ReadAsync("/review");

        page.QuerySelector("h1")!.TextContent.ShouldBe(title);
        page.QuerySelector(".conversations time")!.TextContent.ShouldBe(time);
    }

    [Fact]
    public async Task TheChosenLanguageStaysAndLeadsBackToThePage()
    {
        await using var host = await ReviewHost.StartAsync();

        using var chosen = await host.PostAsync("/review", "/review/language", ("to", "hi"), ("back", "/review?show=all"));
        chosen.Headers.Location!.ToString().ShouldBe("/review?show=all");
        (await host.ReadAsync("/review")).DocumentElement.GetAttribute("lang").ShouldBe("hi");
        using var elsewhere = await host.PostAsync("/review", "/review/language", ("to", "bn"), ("back", "//evil.example"));
        elsewhere.Headers.Location!.ToString().ShouldBe("/review");
    }

    [Fact]
    public async Task WhatCannotBeWrittenIntoTheAuditLogIsNotShown()
    {
        await using var host = await ReviewHost.StartAsync(before: services => services.AddSingleton<IAuditLog, BrokenAuditLog>());
        var turn = Turns.Of(1, "secret question", reply: Turns.Refusal());
        await host.SaveAsync(turn);

        foreach (var path in new[] { "/review", $"/review/conversations/{turn.Conversation}", $"/review/turns/{turn.Id}", "/review/export.csv", "/review/overview" })
        {
            var page = await host.ReadAsync(path, HttpStatusCode.ServiceUnavailable);
            page.QuerySelector(".notice")!.TextContent.ShouldContain("cannot be reached");
            page.DocumentElement.TextContent.ShouldNotContain("secret");
        }
    }

    private static async Task<List<string>> Found(ReviewHost host, string query) => Questions(await host.ReadAsync($"/review?{query}"));

    private static List<string> Questions(IParentNode page) => [.. page.QuerySelectorAll(".conversations .question").Select(link => link.TextContent)];

    /// <summary>Lets people sign in and no more.</summary>
    private sealed class BrokenAuditLog : IAuditLog
    {
        public Task AppendAsync(AuditEntry entry, CancellationToken cancellation) =>
            entry.Action is "signin" or "account.add" ? Task.CompletedTask : throw new TranscriptStoreException("down", new IOException());

        public Task<AuditPage> ReadAsync(AuditFilter filter, PageMark? after, int count, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
