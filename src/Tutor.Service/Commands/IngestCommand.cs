using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Tutor.Knowledge;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary><c>ingest</c>: reads the library and says what was read, repaired, skipped and why.</summary>
internal static class IngestCommand
{
    private static readonly Option<bool> s_json = new("--json") { Description = "Write the report as JSON." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("ingest", "Reads what is new or changed in the library, brings the index up to date, and says for each file what was read, repaired or skipped and why. Exit code 1 when a file could not be read.")
        {
            s_json,
        };
        command.SetAction((parsed, cancellation) => host.RunUnstartedAsync(
            (services, ending) => RunAsync(parsed.GetValue(s_json), services.GetRequiredService<LibraryStore>(), host, ending), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool json, LibraryStore library, CommandHost host, CancellationToken cancellation)
    {
        var report = IngestResponse.From(await ReadAsync(library, CommandHost.ConsoleOn(host.Error), cancellation));
        if (json)
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(report, ApiJson.Indented.IngestResponse));
        else
            IngestPrinter.Print(report, CommandHost.ConsoleOn(host.Output));
        return report.Skipped == 0 ? ExitCodes.Done : ExitCodes.FilesFailed;
    }

    private static Task<IngestReport> ReadAsync(LibraryStore library, IAnsiConsole console, CancellationToken cancellation)
    {
        if (!console.Profile.Out.IsTerminal)
            return library.ReloadAsync(null, cancellation);
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var bar = context.AddTask("files");
            return library.ReloadAsync(new FileProgress(bar), cancellation);
        });
    }

    // Progress<T> would report from another thread, after the bar is gone.
    private sealed class FileProgress(ProgressTask bar) : IProgress<IngestProgress>
    {
        public void Report(IngestProgress value)
        {
            bar.MaxValue = value.Total;
            bar.Value = value.Done;
        }
    }
}
