using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

public sealed class AnswerTests(RunningTutor tutor, Chromium chromium)
{
    private const string WhenBengali = "অক্টোবর বিপ্লব কবে হয়েছিল?";
    private const string WhenParagraph = "মহান অক্টোবর সমাজতান্ত্রিক বিপ্লব হয়েছিল 25-26 অক্টোবর, 1917";
    private const string WhatHindi = "खूनी रविवार क्या था?";
    private const string WhatParagraph = "इतिहास में इस घटना को खूनी रविवार के नाम से याद किया जाता है।";

    [Theory]
    [InlineData("phone", "when", WhenBengali, WhenParagraph)]
    [InlineData("desktop", "when", WhenBengali, WhenParagraph)]
    [InlineData("phone", "what", WhatHindi, WhatParagraph)]
    [InlineData("desktop", "what", WhatHindi, WhatParagraph)]
    public async Task TheAnswerQuotesItsParagraphAndTheCitationOpensTheReaderThere(string device, string picture, string question, string paragraph)
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Named(device));
        await browser.GoToChatAsync();

        await browser.AskAsync(question);
        await browser.PictureAsync($"answer-{picture}");

        var answer = browser.Messages.Last;
        (await answer.Locator("blockquote").AllInnerTextsAsync()).ShouldContain(quote => quote.Contains(paragraph));
        var citation = await CitationOf(browser, paragraph);
        var reader = await browser.Context.RunAndWaitForPageAsync(() => citation.ClickAsync());
        await reader.WaitForLoadStateAsync();
        await browser.PictureAsync($"reader-{picture}", reader);

        reader.Url.ShouldMatch(@"/sources/[^/?]+(\?e=[0-9,-]+)?#p[0-9]+$");
        var target = reader.Locator(".passage:target");
        (await target.InnerTextAsync()).ShouldContain(paragraph);
        (await InView(target)).ShouldBeTrue();
        var marks = reader.Locator("mark");
        (await marks.CountAsync()).ShouldBeGreaterThan(0);
        (await InView(marks.First)).ShouldBeTrue();
        (await reader.Locator(".passage:target mark").CountAsync()).ShouldBe(await marks.CountAsync());

        browser.Errors.ShouldBeEmpty();
        browser.ForeignRequests.ShouldBeEmpty();
    }

    [Fact]
    public async Task AnAnswerInTheOtherLanguageHasAReadingAidThatLooksLikeNoQuote()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();

        await browser.AskAsync("খুনি রবিবার কী?");
        await browser.PictureAsync("answer-other-language");

        var answer = browser.Messages.Last;
        var aid = answer.Locator("hr ~ p");
        (await aid.AllInnerTextsAsync()).ShouldContain(text => text.Contains("খূনী রবিবার কে নাম সে"));
        (await answer.Locator("blockquote").AllInnerTextsAsync()).ShouldAllBe(quote => !quote.Contains("রবিবার"));
        (await Size(aid.Last)).ShouldBeLessThan(await Size(answer.Locator("p").First));
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheFirstWordsOfALongAnswerStayOnAPhonesScreen()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();

        await browser.AskAsync(WhenBengali);
        await browser.AskAsync(WhatHindi);

        await Assertions.Expect(browser.Messages.Last.Locator("p").First).ToBeInViewportAsync();
    }

    [Fact]
    public async Task AReloadKeepsTheConversation()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();
        await browser.AskAsync(WhenBengali);
        var before = await browser.Messages.AllInnerTextsAsync();

        await browser.Page.ReloadAsync();
        await browser.Citations.First.WaitForAsync();

        (await browser.Messages.AllInnerTextsAsync()).ShouldBe(before);
        await browser.AskAsync(WhatHindi);
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task StartOverBeginsAnEmptyConversation()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();
        await browser.AskAsync(WhenBengali);
        browser.Page.Dialog += (_, dialog) => dialog.AcceptAsync();

        await browser.Page.Locator("#restart").ClickAsync();

        await Assertions.Expect(browser.Citations).ToHaveCountAsync(0);
        await Assertions.Expect(browser.Messages).ToHaveCountAsync(1);
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task AQuestionCanBeAskedAndItsSourceOpenedByKeyboardAlone()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Desktop);
        await browser.GoToChatAsync();
        var keyboard = browser.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        (await Focused(browser)).ShouldBe("skip");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(browser.SendBox).ToBeFocusedAsync();
        await keyboard.TypeAsync(WhenBengali);
        await keyboard.PressAsync("Enter");
        await browser.Citations.First.WaitForAsync();

        // Up from the box to the conversation, into its last message, to its first link.
        await PressUntil(browser, "Shift+Tab", ".webchat__basic-transcript");
        await keyboard.PressAsync("Enter");
        await PressUntil(browser, "Tab", "a[href*='/sources/']");
        await browser.PictureAsync("keyboard");
        var reader = await browser.Context.RunAndWaitForPageAsync(() => keyboard.PressAsync("Enter"));
        await reader.WaitForLoadStateAsync();

        (await reader.Locator(".passage:target").CountAsync()).ShouldBe(1);
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>The entry under the answer whose paragraph holds the text.</summary>
    private static async Task<ILocator> CitationOf(StudentsBrowser browser, string paragraph)
    {
        var quotes = await browser.Messages.Last.Locator("blockquote").AllInnerTextsAsync();
        var number = Regex.Match(quotes.First(quote => quote.Contains(paragraph)), @"\[?(\d+)\]?").Groups[1].Value;
        return browser.Messages.Last.Locator(".webchat__link-definitions a")
            .Filter(new() { Has = browser.Page.Locator(".webchat__link-definitions__badge", new() { HasTextString = number }) });
    }

    private static Task<bool> InView(ILocator element) => element.EvaluateAsync<bool>(
        "element => { const box = element.getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; }");

    private static Task<double> Size(ILocator element) => element.EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).fontSize)");

    private static Task<string> Focused(StudentsBrowser browser) => browser.Page.EvaluateAsync<string>("document.activeElement.id");

    private static async Task PressUntil(StudentsBrowser browser, string key, string selector)
    {
        for (var i = 0; i < 12; i++)
        {
            if (await browser.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
                return;
            await browser.Page.Keyboard.PressAsync(key);
        }
        Assert.Fail($"{key} did not lead to {selector} in twelve steps.");
    }
}
