using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Knowledge;

namespace Tutor.Service.Tests.Infra;

/// <summary>The container's health check, run as Docker runs it against the service as it listens.</summary>
public sealed class HealthScriptTests : IDisposable
{
    private readonly TemporaryFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task AServiceThatCanAnswerIsHealthy()
    {
        await using var app = await StartAsync(new SmallLibrary());

        (await CheckAsync(new Uri(app.Urls.Single()).Port)).ShouldBe(0);
    }

    [Fact]
    public async Task AServiceThatCannotAnswerIsNotHealthy()
    {
        await using var app = await StartAsync(new SmallLibrary { Current = new Library([], []) });

        (await CheckAsync(new Uri(app.Urls.Single()).Port)).ShouldBe(1);
    }

    [Fact]
    public async Task NothingAtAllIsNotHealthy() => (await CheckAsync(1)).ShouldBe(1);

    private async Task<Microsoft.AspNetCore.Builder.WebApplication> StartAsync(ILibrary library)
    {
        var app = Program.Compose([$"--Tutor:Knowledge:DataFolder={_data.Path}", "--urls=http://127.0.0.1:0"], builder => builder.Services
            .AddSingleton<ITutor>(new ScriptedTutor(_ => SmallLibrary.Refusal()))
            .AddSingleton(library));
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }

    private static async Task<int> CheckAsync(int port)
    {
        Assert.SkipUnless(File.Exists("/bin/bash"), "The container's health check is a script for bash.");
        var start = new ProcessStartInfo("/bin/bash", [Repository.PathOf("infra", "docker", "health.sh")]) { RedirectStandardError = true };
        start.Environment["ASPNETCORE_HTTP_PORTS"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var script = Process.Start(start)!;
        await script.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await script.WaitForExitAsync(TestContext.Current.CancellationToken);
        return script.ExitCode;
    }
}
