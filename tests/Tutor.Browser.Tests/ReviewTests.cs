using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

/// <summary>What a teacher does after school, and what comes of it.</summary>
public sealed class ReviewTests(Chromium chromium) : IAsyncLifetime
{
    // A tutor of its own: what a teacher corrects here, the other tests' students would be told.
    private readonly RunningTutor _tutor = new();

    private const string Password = "correct horse battery";
    private const string Question = "অক্টোবর বিপ্লব কবে হয়েছিল?";
    private const string Correction = "পুরোনো ক্যালেন্ডারে ২৫ অক্টোবর, ১৯১৭; আজকের হিসাবে ৭ নভেম্বর।";
    private const string Paragraph = "মহান অক্টোবর সমাজতান্ত্রিক বিপ্লব হয়েছিল 25-26 অক্টোবর, 1917";

    public ValueTask InitializeAsync() => _tutor.InitializeAsync();

    public ValueTask DisposeAsync() => _tutor.DisposeAsync();

    [Fact]
    public async Task ADislikedAnswerIsCorrectedAndTheNextStudentGetsTheCorrectionWithItsQuote()
    {
        await _tutor.AddAccountAsync("Mita Sen", Password);
        await using (var student = await chromium.OpenAsync(_tutor.Address, Device.Phone))
        {
            await student.GoToChatAsync();
            await student.AskAsync(Question);
            await student.Page.RunAndWaitForResponseAsync(
                () => student.Page.Locator(".webchat__thumb-button").Last.ClickAsync(),
                response => response.Request.Method == "POST" && response.Url.EndsWith("/activities", StringComparison.Ordinal));
        }

        await using (var teacher = await chromium.OpenAsync(_tutor.Address, Device.Desktop))
        {
            var page = teacher.Page;
            await SignInAsync(page, "Mita Sen");

            var disliked = page.Locator(".views a", new() { HasTextString = "অপছন্দ" });
            await WaitForAsync(page, () => disliked.Locator(".count", new() { HasTextString = "১" }).CountAsync());
            await disliked.ClickAsync();
            await teacher.WholePictureAsync("review-list");
            await page.GetByRole(AriaRole.Link, new() { Name = Question }).First.ClickAsync();
            (await page.Locator(".turn .said.student").AllInnerTextsAsync()).ShouldContain(said => said.Contains(Question));
            (await page.Locator(".turn .said.tutor blockquote").AllInnerTextsAsync()).ShouldContain(quote => quote.Contains(Paragraph));

            var turn = page.Locator(".turn", new() { HasTextString = Question });
            await turn.Locator(".correct").ClickAsync();
            await page.Locator("[name=search]").FillAsync("অক্টোবর সমাজতান্ত্রিক বিপ্লব হয়েছিল 25-26 অক্টোবর");
            await page.Locator("[name=search]").PressAsync("Enter");
            await page.Locator(".found", new() { HasTextString = Paragraph }).GetByRole(AriaRole.Button).ClickAsync();
            (await page.Locator(".picked").InnerTextAsync()).ShouldContain(Paragraph);

            await page.Locator("[name=text]").FillAsync(Correction);
            await page.GetByRole(AriaRole.Button, new() { Name = "সংশোধিত উত্তর রাখুন" }).ClickAsync();
            (await page.Locator("#errors").InnerTextAsync()).ShouldContain("[1] লিখুন");
            (await page.Locator("[name=text]").InputValueAsync()).ShouldBe(Correction);

            await page.Locator("[data-insert='[1]']").ClickAsync();
            (await page.Locator("[name=text]").InputValueAsync()).ShouldBe($"{Correction} [1]");
            await page.GetByRole(AriaRole.Button, new() { Name = "কেমন দেখাবে" }).ClickAsync();
            (await page.Locator("#preview").InnerTextAsync()).ShouldContain(Paragraph);
            await teacher.WholePictureAsync("review-correcting");
            await page.GetByRole(AriaRole.Button, new() { Name = "সংশোধিত উত্তর রাখুন" }).ClickAsync();
            await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("সংশোধিত উত্তরটি রাখা হয়েছে");
            await Assertions.Expect(turn.Locator(".mark.verdict")).ToHaveTextAsync("ভুল");
            await teacher.WholePictureAsync("review-corrected");
            // The browser reports the form that was refused above.
            teacher.Errors.ShouldHaveSingleItem().ShouldContain("422");
            teacher.ForeignRequests.ShouldBeEmpty();
        }

        await using var another = await chromium.OpenAsync(_tutor.Address, Device.Phone);
        await another.GoToChatAsync();
        // The service looks for new corrections every few seconds.
        await WaitForAsync(another.Page, async () =>
        {
            await another.AskAsync("october biplob kobe hoyechilo");
            return (await another.Messages.Last.InnerTextAsync()).Contains("পুরোনো ক্যালেন্ডারে", StringComparison.Ordinal) ? 1 : 0;
        });
        await another.PictureAsync("review-checked-answer");
        (await another.Messages.Last.InnerTextAsync()).ShouldContain("শিক্ষক");
        (await another.Messages.Last.Locator("blockquote").AllInnerTextsAsync()).ShouldContain(quote => quote.Contains(Paragraph));
        another.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheCommonPathIsWalkedByKeyboardAlone()
    {
        await AskAsync("লেনিন কে ছিলেন?");
        await _tutor.AddAccountAsync("Arun Keys", Password);
        await using var teacher = await chromium.OpenAsync(_tutor.Address, Device.Desktop);
        var page = teacher.Page;
        await SignInAsync(page, "Arun Keys");
        var keyboard = page.Keyboard;

        await page.GotoAsync("/review?show=all");
        await keyboard.PressAsync("/");
        await keyboard.TypeAsync("লেনিন");
        await keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/review?q=*");
        await keyboard.PressAsync("j");
        await keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/review/conversations/**");
        await keyboard.PressAsync("2");
        await Assertions.Expect(page.Locator(".verdict [aria-pressed=true]")).ToHaveTextAsync("আংশিক সঠিক");
        // The keys are listened to by the end of the page.
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await keyboard.PressAsync("u");
        await Assertions.Expect(page.Locator("[role=status]")).ToHaveTextAsync("মতটি ফিরিয়ে নেওয়া হয়েছে।");
        await Assertions.Expect(page.Locator(".verdict [aria-pressed=true]")).ToHaveCountAsync(0);
        await page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
        await keyboard.PressAsync("c");
        await page.WaitForURLAsync("**/review/turns/**");
        await keyboard.PressAsync("l");
        await page.WaitForURLAsync("**/review/conversations/**");
        await keyboard.PressAsync("l");
        await page.WaitForURLAsync("**/review?show=all&q=*");
        teacher.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task EverythingWorksWithoutScripts()
    {
        await AskAsync("জার কে ছিলেন?");
        await _tutor.AddAccountAsync("Noor Plain", Password);
        await using var teacher = await chromium.OpenAsync(_tutor.Address, Device.Phone, new() { JavaScriptEnabled = false });
        var page = teacher.Page;
        await SignInAsync(page, "Noor Plain");

        await page.Locator("[name=q]").FillAsync("জার");
        await page.Locator("[name=show]").SelectOptionAsync("all");
        await page.Locator(".filters button.main").ClickAsync();
        await page.Locator(".conversations .question").First.ClickAsync();
        await page.Locator(".verdict button").First.ClickAsync();
        await Assertions.Expect(page.Locator(".verdict [aria-pressed=true]")).ToHaveTextAsync("সঠিক");
        await page.Locator(".correct").ClickAsync();
        await page.Locator("[name=search]").FillAsync("লেনিন এপ্রিল");
        await page.Locator("[name=search]").PressAsync("Enter");
        await page.Locator(".found button").First.ClickAsync();
        await page.Locator("[name=text]").FillAsync("জার ছিলেন সম্রাট। [১]");
        await page.Locator("button[value=correct]").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("সংশোধিত উত্তরটি রাখা হয়েছে");
        await Assertions.Expect(page.Locator(".correction .said > p").First).ToHaveTextAsync("জার ছিলেন সম্রাট। [1]");
        await page.Locator(".correction form button").ClickAsync();
        await Assertions.Expect(page.Locator(".correction h3")).ToContainTextAsync("তুলে নেওয়া হয়েছে");
    }

    [Fact]
    public async Task WhatATeacherTypedOutlivesAnotherLanguageAndTheEndOfHerSession()
    {
        const string Typed = "জার নিকোলাস ছিলেন রাশিয়ার শেষ সম্রাট। [1]";
        await AskAsync("জার কে ছিলেন?");
        await _tutor.AddAccountAsync("Rehana Slow", Password);
        await using var teacher = await chromium.OpenAsync(_tutor.Address, Device.Phone, new() { JavaScriptEnabled = false });
        var page = teacher.Page;
        await SignInAsync(page, "Rehana Slow");
        await page.GotoAsync("/review?show=all");
        await page.Locator(".conversations .question").First.ClickAsync();
        await page.Locator(".correct").ClickAsync();
        await page.Locator(".found button").First.ClickAsync();
        await page.Locator("[name=question]").FillAsync("কেন?");
        await page.Locator("[name=text]").FillAsync(Typed);

        await page.GetByRole(AriaRole.Button, new() { Name = "हिन्दी" }).ClickAsync();
        (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe("hi");
        (await page.Locator("[name=text]").InputValueAsync()).ShouldBe(Typed);
        (await page.Locator("#alone").InnerTextAsync()).ShouldContain("“क्यों?” नहीं");
        await teacher.WholePictureAsync("review-alone");
        await page.Locator("[name=question]").FillAsync("জার কে ছিলেন?");

        await page.Context.ClearCookiesAsync(new() { Name = "tutor-review" });
        await page.Locator("button[value=correct]").ClickAsync();
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("यहीं साइन इन कीजिए");
        await teacher.WholePictureAsync("review-session-ended");
        await page.Locator("[name=name]").FillAsync("Rehana Slow");
        await page.Locator("[name=password]").FillAsync(Password);
        await page.Locator("[name=password]").PressAsync("Enter");
        await teacher.WholePictureAsync("review-signed-in-again");
        page.Url.ShouldNotContain("%");
        await page.Locator("#kept button.main").ClickAsync();
        (await page.Locator("[name=text]").InputValueAsync()).ShouldBe(Typed);
        (await page.Locator(".picked").CountAsync()).ShouldBe(1);
        await page.Locator("button[value=correct]").ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("सुधारा हुआ उत्तर");
        await page.GotoAsync("/review/corrections");
        await teacher.WholePictureAsync("review-corrections");
    }

    private async Task AskAsync(string question)
    {
        using var http = new HttpClient { BaseAddress = new Uri(_tutor.Address) };
        (await http.PostAsJsonAsync("/api/ask", new { question })).EnsureSuccessStatusCode();
    }

    private static async Task SignInAsync(IPage page, string name)
    {
        await page.GotoAsync("/review");
        await page.Locator("[name=name]").FillAsync(name);
        await page.Locator("[name=password]").FillAsync(Password);
        await page.Locator("main button").ClickAsync();
        await page.Locator("h1").WaitForAsync();
    }

    /// <summary>Reloads or asks again until something has arrived that another process is at.</summary>
    private static async Task WaitForAsync(IPage page, Func<Task<int>> found)
    {
        for (var i = 0; i < 20; i++)
        {
            if (await found() > 0)
                return;
            await page.WaitForTimeoutAsync(500);
            if (page.Url.Contains("/review", StringComparison.Ordinal))
                await page.ReloadAsync();
        }
        Assert.Fail("It did not arrive in ten seconds.");
    }
}
