using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;
using Tutor.Qdrant.Rest;
using Tutor.Qdrant.Serving;

namespace Tutor.Qdrant;

public static class QdrantServices
{
    /// <summary>The setting that chooses between the embedded index and Qdrant.</summary>
    public const string IndexSetting = "Tutor:Index";

    /// <summary>
    /// Where <c>Tutor:Index</c> is <c>Qdrant</c>: passages are found in Qdrant (<see cref="IPassageIndex"/>,
    /// <see cref="ISharedIndex"/>), and by the embedded index while that does not answer. Needs what <c>AddKnowledge</c> registers.
    /// </summary>
    /// <param name="configuration">The whole configuration; the section <c>Tutor:Qdrant</c> is read.</param>
    public static IServiceCollection AddQdrant(this IServiceCollection services, IConfiguration configuration)
    {
        if (!Enum.TryParse<PassageIndexKind>(configuration[IndexSetting], ignoreCase: true, out var kind) || kind != PassageIndexKind.Qdrant)
            return services;
        services.AddOptions<QdrantOptions>()
            .Bind(configuration.GetSection(QdrantOptions.Section), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QdrantOptions>, QdrantOptionsRanges>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<QdrantOptions>, QdrantOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<QdrantTransport>(options => new RestServer(Connection.Open(options), options));
        services.AddSingleton(provider =>
        {
            var (transport, qdrant, time) = (provider.GetRequiredService<QdrantTransport>(), OptionsOf(provider), provider.GetRequiredService<TimeProvider>());
            var server = transport(qdrant);
            return new QdrantPassageIndex(
                new ResilientServer(server, qdrant, time, qdrant.Retries),
                provider.GetRequiredService<IPassageAnalyzer>(),
                qdrant,
                provider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Index,
                provider.GetService<IEmbeddingGenerator<string, Embedding<float>>>(),
                provider.GetService<ILogger<QdrantPassageIndex>>(),
                new ResilientServer(server, qdrant, time, retries: 0));
        });
        services.AddSingleton(provider => new FallbackPassageIndex(
            provider.GetRequiredService<QdrantPassageIndex>(),
            provider.GetRequiredService<EmbeddedPassageIndex>(),
            OptionsOf(provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<FallbackPassageIndex>>()));
        services.Replace(ServiceDescriptor.Singleton<IPassageIndex>(provider => provider.GetRequiredService<FallbackPassageIndex>()));
        services.AddSingleton<ISharedIndex>(provider => provider.GetRequiredService<FallbackPassageIndex>());
        services.AddHostedService(provider => new QdrantRecovery(
            provider.GetRequiredService<FallbackPassageIndex>(), OptionsOf(provider), provider.GetRequiredService<TimeProvider>()));
        services.AddHealthChecks().Add(new("index", provider => new QdrantHealth(provider.GetRequiredService<FallbackPassageIndex>(), OptionsOf(provider)), null, null));
        return services;
    }

    private static QdrantOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<QdrantOptions>>().Value;
}

/// <summary>How the server is spoken to: by REST, unless the SDK build puts gRPC in its place.</summary>
internal delegate IQdrantServer QdrantTransport(QdrantOptions options);
