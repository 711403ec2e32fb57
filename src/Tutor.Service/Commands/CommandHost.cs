using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.Options;
using Spectre.Console;

namespace Tutor.Service.Commands;

/// <summary>What every command works with: the tutor, and where its words go.</summary>
internal sealed class CommandHost(Compose compose, string[] settings, TextWriter output, TextWriter error, TextReader? input = null)
{
    public TextWriter Output => output;

    public TextWriter Error => error;

    /// <summary>Null for the terminal, or what is piped into it.</summary>
    public TextReader? Input => input;

    /// <summary>Starts the service with its web server.</summary>
    public Task<WebApplication> StartAsync(CancellationToken cancellation) => StartAsync(_ => { }, cancellation);

    /// <summary>Starts everything but the web server, runs <paramref name="body"/> on it, and stops it.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        await using var app = await StartAsync(WithoutServer, cancellation);
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

    /// <summary>Runs <paramref name="body"/> on the tutor's parts before any of them started; the settings are checked.</summary>
    public async Task<int> RunUnstartedAsync(Func<IServiceProvider, CancellationToken, Task<int>> body, CancellationToken cancellation)
    {
        await using var app = compose(settings, WithoutServer);
        app.Services.GetService<IStartupValidator>()?.Validate();
        return await body(app.Services, cancellation);
    }

    public static IAnsiConsole ConsoleOn(TextWriter writer)
    {
        // Where no terminal breaks the lines, the reader of the file or the pipe does.
        const int Unbroken = 10_000;
        var output = new AnsiConsoleOutput(writer);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output, Ansi = output.IsTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        if (!output.IsTerminal)
            console.Profile.Width = Unbroken;
        return console;
    }

    private async Task<WebApplication> StartAsync(Action<WebApplicationBuilder> adapt, CancellationToken cancellation)
    {
        var started = false;
        var app = compose(settings, builder =>
        {
            // Why the start failed is said in one sentence by who called; the host would log it with its stack before.
            builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started && level >= LogLevel.Information);
            adapt(builder);
        });
        try
        {
            await app.StartAsync(cancellation);
            started = true;
            return app;
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
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
