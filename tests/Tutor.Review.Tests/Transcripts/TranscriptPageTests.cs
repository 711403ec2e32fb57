using System.Net;
using Tutor.Answering.Grounding;
using Tutor.Review.Transcripts;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Tests.Transcripts;

public sealed class TranscriptPageTests
{
    [Fact]
    public async Task ATeacherSeesWhatAModelHadToDoWithAnAnswer()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, "কবে?", reply: Turns.Answer() with
        {
            Composer = "gpt-small",
            Model = new ModelUse("gpt-small", true, 2, 1800, 160, new Dictionary<SentenceFault, int> { [SentenceFault.OtherFigure] = 2, [SentenceFault.TooLong] = 1 }, 0.0052m),
        });
        var failed = Turns.Of(2, "কোথায়?", reply: Turns.Answer() with { Model = new ModelUse("gpt-small", false, 1, 0, 0, new Dictionary<SentenceFault, int>(), Fault: WriterFault.TooSlow) });
        await host.SaveAsync(turn);
        await host.SaveAsync(failed);

        var page = (await host.ReadAsync($"/review/conversations/{turn.Conversation}")).QuerySelector("main")!.TextContent;

        page.ShouldContain("Worded by the model gpt-small");
        page.ShouldContain("1800 tokens read, 160 written");
        page.ShouldContain("price 0.0052");
        page.ShouldContain("Dropped sentences: a figure that the source does not have 2, too long 1");
        page.ShouldContain("Not worded by the model gpt-small: too slow");
    }

    [Fact]
    public async Task AnAnswerThatBrokeOffIsShownAsFarAsTheStudentSawIt()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, "কবে?", reply: Turns.Answer() with { IsUnfinished = true }) with
        {
            ActivitiesOut = ["""{"type":"typing","text":"বিপ্লব হয় ১৯১৭ সালে।","textFormat":"markdown"}"""],
        };
        await host.SaveAsync(turn);

        var page = (await host.ReadAsync($"/review/conversations/{turn.Conversation}")).QuerySelector("main")!;

        page.QuerySelector(".said.tutor")!.TextContent.Trim().ShouldBe("বিপ্লব হয় ১৯১৭ সালে।");
        page.TextContent.ShouldContain("The service stopped while this answer was being shown.");
    }

    [Fact]
    public async Task MarkupOfAStudentIsShownAsItIs()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, Hostile, reply: Turns.Refusal()) with
        {
            ActivitiesOut = [$$$"""{"type":"message","text":"{{{Hostile}}} [a](javascript:alert(3)) ![b](http://evil.example/x.png) <http://ok.example>","suggestedActions":{"actions":[{"title":"{{{Hostile}}}"}]}}"""],
        };
        await host.SaveAsync(turn);

        foreach (var path in new[] { "/review", $"/review/conversations/{turn.Conversation}", $"/review/turns/{turn.Id}" })
        {
            var page = await host.ReadAsync(path);
            page.QuerySelectorAll("img, script:not([src]), [onerror], a[href^=javascript]").ShouldBeEmpty(path);
            page.QuerySelector("main")!.TextContent.ShouldContain(Hostile);
        }

        var transcript = await host.ReadAsync($"/review/conversations/{turn.Conversation}");
        transcript.QuerySelector(".said.tutor a")!.GetAttribute("href").ShouldBe("http://ok.example");
        transcript.QuerySelector(".said.student .plain")!.TextContent.ShouldBe(Hostile);
        transcript.QuerySelector(".suggested li")!.TextContent.ShouldBe(Hostile);
    }

    [Theory]
    [InlineData("**bold** [1]\n\n[1]: http://other.example:3978/sources/a?e=0-5#p3 \"A\"", "/sources/a?e=0-5#p3")]
    [InlineData("[a](/sources/a#p1)", "/sources/a#p1")]
    [InlineData("[a](https://example.org/x)", "https://example.org/x")]
    [InlineData("[a](data:text/html,x)", null)]
    [InlineData("[a](JaVaScRiPt:alert)", null)]
    [InlineData("[a](//evil.example)", null)]
    [InlineData("[a](/review/signout)", null)]
    public void ALinkLeadsToAWebPageOrToTheReaderOfThisHost(string markdown, string? target)
    {
        var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(ChatMarkdown.ShowMessage(markdown).Value);
        html.QuerySelector("a")?.GetAttribute("href").ShouldBe(target);
        if (target is null)
            html.QuerySelectorAll("a").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("**ক** [1]\n\n- খ", "<p><strong>ক</strong> [1]</p><ul><li>খ</li></ul>")]
    [InlineData("# ক", "<p># ক</p>")]
    [InlineData("[a](http://x.example) ![b](c)", "<p>[a](http://x.example) ![b](c)</p>")]
    [InlineData("<b>ক</b> &amp;", "<p>&lt;b&gt;ক&lt;/b&gt; &amp;amp;</p>")]
    public void TheTextOfAnAnswerHasBoldAndListsOnly(string markdown, string html) =>
        ChatMarkdown.ShowAnswer(markdown, [1]).Value.Replace("\n", "", StringComparison.Ordinal).ShouldBe(html);

    [Fact]
    public async Task EachAnswerShowsItsPassagesAsTheyAreNowAndSaysWhichAreGone()
    {
        await using var host = await ReviewHost.StartAsync();
        var passage = host.Passage("অক্টোবর বিপ্লব হয়েছিল");
        var turn = Turns.Of(1, reply: Turns.Answer(passages: [passage.Id.ToString(), "october.bn/gone"]));
        await host.SaveAsync(turn);

        var page = await host.ReadAsync($"/review/conversations/{turn.Conversation}");

        var quoted = page.QuerySelectorAll(".quoted");
        quoted.Length.ShouldBe(2);
        quoted[0].QuerySelector("blockquote")!.TextContent.ShouldBe(passage.Text);
        quoted[0].QuerySelector("mark")!.TextContent.ShouldBe(passage.Text.Substring(3, 5));
        quoted[0].QuerySelector("a")!.GetAttribute("href").ShouldBe($"/sources/october.bn?e=3-5#p{passage.Number}");
        quoted[1].QuerySelector(".notice")!.TextContent.ShouldContain("no longer in the documents");
        page.QuerySelector(".tree")!.TextContent.ShouldContain("october.bn paragraph 12");
        page.QuerySelectorAll(".tree ul ul").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task ReadingIsLoggedAndAConversationThatIsGoneSaysSo()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, reply: Turns.Answer());
        await host.SaveAsync(turn);

        await host.ReadAsync($"/review/conversations/{turn.Conversation}");
        var entry = (await host.AuditAsync())[0];
        entry.Action.ShouldBe("transcript.read");
        entry.Actor.ShouldBe("Mita");
        entry.Conversation.ShouldBe(turn.Conversation);
        entry.Student.ShouldBe(turn.Student);
        (await host.ReadAsync($"/review/conversations/{new string('0', 32)}", HttpStatusCode.NotFound)).QuerySelector(".notice")!.TextContent.ShouldStartWith("There is no such page.");
        await host.ReadAsync("/review/conversations/..%2f", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task AVerdictIsOneClickAndUndoneByAnother()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, reply: Turns.Answer());
        await host.SaveAsync(turn);
        var path = $"/review/conversations/{turn.Conversation}";

        using var saved = await host.PostAsync(path, $"/review/turns/{turn.Id}/verdict", ("kind", "Partly"), ("list", "?show=all&refused=1"));
        saved.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        saved.Headers.Location!.ToString().ShouldBe($"{path}?list=%3Fshow%3Dall%26refused%3D1&done=VerdictSaved&turn={turn.Id}#t-{turn.Id}");
        var page = await host.ReadAsync(saved.Headers.Location.ToString());
        page.QuerySelector("[role=status]")!.TextContent.ShouldBe("The verdict is saved.");
        page.QuerySelector(".verdict [aria-pressed=true]")!.TextContent.ShouldBe("Partly right");
        page.QuerySelector("#list")!.GetAttribute("href").ShouldBe("/review?show=all&refused=1");
        var verdict = page.QuerySelector("[name=verdict]")!.GetAttribute("value")!;

        using var undone = await host.PostAsync(path, $"/review/turns/{turn.Id}/verdict/undo", ("verdict", verdict));
        undone.Headers.Location!.ToString().ShouldContain("done=VerdictUndone");
        (await host.Reader.FindAsync(turn.Id, TestContext.Current.CancellationToken))!.Verdict.ShouldBeNull();
        using var again = await host.PostAsync(path, $"/review/turns/{turn.Id}/verdict/undo", ("verdict", verdict));
        again.Headers.Location!.ToString().ShouldContain("done=VerdictOvertaken");
        (await host.AuditAsync()).Select(entry => entry.Action).Where(action => action.StartsWith("verdict", StringComparison.Ordinal)).ShouldBe(["verdict.undo", "verdict.undo", "verdict.save"]);
    }

    [Fact]
    public async Task AnotherKindOfVerdictKeepsTheRemarkAndThePassages()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, reply: Turns.Answer());
        await host.SaveAsync(turn);
        var before = Reviews.Verdict(turn.Id, VerdictKind.Wrong);
        (await host.Service<IVerdictStore>().SaveAsync(before, TestContext.Current.CancellationToken)).ShouldBeTrue();

        (await host.PostAsync("/review", $"/review/turns/{turn.Id}/verdict", ("kind", "Right"))).Dispose();

        var verdict = (await host.Reader.FindAsync(turn.Id, TestContext.Current.CancellationToken))!.Verdict!;
        verdict.Kind.ShouldBe(VerdictKind.Right);
        verdict.Remark.ShouldBe(before.Remark);
        verdict.RightPassages.ShouldBe(before.RightPassages);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("Excellent")]
    [InlineData("")]
    public async Task AVerdictThatThereIsNotIsNotTaken(string kind)
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, reply: Turns.Answer());
        await host.SaveAsync(turn);

        using var response = await host.PostAsync("/review", $"/review/turns/{turn.Id}/verdict", ("kind", kind));

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await host.Reader.FindAsync(turn.Id, TestContext.Current.CancellationToken))!.Verdict.ShouldBeNull();
    }

    [Fact]
    public async Task TheNextConversationIsTheOneBeforeInTheList()
    {
        await using var host = await ReviewHost.StartAsync();
        var turns = Enumerable.Range(1, 3).Select(i => Turns.Of(i, $"q{i}", $"c{i}", reply: i == 2 ? Turns.Answer() : Turns.Refusal())).ToArray();
        await host.SaveAsync(turns);

        using var next = await host.Client.GetAsync($"/review/conversations/{turns[2].Conversation}/next", TestContext.Current.CancellationToken);
        next.Headers.Location!.ToString().ShouldBe($"/review/conversations/{turns[0].Conversation}#t-{turns[0].Id}");
        using var all = await host.Client.GetAsync($"/review/conversations/{turns[2].Conversation}/next?list=%3Fshow%3Dall", TestContext.Current.CancellationToken);
        all.Headers.Location!.ToString().ShouldStartWith($"/review/conversations/{turns[1].Conversation}?list=");
        using var last = await host.Client.GetAsync($"/review/conversations/{turns[0].Conversation}/next", TestContext.Current.CancellationToken);
        (await host.ReadAsync(last.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent.ShouldBe("That was the last conversation of this list.");
    }

    [Fact]
    public async Task WordsThatAskForAttentionAreShownWithTheirReason()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, "আত্মহত্যা", reply: Turns.Refusal());
        await host.SaveAsync(turn);

        var page = await host.ReadAsync($"/review/conversations/{turn.Conversation}");

        page.QuerySelector(".turn .notice")!.TextContent.ShouldContain("Please look at “আত্মহত্যা”: the student may be in distress.");
    }

    [Fact]
    public async Task AGreetingIsShownAndCannotBeJudged()
    {
        await using var host = await ReviewHost.StartAsync();
        var turn = Turns.Of(1, "") with { ActivityIn = """{"type":"event","name":"tutor/join"}""", ActivitiesOut = ["""{"type":"message","text":"নমস্কার!"}"""] };
        await host.SaveAsync(turn);

        var page = await host.ReadAsync($"/review/conversations/{turn.Conversation}");

        page.QuerySelector(".said.student")!.TextContent.ShouldContain("The student opened the chat.");
        page.QuerySelector(".said.tutor")!.TextContent.Trim().ShouldBe("নমস্কার!");
        page.QuerySelector(".verdict").ShouldBeNull();
        await host.ReadAsync($"/review/turns/{turn.Id}", HttpStatusCode.NotFound);
    }
}
