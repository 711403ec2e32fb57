using System.Text.Json;
using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

public sealed class LookTests(RunningTutor tutor, Chromium chromium)
{
    // Everything that can be focused or pressed and has no name for a screen reader; every picture without a text.
    private const string Nameless = """
        () => {
          const name = (element) => (element.getAttribute('aria-label') ?? element.title) || element.textContent.trim() ||
            element.getAttribute('placeholder') || [...(element.labels ?? [])].map((label) => label.textContent).join();
          return [...document.querySelectorAll('a[href], button, input, textarea, select, [role=button], img')]
            .filter((element) => element.offsetParent && !element.closest('[aria-hidden=true]'))
            .filter((element) => (element.tagName === 'IMG' ? !element.hasAttribute('alt') : !name(element)))
            .map((element) => element.outerHTML.slice(0, 200));
        }
        """;

    // Text whose colour has too little contrast to its ground (WCAG 2.2: 4.5 to 1, large text 3 to 1).
    private const string Pale = """
        () => {
          const parse = (colour) => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const luminance = ([r, g, b]) => {
            const [x, y, z] = [r, g, b].map((v) => (v /= 255, v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
            return 0.2126 * x + 0.7152 * y + 0.0722 * z;
          };
          const ground = (element) => {
            for (; element; element = element.parentElement) {
              const colour = parse(getComputedStyle(element).backgroundColor);
              if (colour.length === 3 || colour[3] === 1) return colour;
            }
            return [255, 255, 255];
          };
          const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && element.getBoundingClientRect().width > 2;
          return [...document.querySelectorAll('body *')]
            .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) && shown(element))
            .filter((element) => !element.closest('script, style, noscript, .webchat__live-region-transcript, .webchat__keyboard-help'))
            .map((element) => {
              const style = getComputedStyle(element);
              const [light, dark] = [luminance(parse(style.color)), luminance(ground(element))].sort((a, b) => b - a);
              const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700);
              return { text: element.textContent.trim().slice(0, 40), ratio: (light + 0.05) / (dark + 0.05), needed: large ? 3 : 4.5 };
            })
            .filter(({ ratio, needed }) => ratio < needed)
            .map(({ text, ratio }) => `${text} (${ratio.toFixed(2)})`);
        }
        """;

    private const string JoinsConjuncts = """
        async ([file, first, second]) => {
          const font = await new FontFace('shipped', `url(${file})`).load();
          document.fonts.add(font);
          const context = document.createElement('canvas').getContext('2d');
          context.font = '40px shipped';
          const width = (text) => context.measureText(text).width;
          return width(first + '\u09CD\u094D'[first < '\u0980' ? 1 : 0] + second) < 0.95 * (width(first) + width(second));
        }
        """;

    [Theory]
    [InlineData("phone", ColorScheme.Light)]
    [InlineData("phone", ColorScheme.Dark)]
    [InlineData("desktop", ColorScheme.Light)]
    [InlineData("desktop", ColorScheme.Dark)]
    public async Task ChatAndReaderAreLegibleAndNamedInLightAndDark(string device, ColorScheme scheme)
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Named(device), new() { ColorScheme = scheme });
        await browser.GoToChatAsync();
        await browser.AskAsync("অক্টোবর বিপ্লব কবে হয়েছিল?");
        await browser.PictureAsync($"chat-{scheme.ToString().ToLowerInvariant()}");
        (await Listed(browser, Nameless)).ShouldBeEmpty();
        (await Listed(browser, Pale)).ShouldBeEmpty();

        await browser.Page.GotoAsync("/sources/russian-revolution.hi?e=0-40#p3");
        await browser.Page.Locator("mark").First.WaitForAsync();
        await browser.PictureAsync($"reader-{scheme.ToString().ToLowerInvariant()}");
        (await Listed(browser, Nameless)).ShouldBeEmpty();
        (await Listed(browser, Pale)).ShouldBeEmpty();
        (await Overflows(browser)).ShouldBeFalse();
        browser.Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task TheThemeSwitchOutweighsTheSystemAndIsRemembered()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone, new() { ColorScheme = ColorScheme.Light });
        await browser.GoToChatAsync();
        var light = await Ground(browser);

        await browser.Page.Locator("#theme").ClickAsync();
        var dark = await Ground(browser);
        dark.ShouldNotBe(light);

        await browser.Page.GotoAsync("/sources");
        (await browser.Page.EvaluateAsync<string>("document.documentElement.dataset.theme")).ShouldBe("dark");
        await browser.GoToChatAsync();
        (await Ground(browser)).ShouldBe(dark);
    }

    [Fact]
    public async Task ThePageIsWideEnoughForAProjector()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Projector);
        await browser.GoToChatAsync();
        await browser.AskAsync("खूनी रविवार क्या था?");
        await browser.PictureAsync("chat");

        var size = await browser.Messages.Last.Locator("p").First.EvaluateAsync<double>("element => parseFloat(getComputedStyle(element).fontSize)");
        size.ShouldBeGreaterThanOrEqualTo(20);
        browser.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/lib/noto-5.3.0/noto-sans-bengali-bengali-400-normal.woff2", "ক", "ষ")]
    [InlineData("/lib/noto-5.3.0/noto-sans-bengali-bengali-700-normal.woff2", "ক", "ষ")]
    [InlineData("/lib/noto-5.3.0/noto-sans-devanagari-devanagari-400-normal.woff2", "क", "ष")]
    [InlineData("/lib/noto-5.3.0/noto-sans-devanagari-devanagari-700-normal.woff2", "क", "ष")]
    public async Task TheShippedFontsJoinConjuncts(string file, string first, string second)
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.Page.GotoAsync("/sources");

        (await browser.Page.EvaluateAsync<bool>(JoinsConjuncts, new[] { file, first, second })).ShouldBeTrue();
    }

    [Fact]
    public async Task TheReaderPrintsTheDocumentAlone()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Desktop);
        await browser.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await browser.Page.GotoAsync("/sources/november-revolution.bn");
        await browser.PictureAsync("reader-print");

        (await browser.Page.Locator("header").IsVisibleAsync()).ShouldBeFalse();
        (await browser.Page.Locator(".passage").First.IsVisibleAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task TheListOfSourcesAndAWrongAddressFitAPhone()
    {
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.Page.GotoAsync("/sources");
        await browser.PictureAsync("sources");
        (await Listed(browser, Pale)).ShouldBeEmpty();
        (await Overflows(browser)).ShouldBeFalse();

        var response = await browser.Page.GotoAsync("/sources/no-such-document");
        await browser.PictureAsync("not-found");
        response!.Status.ShouldBe(404);
        (await Listed(browser, Pale)).ShouldBeEmpty();

        await browser.Page.GotoAsync("/sources/october-revolution.bn#p9999");
        await Assertions.Expect(browser.Page.Locator("#moved")).ToBeVisibleAsync();
        await browser.PictureAsync("moved");
    }

    private static async Task<string?[]> Listed(StudentsBrowser browser, string script) =>
        [.. (await browser.Page.EvaluateAsync<JsonElement>(script)).EnumerateArray().Select(item => item.GetString())];

    private static Task<bool> Overflows(StudentsBrowser browser) =>
        browser.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth");

    private static Task<string> Ground(StudentsBrowser browser) =>
        browser.Messages.First.Locator(".webchat__bubble__content").EvaluateAsync<string>("element => getComputedStyle(element).backgroundColor");
}
