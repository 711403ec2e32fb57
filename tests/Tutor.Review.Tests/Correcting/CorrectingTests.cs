using Microsoft.Extensions.DependencyInjection;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Tests.Correcting;

public sealed class CorrectingTests : IAsyncLifetime
{
    private ReviewHost _host = null!;
    private Turn _turn = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Path => $"/review/turns/{_turn.Id}";

    public async ValueTask InitializeAsync()
    {
        _host = await ReviewHost.StartAsync(before: services => services.AddSingleton<ICorrectionAnnouncer>(_announcer));
        _turn = Turns.Of(1, "অক্টোবর বিপ্লব কবে হয়েছিল?", reply: Turns.Refusal());
        await _host.SaveAsync(_turn);
    }

    private readonly Announcer _announcer = new();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task APassageIsFoundInWhateverFormAndScriptAndPicked()
    {
        var october = _host.Passage("অক্টোবর বিপ্লব হয়েছিল");
        var lenin = _host.Passage("লেনিন");

        (await _host.ReadAsync(Path)).QuerySelector(".found blockquote")!.TextContent.ShouldBe(october.Text);
        var found = await SendAsync("find", ("search", "leniner dol"));
        found.QuerySelector(".found blockquote")!.TextContent.ShouldBe(lenin.Text);
        var picked = await SendAsync($"pick {lenin.Id}", ("search", "লেনিনের"), ("text", "typed so far"), ("remark", "noted"));
        picked.QuerySelector(".picked blockquote")!.TextContent.ShouldBe(lenin.Text);
        picked.QuerySelector("[name=text]")!.TextContent.ShouldBe("typed so far");
        picked.QuerySelector("[name=remark]")!.TextContent.ShouldBe("noted");
        picked.QuerySelector(".found p:last-child")!.TextContent.ShouldBe("Picked: [1]");
        var dropped = await SendAsync($"drop {lenin.Id}", Pick(1, lenin));
        dropped.QuerySelectorAll(".picked").ShouldBeEmpty();
        (await SendAsync("find", ("search", "xyzzy"))).QuerySelector(".empty")!.TextContent.ShouldStartWith("No paragraph");
    }

    [Fact]
    public async Task ACorrectionKeepsItsPassagesInTheOrderOfTheirMarkers()
    {
        var october = _host.Passage("অক্টোবর বিপ্লব হয়েছিল");
        var lenin = _host.Passage("লেনিন");
        var sentence = lenin.Sentences[1];

        using var response = await PostAsync("correct", Pick(1, october), Pick(2, lenin), ("evidence-2", $"{sentence.Start}-{sentence.Length}"), ("evidence-1", "5-9999"),
            ("question", "অক্টোবর বিপ্লব কবে?"), ("text", "লেনিন এপ্রিলে ফেরেন [২]। বিপ্লব হয় অক্টোবরে [1]।"), ("remark", "ভালো করে দেখুন"));

        response.Headers.Location!.ToString().ShouldContain("done=Corrected");
        var correction = (await _host.Corrections.ListAsync(CorrectionState.Active, Cancellation)).ShouldHaveSingleItem();
        correction.Turn.ShouldBe(_turn.Id);
        _announcer.Heard.ShouldBe([correction.Id]);
        correction.Question.ShouldBe("অক্টোবর বিপ্লব কবে?");
        correction.Text.ShouldBe("লেনিন এপ্রিলে ফেরেন [1]। বিপ্লব হয় অক্টোবরে [2]।");
        correction.Language.ShouldBe(LanguageTag.Bengali);
        correction.Citations.Select(citation => (citation.Number, citation.Passage, citation.Fingerprint)).ShouldBe(
            [(1, lenin.Id, PassageFingerprint.Of(lenin.Text)), (2, october.Id, PassageFingerprint.Of(october.Text))]);
        correction.Citations[0].Evidence.ShouldBe([sentence]);
        correction.Citations[1].Evidence.ShouldBeEmpty();
        var verdict = (await _host.Reader.FindAsync(_turn.Id, Cancellation))!.Verdict!;
        verdict.Kind.ShouldBe(VerdictKind.ShouldHaveAnswered);
        verdict.Remark.ShouldBe("ভালো করে দেখুন");
        verdict.RightPassages.Select(passage => passage.Passage).ShouldBe([october.Id, lenin.Id]);
        (await _host.AuditAsync()).Take(2).Select(entry => entry.Action).ShouldBe(["verdict.save", "correction.save"]);
    }

