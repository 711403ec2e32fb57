using Microsoft.Extensions.Hosting;

namespace Tutor.Knowledge.Watching;

/// <summary>Reads the library before the service takes questions.</summary>
internal sealed class LibraryWatcher(LibraryStore library) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await library.ReloadAsync(null, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}
