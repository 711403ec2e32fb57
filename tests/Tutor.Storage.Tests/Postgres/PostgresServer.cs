using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Dapper;
using Npgsql;
using Tutor.Storage.Postgres;
using Tutor.Storage.Tests.Hosting;
using Tutor.Testing;
using Tutor.Testing.Transcripts;

[assembly: AssemblyFixture(typeof(Tutor.Storage.Tests.Postgres.PostgresServer))]

namespace Tutor.Storage.Tests.Postgres;

/// <summary>A PostgreSQL server of the tests' own, in a temporary folder and on a port of its own. Started when the first test asks for it.</summary>
/// <remarks>It refuses to run as root, so that root lends it the user <c>postgres</c>, whom Debian's package makes.</remarks>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly string? s_programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres"))).Order().LastOrDefault()
        : null;

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly int _port = FreePort();
    private TemporaryFolder? _folder;
    private int _databases;

    /// <summary>Stores on a new database; the test is skipped where there is no server.</summary>
    public async Task<Stores> CreateStoresAsync() => StoresOf.Database(new PostgresDatabase(await CreateDatabaseAsync()));

    /// <returns>The connection string of a new, empty database.</returns>
    public async Task<string> CreateDatabaseAsync()
    {
        await EnsureStartedAsync();
        var name = $"t{Interlocked.Increment(ref _databases)}";
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres") + ";Pooling=false");
        await connection.ExecuteAsync($"CREATE DATABASE {name} TEMPLATE template0");
        return ConnectionTo(name);
    }

    public Task StopAsync() => RunAsync("pg_ctl", "-D", Data, "-m", "immediate", "-w", "stop");

    public Task StartAsync() => RunAsync("pg_ctl", "-D", Data, "-l", Path.Combine(_folder!.Path, "log"), "-w", "-t", "60", "start");

    public async ValueTask DisposeAsync()
    {
        if (_folder is null)
            return;
        NpgsqlConnection.ClearAllPools();
        await StopAsync();
        await RunAsync("rm", "-rf", Data);
        _folder.Dispose();
        _starting.Dispose();
    }

    private string Data => Path.Combine(_folder!.Path, "data");

    private string ConnectionTo(string database) => $"Host=127.0.0.1;Port={_port};Username=tutor;Database={database};Timeout=5;Maximum Pool Size=8";

    private async Task EnsureStartedAsync()
    {
        Assert.SkipUnless(s_programs is not null, "PostgreSQL's server is not installed (Debian: apt-get install postgresql).");
        await _starting.WaitAsync();
        try
        {
            if (_folder is not null)
                return;
            var folder = new TemporaryFolder();
            if (Environment.IsPrivilegedProcess)
                await RunAsRootAsync("chown", "postgres", folder.Path);
            _folder = folder;
            await RunAsync("initdb", "-D", Data, "-U", "tutor", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
            await File.WriteAllTextAsync(Path.Combine(folder.Path, "extra.conf"), $"port = {_port}\nlisten_addresses = '127.0.0.1'\nunix_socket_directories = ''\nmax_connections = 200\n");
            await RunAsync("sh", "-c", $"cat '{folder.Path}/extra.conf' >> '{Data}/postgresql.conf'");
            await StartAsync();
        }
        finally
        {
            _starting.Release();
        }
    }

    private static Task RunAsync(string program, params string[] arguments)
    {
        var path = Path.Combine(s_programs!, program);
        string[] command = [File.Exists(path) ? path : program, .. arguments];
        return Environment.IsPrivilegedProcess ? RunAsRootAsync("runuser", ["-u", "postgres", "--", .. command]) : RunAsRootAsync(command[0], command[1..]);
    }

    private static async Task RunAsRootAsync(string program, params string[] arguments)
    {
        // The server that pg_ctl starts would hold a redirected output open for as long as it runs; it says what is wrong in its own log.
        var start = new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
