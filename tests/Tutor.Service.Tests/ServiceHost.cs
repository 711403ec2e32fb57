using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Answering;
using Tutor.Knowledge;

namespace Tutor.Service.Tests;

/// <summary>The real host with a scripted tutor over a small library.</summary>
internal sealed class ServiceHost(Func<AskRequest, Reply>? script = null, ILibrary? library = null, params (string Key, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    private static readonly SmallLibrary s_library = new();

    private readonly TemporaryFolder _data = new();

    public ScriptedTutor Tutor { get; } = new(script ?? (_ => s_library.Answer()));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Tutor:Knowledge:DataFolder", _data.Path);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services => services
            .AddSingleton<ITutor>(Tutor)
            .AddSingleton(library ?? s_library));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.Dispose();
    }
}
