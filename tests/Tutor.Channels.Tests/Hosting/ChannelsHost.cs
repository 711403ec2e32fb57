using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Knowledge;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>The channels on a real Kestrel, on a port of its own, with a scripted tutor behind them.</summary>
internal sealed class ChannelsHost : IRunningHost
{
    private readonly WebApplication _app;

    private ChannelsHost(WebApplication app, School school, ScriptedTutor tutor, ManualClock? clock)
    {
        _app = app;
        School = school;
        Tutor = tutor;
        Clock = clock!;
        Url = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Url { get; }

    public School School { get; }

    public ScriptedTutor Tutor { get; }

    /// <summary>Null when the host runs by real time.</summary>
    public ManualClock Clock { get; }

    public IServiceProvider Services => _app.Services;

    public GatedRecorder Recorder => Services.GetRequiredService<GatedRecorder>();

    public LogKeeper Log { get; private init; } = null!;

    public string Folder { get; private init; } = null!;

    /// <summary>Leave the folder for a host after this one.</summary>
    public bool KeepFolder { get; set; }

    /// <param name="folder">Of an earlier host, which this one then is after a restart; null for a new one.</param>
    /// <param name="before">Registers what takes the place of the channels' own.</param>
    public static async Task<ChannelsHost> StartAsync(
        School? school = null, bool realTime = false, string? folder = null, Action<IServiceCollection>? before = null, IPAddress? address = null, params (string Key, string Value)[] settings)
    {
        folder ??= Directory.CreateTempSubdirectory("tutor-channels-").FullName;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = folder });
        builder.WebHost.UseKestrelCore().UseUrls($"http://{address ?? IPAddress.Loopback}:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create<string, string?>(setting.Key, setting.Value)));
        var log = new LogKeeper();
        builder.Logging.AddProvider(log);
        school ??= School.TwoLanguages();
        var tutor = new ScriptedTutor(school);
        var clock = realTime ? null : new ManualClock();
        if (clock is not null)
            builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddRoutingCore();
        before?.Invoke(builder.Services);
        builder.Services
            .AddSingleton<ITutor>(tutor)
            .AddSingleton<ILibrary>(school)
            .AddSingleton(new KnowledgePaths(new KnowledgeOptions { DataFolder = folder }))
            .AddKeptTranscripts(builder.Configuration)
            .AddChannels(builder.Configuration);
        var app = builder.Build();
        app.UseRouting();
        app.MapChannels();
        await app.StartAsync();
        return new ChannelsHost(app, school, tutor, clock) { Log = log, Folder = folder };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (!KeepFolder)
            Directory.Delete(Folder, recursive: true);
    }
}
