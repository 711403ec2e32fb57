using System.CommandLine;
using System.Text.Json;
using Tutor.Knowledge;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary><c>ingest</c>: reads the library and says what was read, repaired, set aside and why.</summary>
internal static class IngestCommand
{
    private static readonly Option<bool> s_json = new("--json") { Description = "Write the report as JSON." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("ingest", "Reads the library, brings the index up to date, and reports for each file what was read, repaired or set aside. Exit code 1 when a file could not be read.")
        {
            s_json,
        };
        command.SetAction((parsed, cancellation) => host.RunAsync((services, _) => Task.FromResult(Run(parsed, services, host.Output)), cancellation));
        return command;
    }

    private static int Run(ParseResult parsed, IServiceProvider services, TextWriter output)
    {
        var report = IngestReport.From(services.GetRequiredService<ILibrary>().Current);
        if (parsed.GetValue(s_json))
            output.WriteLine(JsonSerializer.Serialize(report, ApiJson.Indented.IngestReport));
        else
            IngestPrinter.Print(report, CommandHost.ConsoleOn(output));
        return report.Failed == 0 ? ExitCodes.Done : ExitCodes.FilesFailed;
    }
}
