using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Storage;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;

namespace Tutor.Channels.Tests.Hosting;

internal static class KeptTranscripts
{
    /// <summary>Transcripts in SQLite in the data folder, as the service keeps them, with a gate before the recorder.</summary>
    public static IServiceCollection AddKeptTranscripts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddTranscripts(configuration).AddStorage();
        var real = services.Last(service => service.ServiceType == typeof(ITurnRecorder)).ImplementationFactory!;
        return services
            .AddSingleton(provider => new GatedRecorder((ITurnRecorder)real(provider)))
            .AddSingleton<ITurnRecorder>(provider => provider.GetRequiredService<GatedRecorder>());
    }
}