    [Theory]
    [InlineData(0, "", "An answer must quote at least one paragraph.")]
    [InlineData(0, "কিছু", "An answer must quote at least one paragraph.")]
    [InlineData(1, "", "The answer is empty.")]
    [InlineData(1, "কিছু", "Write [1] at the end of the sentence")]
    [InlineData(1, "কিছু [1] [3]", "[3] stands in the answer, but no paragraph was picked for it.")]
    [InlineData(2, "কিছু [1]", "Paragraph [2] is picked but the answer does not mention it.")]
    public async Task WhatIsWrongIsSaidAndNothingTypedIsLost(int picks, string text, string error)
    {
        Passage[] passages = [_host.Passage("অক্টোবর বিপ্লব হয়েছিল"), _host.Passage("লেনিন")];

        using var response = await PostAsync("correct", [.. passages.Take(picks).Select((passage, i) => Pick(i + 1, passage)), ("question", "প্রশ্ন?"), ("text", text), ("kind", "Wrong")]);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ReviewHost.ParseAsync(response);
        page.QuerySelector("#errors")!.TextContent.ShouldContain(error);
        page.QuerySelector("[name=text]")!.TextContent.ShouldBe(text);
        page.QuerySelector("[name=question]")!.GetAttribute("value").ShouldBe("প্রশ্ন?");
        page.QuerySelectorAll(".picked").Length.ShouldBe(picks);
        page.QuerySelector("[name=kind][checked]")!.GetAttribute("value").ShouldBe("Wrong");
        (await _host.Corrections.ListAsync(null, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task APassageWithOtherWordsThanTheTeacherSawIsNotQuoted()
    {
        var passage = _host.Passage("লেনিন");

        var page = await SendAsync("preview", ("pick", $"1 {new string('0', 64)} {passage.Id}"), ("text", "ক [1]"), ("question", "প্রশ্ন?"));

        page.QuerySelector("#errors")!.TextContent.ShouldContain("Paragraph [1] has changed or is gone");
    }

    [Fact]
    public async Task ThePreviewShowsTheAnswerWithItsQuotesAndSavesNothing()
    {
        var passage = _host.Passage("লেনিন");

        var page = await SendAsync("preview", Pick(1, passage), ("text", "**লেনিন** ফেরেন [1]"), ("question", "প্রশ্ন?"));

        page.QuerySelector("#preview strong")!.TextContent.ShouldBe("লেনিন");
        page.QuerySelector("#preview blockquote")!.TextContent.ShouldBe(passage.Text);
        page.QuerySelector("#preview .checked")!.TextContent.ShouldContain("একজন শিক্ষক দেখে দিয়েছেন");
        (await _host.Corrections.ListAsync(null, Cancellation)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("কেন?")]
    [InlineData("বিপ্লব কবে হয়েছিল? লেনিন কে ছিলেন?")]
    [InlineData("लेनिन कौन थे?")]
    public async Task ThatNobodyElseWillBeGivenTheAnswerIsSaidBeforeItIsSaved(string question)
    {
        var passage = _host.Passage("লেনিন");
        (string, string)[] typed = [Pick(1, passage), ("question", question), ("text", "লেনিন ফেরেন এপ্রিলে [1]")];

        (await SendAsync("find", typed)).QuerySelector("#alone")!.TextContent.ShouldStartWith("As it is, nobody who asks later would get this answer");
        using var refused = await PostAsync("correct", typed);
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await ReviewHost.ParseAsync(refused);
        page.QuerySelector("#errors")!.TextContent.ShouldContain("not “Why?” but");
        page.QuerySelector("[name=text]")!.TextContent.ShouldBe("লেনিন ফেরেন এপ্রিলে [1]");
        (await _host.Corrections.ListAsync(null, Cancellation)).ShouldBeEmpty();

        using var once = await PostAsync("once", typed);
        (await _host.ReadAsync(once.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent.ShouldContain("the tutor gives it to nobody else");
        (await _host.Corrections.ListAsync(null, Cancellation)).ShouldHaveSingleItem().Question.ShouldBe(question);
        (await _host.ReadAsync("/review/corrections")).QuerySelector(".correction .notice")!.TextContent.ShouldContain("the tutor gives this answer to nobody else");
    }

    [Fact]
    public async Task AQuestionThatStandsByItselfIsNotWarnedOf()
    {
        var page = await SendAsync("find", ("question", "october biplob kobe hoyechilo"), ("text", ""));
        page.QuerySelector("#alone").ShouldBeNull();
        page.QuerySelector("[value=once]").ShouldBeNull();
    }

    [Fact]
    public async Task AnotherLanguageOfThePageLosesNothingThatWasTyped()
    {
        var passage = _host.Passage("লেনিন");
        var opened = await _host.ReadAsync(Path);
        var button = opened.QuerySelector("header [value='language hi']")!;
        button.GetAttribute("form").ShouldBe(opened.QuerySelector("form.correcting")!.Id);

        var page = await SendAsync(button.GetAttribute("value")!, Pick(1, passage), ("question", "প্রশ্ন?"), ("text", "half a sen"), ("remark", "noted"), ("kind", "Wrong"));

        page.DocumentElement.GetAttribute("lang").ShouldBe("hi");
        page.QuerySelector("[name=text]")!.TextContent.ShouldBe("half a sen");
        page.QuerySelector("[name=remark]")!.TextContent.ShouldBe("noted");
        page.QuerySelector("[name=question]")!.GetAttribute("value").ShouldBe("প্রশ্ন?");
        page.QuerySelectorAll(".picked").Length.ShouldBe(1);
        (await _host.ReadAsync("/review")).DocumentElement.GetAttribute("lang").ShouldBe("hi");
    }

    [Fact]
    public async Task EnterInAFieldOnlySendsTheForm()
    {
        var page = await _host.ReadAsync(Path);

        // The browser presses the form's first button, in the order of the page.
        var first = page.QuerySelector("button[form=correcting], form.correcting button")!;
        (first.GetAttribute("value") ?? "").ShouldBe("");
    }

    [Fact]
    public async Task AFormWhoseTokenIsTooOldComesBackWithWhatWasTyped()
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "typed <b>", ["do"] = "correct", ["__RequestVerificationToken"] = "old" });
        using var refused = await _host.Client.PostAsync(Path, form, Cancellation);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await ReviewHost.ParseAsync(refused);
        page.QuerySelector(".notice")!.TextContent.ShouldContain("What you wrote is not lost");
        var back = page.QuerySelector<IHtmlFormElement>("#kept")!;
        back.GetAttribute("action").ShouldBe(Path);
        back.QuerySelector("[name=text]")!.GetAttribute("value").ShouldBe("typed <b>");
        (await SendAsync("", [.. back.QuerySelectorAll("input").Skip(1).Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))]))
            .QuerySelector("[name=text]")!.TextContent.ShouldBe("typed <b>");
        (await _host.Corrections.ListAsync(null, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnotherSitesFormIsNotShownBack()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Headers = { { "Sec-Fetch-Site", "cross-site" } } };
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["text"] = "planted" });
        using var refused = await _host.Client.SendAsync(request, Cancellation);
        (await refused.Content.ReadAsStringAsync(Cancellation)).ShouldNotContain("planted");
    }

