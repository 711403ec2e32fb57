using System.Net.Http.Json;
using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

/// <summary>The teachers' pages on every screen, in every language, light and dark.</summary>
public sealed class ReviewLookTests(RunningTutor tutor, Chromium chromium) : IAsyncLifetime
{
    private const string Password = "correct horse battery";

    private static readonly string[] s_questions =
    [
        "অক্টোবর বিপ্লব কবে হয়েছিল?", "খুনি রবিবার কী?", "खूनी रविवार क्या था?", "লেনিনের এপ্রিল থিসিস কী? (৫ নম্বর)",
        "october biplob kobe hoyechilo", "পলাশির যুদ্ধ কবে হয়েছিল?", "polashir juddho kobe hoyechilo", "पानीपत की पहली लड़ाई कब हुई?",
        "আমার আর বাঁচতে ইচ্ছে করে না", "<script>alert('x')</script> ফেব্রুয়ারি বিপ্লব কেন হয়েছিল?", "वर्साय की संधि कब हुई?",
    ];

    private static int s_accounts;

    private readonly string _name = $"Mita {Interlocked.Increment(ref s_accounts)}";

    public async ValueTask InitializeAsync()
    {
        using var http = new HttpClient { BaseAddress = new Uri(tutor.Address) };
        foreach (var question in s_questions)
            (await http.PostAsJsonAsync("/api/ask", new { question })).EnsureSuccessStatusCode();
        await tutor.AddAccountAsync(_name, Password, isAdministrator: true);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("phone", "bn", false)]
    [InlineData("phone", "hi", true)]
    [InlineData("phone", "en", false)]
    [InlineData("desktop", "bn", true)]
    [InlineData("desktop", "hi", false)]
    [InlineData("desktop", "en", false)]
    public async Task EveryPageFitsItsScreenAndSpeaksTheTeachersLanguage(string device, string language, bool isDark)
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Named(device), new()
        {
            Locale = $"{language}-IN",
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
        });
        var page = browser.Page;
        await page.GotoAsync("/review");
        await page.Locator("[name=name]").FillAsync(_name);
        await page.Locator("[name=password]").FillAsync(Password);
        await page.Locator("main button").ClickAsync();
        await page.Locator(".conversations").WaitForAsync();
        var conversation = await page.Locator(".conversations .question", new() { HasTextString = "ফেব্রুয়ারি" }).First.GetAttributeAsync("href");
        await page.GotoAsync(conversation!);
        var turn = (await page.Locator(".turn").Last.GetAttributeAsync("id"))![2..];

        foreach (var (name, path) in new[]
        {
            ("list", "/review"), ("all", "/review?show=all&language=bn"), ("transcript", conversation!), ("correcting", $"/review/turns/{turn}"),
            ("overview", "/review/overview"), ("corrections", "/review/corrections"), ("students", "/review/students"), ("accounts", "/review/accounts"), ("audit", "/review/audit"), ("password", "/review/password"), ("nothing", "/review?show=all&q=xyzzy"),
        })
        {
            await page.GotoAsync(path);
            (await page.EvaluateAsync<string>("document.documentElement.lang")).ShouldBe(language);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(Device.Named(device).Width, $"{name} is wider than the screen");
            await browser.WholePictureAsync($"review-{name}-{language}");
        }

        browser.Errors.ShouldBeEmpty();
        browser.ForeignRequests.ShouldBeEmpty();
    }
}
