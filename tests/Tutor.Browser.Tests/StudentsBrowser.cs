using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Tutor.Browser.Tests;

/// <summary>A browser of its own for one test, which notes every error in it and every request to another host.</summary>
public sealed partial class StudentsBrowser : IAsyncDisposable
{
    // Web Chat says so by itself when a whole answer has been shown: the links under it.
    private const string Answered = ".webchat__link-definitions";

    // Web Chat glides to a new message: wait until nothing moves any more.
    private const string AtRest = """
        async () => {
          const place = () => [...document.querySelectorAll('.webchat__bubble, .passage')].map((element) => element.getBoundingClientRect().top).join();
          for (let before = null, now = place(); before !== now; before = now, now = place()) {
            await new Promise((resolve) => setTimeout(resolve, 300));
          }
        }
        """;

    private readonly IBrowserContext _context;
    private readonly Device _device;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly ConcurrentQueue<string> _foreign = new();

    private StudentsBrowser(IBrowserContext context, IPage page, Device device) => (_context, Page, _device) = (context, page, device);

    public IPage Page { get; }

    public IBrowserContext Context => _context;

    public ILocator SendBox => Page.Locator(".webchat__send-box-text-box textarea");

    public ILocator Messages => Page.Locator(".webchat__bubble");

    public ILocator Citations => Page.Locator($"{Answered} a");

    /// <summary>What went wrong in any tab: errors in the console, scripts that failed, and what the content security policy stopped.</summary>
    public IReadOnlyCollection<string> Errors => _errors;

    /// <summary>Requests that left this service.</summary>
    public IReadOnlyCollection<string> ForeignRequests => _foreign;

    public static async Task<StudentsBrowser> OpenAsync(IBrowserContext context, string address, Device device)
    {
        var page = await context.NewPageAsync();
        var browser = new StudentsBrowser(context, page, device);
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                browser._errors.Enqueue($"{message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => browser._errors.Enqueue(error.Error);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal) && !Local().IsMatch(request.Url))
                browser._foreign.Enqueue(request.Url);
        };
        page.SetDefaultTimeout(20_000);
        return browser;
    }

    /// <summary>Opens the chat and waits for the greeting.</summary>
    public async Task GoToChatAsync()
    {
        await Page.GotoAsync("/");
        await Messages.First.WaitForAsync();
    }

    /// <summary>Types a question and waits until its answer and the answer's citations stand there.</summary>
    public async Task AskAsync(string question)
    {
        var before = await Page.Locator(Answered).CountAsync();
        await SendBox.FillAsync(question);
        await SendBox.PressAsync("Enter");
        await Page.Locator(Answered).Nth(before).WaitForAsync();
    }

    /// <summary>Keeps a picture beside the tests, for people to look at.</summary>
    public async Task PictureAsync(string name, IPage? page = null)
    {
        page ??= Page;
        await page.EvaluateAsync("document.fonts.ready");
        await page.EvaluateAsync(AtRest);
        await page.ScreenshotAsync(new() { Path = Screenshots.PathOf(name, _device), Animations = ScreenshotAnimations.Disabled });
    }

    /// <summary>The same of a page from top to bottom.</summary>
    public async Task WholePictureAsync(string name)
    {
        await Page.EvaluateAsync("document.fonts.ready");
        await Page.ScreenshotAsync(new() { Path = Screenshots.PathOf(name, _device), FullPage = true, Animations = ScreenshotAnimations.Disabled });
    }

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    [GeneratedRegex("^(data|blob|about):")]
    private static partial Regex Local();
}
