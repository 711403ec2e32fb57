using Microsoft.Playwright;
using Tutor.Browser.Tests;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace Tutor.Browser.Tests;

/// <summary>The machine's own Chromium or Chrome. Tests never download a browser: without one they are skipped.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] s_names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } executable)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = executable,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    public async Task<StudentsBrowser> OpenAsync(string address, Device device, BrowserNewContextOptions? options = null)
    {
        if (_browser is null)
            Assert.Skip("There is no Chromium on this machine; install Debian's package chromium, or Google Chrome.");
        options ??= new();
        options.BaseURL = address;
        options.Locale ??= "bn-IN";
        options.ViewportSize = device.Viewport;
        options.IsMobile = device.IsPhone;
        options.HasTouch = device.IsPhone;
        return await StudentsBrowser.OpenAsync(await _browser.NewContextAsync(options), address, device);
    }

    private static string? Find() =>
        (from name in s_names
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault();
}
