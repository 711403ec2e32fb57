using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>Runs a script of the node folder, with its packages installed; skips the test where there is no Node.</summary>
internal static class NodeScript
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    public static async Task<string> RunAsync(string script, string[] arguments, string? input = null)
    {
        await InstallAsync();
        return await StartAsync("node", [script, .. arguments], input);
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            var installed = new FileInfo(Path.Combine(Folders.Node, "node_modules", ".package-lock.json"));
            if (!installed.Exists || installed.LastWriteTimeUtc < File.GetLastWriteTimeUtc(Path.Combine(Folders.Node, "package-lock.json")))
                await StartAsync(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["ci"], input: null);
        }
        finally
        {
            Installing.Release();
        }
    }

    private static async Task<string> StartAsync(string program, string[] arguments, string? input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folders.Node,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} is not installed; install Node 20 or later to run this test.");
            throw;
        }
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            if (input is not null)
                await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
            using var timeout = new CancellationTokenSource(TimeSpan.FromMinutes(3));
            try
            {
                await process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end: {await errors}");
            }
            process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}: {await errors}{await output}");
            return await output;
        }
    }
}
