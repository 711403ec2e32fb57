using System.Diagnostics;
using System.Text.RegularExpressions;
using Tutor.Browser.Tests;
using Tutor.Testing;

[assembly: AssemblyFixture(typeof(RunningTutor))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Tutor.Browser.Tests;

/// <summary>The built service on the repository's knowledge, as a process of its own on a free port.</summary>
public sealed partial class RunningTutor : IAsyncLifetime
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _data = Directory.CreateTempSubdirectory("tutor-browser-").FullName;
    private readonly string[] _more;
    private Process? _process;

    public RunningTutor()
        : this([])
    {
    }

    private RunningTutor(string[] more) => _more = more;

    /// <summary>Without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>One for a test of its own, with more settings than the others have.</summary>
    public static async Task<RunningTutor> StartAsync(params string[] settings)
    {
        var tutor = new RunningTutor(settings);
        await tutor.InitializeAsync();
        return tutor;
    }

    public ValueTask InitializeAsync() => StartAsync(port: 0);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_data, recursive: true);
    }

    /// <summary>Starts the service again where it was.</summary>
    public ValueTask RestartAsync() => StartAsync(new Uri(Address).Port);

    public async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Adds an account as a school does: on the command line, beside the running service.</summary>
    public async Task AddAccountAsync(string name, string password, bool isAdministrator = false)
    {
        string[] role = isAdministrator ? ["--administrator"] : [];
        var start = new ProcessStartInfo("dotnet", [Service, "teacher", "add", name, .. role, .. Settings])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _data,
        };
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(password);
        process.StandardInput.Close();
        var said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"No account was added: {await said}");
    }

    private static string Service
    {
        get
        {
            // bin/Debug/net10.0 or bin/Release/net10.0: the service's beside the tests'.
            var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
            return Repository.PathOf("src", "Tutor.Service", "bin", output.Parent!.Name, output.Name, "Tutor.Service.dll");
        }
    }

    private string[] Settings => [$"--Tutor:Knowledge:Folder={Repository.PathOf("knowledge")}", $"--Tutor:Knowledge:DataFolder={_data}", .. _more];

    private async ValueTask StartAsync(int port)
    {
        var start = new ProcessStartInfo("dotnet", [Service, "serve", "--urls", $"http://127.0.0.1:{port}", .. Settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _data,
        };
        var listening = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string>();
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException($"The service ended: {Said()}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        try
        {
            Address = await listening.Task.WaitAsync(s_patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The service did not say where it listens: {Said()}");
        }

        void Hear(string? line)
        {
            if (line is null)
                return;
            lock (said)
                said.Add(line);
            if (Listening().Match(line) is { Success: true } match)
                listening.TrySetResult(match.Groups[1].Value);
        }

        string Said()
        {
            lock (said)
                return string.Join(Environment.NewLine, said);
        }
    }

    [GeneratedRegex(@"Now listening on: (http://\S+)")]
    private static partial Regex Listening();
}
