using System.CommandLine;

namespace Tutor.Service.Commands;

/// <summary><c>serve</c>: the web chat, the reader and the API, until stopped.</summary>
internal static class ServeCommand
{
    public static Command Create(CommandHost host)
    {
        var command = new Command("serve", "Serves the web chat, the source reader and the API (default: http://localhost:3978) until stopped with Ctrl+C.");
        command.SetAction((_, cancellation) => RunAsync(host, cancellation));
        return command;
    }

    public static async Task<int> RunAsync(CommandHost host, CancellationToken cancellation)
    {
        await using var app = await host.StartAsync(cancellation);
        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }
}
