using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Knowledge.Analysis;
using Tutor.Knowledge.Indexing;
using Tutor.Knowledge.Reading;
using Tutor.Knowledge.Saving;
using Tutor.Knowledge.Watching;

namespace Tutor.Knowledge;

public static class KnowledgeServices
{
    /// <summary>
    /// The library of the configured folder (<see cref="ILibrary"/>, <see cref="LibraryStore"/>), read when the host starts and
    /// kept up to date, and the embedded <see cref="IPassageIndex"/> unless another one is registered.
    /// </summary>
    /// <remarks>Uses an <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/> where one is registered.</remarks>
    /// <param name="configuration">The whole configuration; the section <c>Tutor:Knowledge</c> is read.</param>
    public static IServiceCollection AddKnowledge(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KnowledgeOptions>()
            .Bind(configuration.GetSection(KnowledgeOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsRanges>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<KnowledgeOptions>, KnowledgeOptionsValidator>(
            provider => new KnowledgeOptionsValidator(provider.GetService<IHostEnvironment>())));
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new KnowledgePaths(OptionsOf(provider), provider.GetService<IHostEnvironment>()));
        services.TryAddSingleton(provider => Glossary.Load(provider.GetRequiredService<KnowledgePaths>().Glossaries));
        services.TryAddSingleton<IPassageAnalyzer, PassageAnalyzer>();
        services.TryAddSingleton(provider => new EmbeddedPassageIndex(
            provider.GetRequiredService<IPassageAnalyzer>(),
            OptionsOf(provider).Index,
            provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>(),
            provider.GetRequiredService<KnowledgePaths>().Saved("index.bin"),
            provider.GetService<ILogger<EmbeddedPassageIndex>>()));
        services.TryAddSingleton<IPassageIndex>(provider => provider.GetRequiredService<EmbeddedPassageIndex>());
        services.TryAddSingleton(provider =>
        {
            var options = OptionsOf(provider);
            var paths = provider.GetRequiredService<KnowledgePaths>();
            var reader = new DocumentReader(FormatReaders.All(options));
            return new LibraryStore(
                new KnowledgeFolder(paths.Knowledge!, reader, options.MaxFileBytes),
                provider.GetRequiredService<IPassageIndex>(),
                new SavedReadings(paths.Saved("readings.bin"), LoggerOf(provider)),
                LoggerOf(provider));
        });
        services.TryAddSingleton<ILibrary>(provider => provider.GetRequiredService<LibraryStore>());
        services.AddHostedService<LibraryWatcher>();
        return services;
    }

    private static ILogger<LibraryStore> LoggerOf(IServiceProvider provider) => provider.GetService<ILogger<LibraryStore>>() ?? NullLogger<LibraryStore>.Instance;

    private static KnowledgeOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value;
}
