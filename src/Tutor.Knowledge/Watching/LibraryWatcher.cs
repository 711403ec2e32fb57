using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Tutor.Knowledge.Watching;

/// <summary>Reads the library before the service takes questions, and again whenever the folder changes.</summary>
/// <remarks>The file system's events only wake it early; whether anything changed is seen from the folder itself, so a lost event costs time and no change.</remarks>
internal sealed partial class LibraryWatcher(
    LibraryStore library, KnowledgePaths paths, IOptions<KnowledgeOptions> options, TimeProvider time, ILogger<LibraryWatcher> logger) : BackgroundService
{
    private readonly SemaphoreSlim _woken = new(0, 1);
    private FileSystemWatcher? _events;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before the first reading, so that no change falls between the two.
        _events = options.Value.WatchForChanges ? WatchEvents() : null;
        await ReloadAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _events?.Dispose();
        _woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await WaitAsync(stoppingToken);
            if (IsBehind())
                await ReloadAsync(stoppingToken);
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var poll = new CancellationTokenSource(options.Value.PollInterval, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(poll.Token, stoppingToken);
        try
        {
            await _woken.WaitAsync(either.Token);
            // Every event puts the end of the wait off; the poll interval bounds it.
            do
            {
                await Task.Delay(options.Value.Debounce, time, either.Token);
            }
            while (_woken.Wait(0, CancellationToken.None));
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // Time to look without having been told.
        }
    }

    private bool IsBehind()
    {
        try
        {
            return library.IsUnfinished || (options.Value.WatchForChanges && library.IsBehind());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnreachable(e.Message);
            return false;
        }
    }

    private async Task ReloadAsync(CancellationToken cancellation)
    {
        try
        {
            await library.ReloadAsync(null, cancellation);
        }
        catch (Exception e) when (e is PassageIndexException or IOException or UnauthorizedAccessException)
        {
            LogFailed(e.Message, options.Value.PollInterval.TotalSeconds);
        }
    }

    private FileSystemWatcher? WatchEvents()
    {
        FileSystemWatcher? events = null;
        try
        {
            events = new FileSystemWatcher(paths.Knowledge!) { IncludeSubdirectories = true };
            events.Changed += Wake;
            events.Created += Wake;
            events.Deleted += Wake;
            events.Renamed += Wake;
            events.Error += Wake;
            events.EnableRaisingEvents = true;
            return events;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or PlatformNotSupportedException)
        {
            events?.Dispose();
            LogNoEvents(e.Message, options.Value.PollInterval.TotalSeconds);
            return null;
        }
    }

    private void Wake(object sender, EventArgs e)
    {
        try
        {
            if (_woken.CurrentCount == 0)
                _woken.Release();
        }
        catch (Exception late) when (late is SemaphoreFullException or ObjectDisposedException)
        {
            // Another event came first, or the service is stopping.
        }
    }

    [LoggerMessage(LogLevel.Error, "The library could not be brought up to date ({Reason}); it is tried again in {Seconds} seconds.")]
    private partial void LogFailed(string reason, double seconds);

    [LoggerMessage(LogLevel.Error, "The knowledge folder cannot be read ({Reason}); the library stays as it is.")]
    private partial void LogUnreachable(string reason);

    [LoggerMessage(LogLevel.Warning, "The file system reports no changes of the knowledge folder ({Reason}); it is looked at every {Seconds} seconds.")]
    private partial void LogNoEvents(string reason, double seconds);
}
