using Microsoft.AspNetCore.Hosting.Server;
using Spectre.Console;

namespace Tutor.Service.Commands;

/// <summary>What every command works with: the tutor, and where its words go.</summary>
internal sealed class CommandHost(Compose compose, string[] settings, TextWriter output, TextWriter error)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>The service, ready to run.</summary>
    public WebApplication Service() => compose(settings, null);

    /// <summary>Starts everything but the web server, runs <paramref name="body"/> on it, and stops it.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        await using var app = compose(settings, WithoutServer);
        await app.StartAsync(cancellation);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation, app.Lifetime.ApplicationStopping);
        try
        {
            return await body(app.Services, ending.Token);
        }
        finally
        {
            await app.StopAsync(CancellationToken.None);
        }
    }

    public static IAnsiConsole ConsoleOn(TextWriter writer)
    {
        // Where no terminal breaks the lines, the reader of the file or the pipe does.
        const int Unbroken = 10_000;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = Unbroken;
        return console;
    }

    /// <summary>Standard output belongs to the command's result; only warnings are logged, to standard error.</summary>
    private static void WithoutServer(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<IServer, NoServer>();
        builder.Logging.ClearProviders()
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.Hosting", LogLevel.Warning)
            .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    }
}
