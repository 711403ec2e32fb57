using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

public sealed class ConnectionTests(RunningTutor tutor, Chromium chromium)
{
    [Fact]
    public async Task WhenTheServiceGoesAwayThePageSaysSoAndGoesOnByItself()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();
        var notice = browser.Page.Locator("#notice");

        await tutor.StopAsync();
        try
        {
            await browser.SendBox.FillAsync("অক্টোবর বিপ্লব কবে হয়েছিল?");
            await browser.SendBox.PressAsync("Enter");
            await Assertions.Expect(notice).ToContainTextAsync("আবার চেষ্টা চলছে", new() { Timeout = 60_000 });
            await browser.PictureAsync("away");
        }
        finally
        {
            await tutor.RestartAsync();
        }

        // The service forgot the conversation; the question that it never got is in the box again.
        await Assertions.Expect(notice).Not.ToContainTextAsync("আবার চেষ্টা চলছে", new() { Timeout = 60_000 });
        await Assertions.Expect(browser.SendBox).ToHaveValueAsync("অক্টোবর বিপ্লব কবে হয়েছিল?");
        await browser.SendBox.PressAsync("Enter");
        await browser.Citations.First.WaitForAsync();
    }

    [Fact]
    public async Task APageOpenedWhileTheServiceCannotAnswerWaitsForIt()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.Page.RouteAsync("**/v3/directline/**", route => route.AbortAsync());
        await browser.Page.GotoAsync("/");
        await Assertions.Expect(browser.Page.Locator("#notice")).ToBeVisibleAsync();
        await browser.PictureAsync("waiting");

        await browser.Page.UnrouteAllAsync();

        await browser.Messages.First.WaitForAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(browser.Page.Locator("#notice")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task SomethingShowsBeforeTheBundleIsThere()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        var arrive = new TaskCompletionSource();
        await browser.Page.RouteAsync("**/webchat.js", async route =>
        {
            await arrive.Task;
            await route.ContinueAsync();
        });

        await browser.Page.GotoAsync("/", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await Assertions.Expect(browser.Page.Locator(".loading")).ToContainTextAsync("চ্যাট খোলা হচ্ছে");
        await Assertions.Expect(browser.Page.Locator("h1")).ToHaveTextAsync("পাঠসাথি");

        arrive.SetResult();
        await browser.Messages.First.WaitForAsync();
    }

    [Fact]
    public async Task WithoutJavaScriptThePageSaysWhatIsMissing()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone, new() { JavaScriptEnabled = false });
        await browser.Page.GotoAsync("/");
        await browser.Page.ScreenshotAsync(new() { Path = Path.Combine(RunningTutor.Repository, "tests/Tutor.Browser.Tests/screenshots/no-script-phone.png") });

        await Assertions.Expect(browser.Page.Locator(".noscript")).ToContainTextAsync("জাভাস্ক্রিপ্ট");
        await Assertions.Expect(browser.Page.Locator(".noscript")).ToContainTextAsync("जावास्क्रिप्ट");
    }

    [Fact]
    public async Task ScriptsComeFromFilesOfThisServiceOnly()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Desktop);
        foreach (var path in new[] { "/", "/sources", "/sources/october-revolution.bn", "/sources/nowhere" })
        {
            var response = await browser.Page.GotoAsync(path);
            var policy = await response!.HeaderValueAsync("content-security-policy");
            policy.ShouldNotBeNull(path);
            var scripts = policy.Split(';', StringSplitOptions.TrimEntries).Single(rule => rule.StartsWith("script-src ", StringComparison.Ordinal));
            scripts.ShouldBe("script-src 'self'");
            (await browser.Page.Locator("script:not([src]), [onclick], [onload]").CountAsync()).ShouldBe(0);
        }
    }
}
