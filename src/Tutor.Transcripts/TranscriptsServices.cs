using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Recording.Spooling;
using Tutor.Transcripts.Retention;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts;

public static class TranscriptsServices
{
    /// <summary>
    /// Records conversations (<see cref="ITurnRecorder"/>, <see cref="IPseudonyms"/>) and deletes what is older than the
    /// school wants to keep. Needs the store's interfaces, as <c>AddStorage</c> registers them, and <see cref="KnowledgePaths"/>.
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
        services.TryAddSingleton<IPseudonyms>(provider => new KeyedPseudonyms(OptionsOf(provider).PseudonymKey, InData(provider, "pseudonyms.key")));
        services.TryAddSingleton(provider => new Spool(InData(provider, OptionsOf(provider).SpoolFolder), OptionsOf(provider).SpoolMegabytes * 1_000_000L));
        services.TryAddSingleton<TurnRecorder>();
        services.TryAddSingleton<ITurnRecorder>(provider => provider.GetRequiredService<TurnRecorder>());
        services.AddHostedService<SpoolDrainer>();
        services.AddHostedService<RetentionJob>();
        services.AddHealthChecks().AddCheck<RecorderHealth>("transcripts");
        return services;
    }

    private static TranscriptOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<TranscriptOptions>>().Value;

    private static string InData(IServiceProvider provider, string path) => Path.GetFullPath(path, provider.GetRequiredService<KnowledgePaths>().Data);
}
