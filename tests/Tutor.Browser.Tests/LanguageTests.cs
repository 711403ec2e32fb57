using System.Text.Json;
using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

public sealed class LanguageTests(RunningTutor tutor, Chromium chromium)
{
    // Web Chat's own texts, given its table and ours: its keys that ours lacks, and those whose $1, $2 and [RETRY] differ.
    private const string MissingTexts = """
        async () => {
          const silent = { subscribe: () => ({ unsubscribe() {} }) };
          const directLine = { activity$: silent, connectionStatus$: silent, getSessionId: () => silent, postActivity: () => silent, end() {} };
          const theirs = await new Promise((resolve) => window.WebChat.renderWebChat(
            { directLine, locale: 'en-US', overrideLocalizedStrings: (strings) => { resolve(strings); return strings; } },
            document.createElement('div')));
          const { default: ours } = await import('/page/strings.bn.js');
          const slots = (text) => (String(text).match(/\$\d|\[RETRY\]/g) ?? []).sort().join();
          return Object.keys(theirs)
            .filter((key) => /^[A-Z]/.test(key) && typeof theirs[key] === 'string' && !/^((GLOBALIZE|SPEECH)_LANGUAGE|COGNITIVE_SERVICES_TEXT_TO_SPEECH)$/.test(key))
            .filter((key) => !(key in ours) || slots(ours[key]) !== slots(theirs[key]));
        }
        """;

    [Fact]
    public async Task EveryTextOfWebChatIsInBengali()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Desktop);
        await browser.GoToChatAsync();

        (await browser.Page.EvaluateAsync<JsonElement>(MissingTexts)).EnumerateArray().Select(key => key.GetString()).ShouldBeEmpty();
    }

    [Fact]
    public async Task TheSwitchChangesThePageAndWebChatAndIsRemembered()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();
        await browser.PictureAsync("welcome");
        (await Texts(browser)).ShouldBe(["bn", "পাঠসাথি", "তোমার প্রশ্ন লেখো", "বার্তা লেখার জায়গা", "পাঠাও"]);

        await browser.Page.GetByRole(AriaRole.Button, new() { Name = "हिन्दी" }).ClickAsync();
        await browser.PictureAsync("welcome-hindi");
        string[] hindi = ["hi", "पाठसाथी", "अपना प्रश्न लिखिए", "संदेश इनपुट बॉक्स", "भेजें"];
        (await Texts(browser)).ShouldBe(hindi);

        await browser.Page.ReloadAsync();
        await browser.Messages.First.WaitForAsync();
        (await Texts(browser)).ShouldBe(hindi);
        await browser.Page.GotoAsync("/sources/october-revolution.bn");
        (await browser.Page.Locator("#back").InnerTextAsync()).ShouldBe("← चैट पर लौटें");
        (await browser.Page.Locator("article").GetAttributeAsync("lang")).ShouldBe("bn");
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task AStudentWhoseBrowserIsInHindiIsMetInHindi()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone, new() { Locale = "hi-IN" });
        await browser.GoToChatAsync();

        (await Texts(browser))[0].ShouldBe("hi");
    }

    /// <summary>The language of the page, its title, and three of Web Chat's texts.</summary>
    private static async Task<string[]> Texts(StudentsBrowser browser) =>
    [
        await browser.Page.EvaluateAsync<string>("document.documentElement.lang"),
        await browser.Page.Locator("h1").InnerTextAsync(),
        await browser.SendBox.GetAttributeAsync("placeholder") ?? "",
        await browser.SendBox.GetAttributeAsync("aria-label") ?? "",
        await browser.Page.Locator(".webchat__send-button").GetAttributeAsync("title") ?? "",
    ];
}
