using System.Diagnostics;
using System.Reflection;

namespace Tutor.Storage.Tests.Faults;

/// <summary>A process that records turns until it is killed.</summary>
internal static class KilledWriter
{
    private static readonly string s_program = typeof(KilledWriter).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "WriterAssembly").Value!;

    /// <summary>Starts it, and kills it when it has said that many turns to be safe, a moment later or none.</summary>
    /// <returns>Every turn that it said to be safe: conversation and number.</returns>
    public static async Task<List<string>> RunAsync(string folder, string run, int failing, int safe, TimeSpan moment)
    {
        var start = new ProcessStartInfo("dotnet", [s_program, folder, run, $"{failing}"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = new List<string>();
        while (said.Count < safe && await process.StandardOutput.ReadLineAsync() is { } line)
            said.Add(line);
        process.HasExited.ShouldBeFalse("the writer ended by itself");
        // Not a wait for anything: the kill is to hit between any two statements, not only behind a written line.
        await Task.Delay(moment);
        process.Kill();
        // What stood in the pipe was said before; a line without its end was not.
        var rest = await process.StandardOutput.ReadToEndAsync();
        said.AddRange(rest[..(rest.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries));
        await process.WaitForExitAsync();
        return said;
    }
}
