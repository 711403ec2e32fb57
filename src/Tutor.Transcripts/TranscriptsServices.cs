using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Tutor.Transcripts;

public static class TranscriptsServices
{
    /// <summary>
    /// Records conversations (<see cref="Recording.ITurnRecorder"/>, <see cref="Students.IPseudonyms"/>) and deletes what is older than the
    /// school wants to keep. Needs the store's interfaces, as <c>AddStorage</c> registers them, and <see cref="Knowledge.KnowledgePaths"/>.
    /// </summary>
    /// <param name="configuration">The whole configuration; the section <c>Tutor:Transcripts</c> is read.</param>
    public static IServiceCollection AddTranscripts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<TranscriptOptions>()
            .Bind(configuration.GetSection(TranscriptOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TranscriptOptions>, TranscriptOptionsRanges>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TranscriptOptions>, TranscriptOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        return services;
    }
}