    [Fact]
    public async Task TheTutorsOwnAnswerCanBeTheStart()
    {
        var passage = _host.Passage("লেনিন");
        _turn = Turns.Of(2, "লেনিন কে?", reply: Turns.Answer("লেনিন নেতা [1]", passages: passage.Id.ToString()));
        await _host.SaveAsync(_turn);

        var page = await SendAsync("start");

        page.QuerySelector("[name=text]")!.TextContent.ShouldBe("লেনিন নেতা [1]");
        page.QuerySelector(".picked blockquote")!.TextContent.ShouldBe(passage.Text);
    }

    [Fact]
    public async Task AVerdictWithPassagesNeedsAKind()
    {
        var passage = _host.Passage("লেনিন");

        (await SendAsync("judge", Pick(1, passage))).QuerySelector("#errors")!.TextContent.ShouldContain("Choose one of the five verdicts first.");
        using var saved = await PostAsync("judge", Pick(1, passage), ("kind", "ShouldHaveAnswered"));
        saved.Headers.Location!.ToString().ShouldContain("done=VerdictSaved");
        (await _host.Reader.FindAsync(_turn.Id, Cancellation))!.Verdict!.RightPassages.ShouldBe([PassageReference.To(passage)]);
    }

    [Fact]
    public async Task ACorrectionIsListedStaleOnesFirstAndCanBeWithdrawn()
    {
        var stale = Reviews.Correction(_turn.Id);
        await _host.Corrections.SaveAsync(stale, Cancellation);
        await _host.Corrections.ChangeStateAsync(stale.Id, CorrectionState.Active, CorrectionState.Stale, null, Turns.Morning, Cancellation);
        var other = Turns.Of(2, "লেনিন কে?", reply: Turns.Answer());
        await _host.SaveAsync(other);
        await _host.Corrections.SaveAsync(Reviews.Correction(other.Id), Cancellation);

        (await _host.ReadAsync("/review")).QuerySelector("main > .notice")!.TextContent.ShouldContain("their paragraph has changed: 1");
        var page = await _host.ReadAsync("/review/corrections");
        page.QuerySelectorAll("h2").Select(heading => heading.TextContent).ShouldBe(["Out of use: a paragraph has changed (1)", "In use (1)"]);
        page.QuerySelector(".correction .notice")!.TextContent.ShouldContain("no longer in the documents");

        using var withdrawn = await _host.PostAsync("/review/corrections", $"/review/corrections/{stale.Id}/withdraw", ("state", "Stale"));
        (await _host.ReadAsync(withdrawn.Headers.Location!.ToString())).QuerySelector("[role=status]")!.TextContent.ShouldStartWith("The corrected answer is withdrawn.");
        (await _host.Corrections.FindAsync(stale.Id, Cancellation))!.State.ShouldBe(CorrectionState.Withdrawn);
        using var again = await _host.PostAsync("/review/corrections", $"/review/corrections/{stale.Id}/withdraw", ("state", "Stale"));
        again.Headers.Location!.ToString().ShouldBe("/review/corrections?done=overtaken");
        using var wrong = await _host.PostAsync("/review/corrections", $"/review/corrections/{stale.Id}/withdraw", ("state", "Withdrawn"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static (string, string) Pick(int number, Passage passage) => ("pick", $"{number} {PassageFingerprint.Of(passage.Text)} {passage.Id}");

    private Task<HttpResponseMessage> PostAsync(string button, params (string, string)[] fields) => _host.PostAsync("/review", Path, [.. fields, ("do", button)]);

    private async Task<IHtmlDocument> SendAsync(string button, params (string, string)[] fields)
    {
        using var response = await PostAsync(button, fields);
        return await ReviewHost.ParseAsync(response);
    }

    private sealed class Announcer : ICorrectionAnnouncer
    {
        public List<Guid> Heard { get; } = [];

        public Task<bool> AnnounceAsync(Correction correction, CancellationToken cancellation)
        {
            Heard.Add(correction.Id);
            return Task.FromResult(true);
        }
    }
}
