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

    private static readonly Option<bool> s_check = new("--check") { Description = "Compare every passage in Qdrant with the library, and repair what differs." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("ingest", "Reads what is new or changed in the library, brings the index up to date, and says for each file what was read, repaired or skipped and why. Exit code 1 when a file could not be read, or Qdrant not brought up to date.")
        {
            s_json,
            s_check,
        };
        command.SetAction((parsed, cancellation) => host.RunUnstartedAsync(
            (services, ending) => RunAsync(parsed.GetValue(s_json), parsed.GetValue(s_check), services, host, ending), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(bool json, bool check, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        var library = services.GetRequiredService<LibraryStore>();
        var console = CommandHost.ConsoleOn(host.Error);
        var report = IngestResponse.From(await ReadAsync(library, console, cancellation));
        if (services.GetService<ISharedIndex>() is { } shared)
            report = report with { Index = await SynchronizeAsync(shared, library.Current, check, console, cancellation) };
        if (json)
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(report, ApiJson.Indented.IngestResponse));
        else
            IngestPrinter.Print(report, check, CommandHost.ConsoleOn(host.Output));
        return report.Skipped == 0 && report.Index?.Failure is null ? ExitCodes.Done : ExitCodes.FilesFailed;
    }

    private static async Task<SharedIndexResponse> SynchronizeAsync(ISharedIndex index, Library library, bool thorough, IAnsiConsole console, CancellationToken cancellation)
    {
        try
        {
            if (!console.Profile.Out.IsTerminal)
                return SharedIndexResponse.From(await index.SynchronizeAsync(library, thorough, null, cancellation));
            return SharedIndexResponse.From(await console.Progress().AutoClear(true).StartAsync(context =>
                index.SynchronizeAsync(library, thorough, new PassageProgress(context.AddTask("passages to Qdrant")), cancellation)));
        }
        catch (PassageIndexException e)
        {
            return new SharedIndexResponse(0, 0, 0, false, e.Message);
        }
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

    private sealed class PassageProgress(ProgressTask bar) : IProgress<IndexProgress>
    {
        public void Report(IndexProgress value)
        {
            bar.MaxValue = value.Total;
            bar.Value = value.Done;
        }
    }
}
