using System.Diagnostics;
using System.Text.RegularExpressions;
using Tutor.Testing;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>The service itself, as a process on a port of its own.</summary>
internal sealed partial class ServiceProcess : IRunningHost
{
    private readonly Process _process;
    private readonly TemporaryFolder _data;

    private ServiceProcess(Process process, TemporaryFolder data, Uri url)
    {
        _process = process;
        _data = data;
        Url = url;
    }

    public Uri Url { get; }

    /// <summary>What it wrote, line by line; to be locked while it runs.</summary>
    public required List<string> Said { get; init; }

    /// <param name="settings">Switches, and environment variables by <paramref name="environment"/>, beside those that every test needs.</param>
    public static async Task<ServiceProcess> StartAsync(IEnumerable<string>? settings = null, params (string Name, string Value)[] environment)
    {
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var data = new TemporaryFolder();
        var process = new Process
        {
            StartInfo = new ProcessStartInfo("dotnet", [Folders.ServiceAssembly, "--urls=http://127.0.0.1:0", $"--Tutor:Knowledge:DataFolder={data.Path}", .. settings ?? []])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            },
            EnableRaisingEvents = true,
        };
        foreach (var (name, value) in environment)
            process.StartInfo.Environment[name] = value;
        var said = new List<string>();
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The service ended: {string.Join('\n', said)}"));
        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new ServiceProcess(process, data, await listening.Task.WaitAsync(TimeSpan.FromMinutes(1))) { Said = said };

        void Read(object sender, DataReceivedEventArgs line)
        {
            if (line.Data is not { } text)
                return;
            lock (said)
                said.Add(text);
            if (Address().Match(text) is { Success: true } address)
                listening.TrySetResult(new Uri(address.Value));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9][0-9]*")]
    private static partial Regex Address();
}
