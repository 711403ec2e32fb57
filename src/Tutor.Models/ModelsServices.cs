using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Answering.Grounding;
using Tutor.Answering.Restating;
using Tutor.Knowledge;
using Tutor.Models.Accounting;
using Tutor.Models.Embeddings;
using Tutor.Models.OpenAI;
using Tutor.Models.Resilience;
using Tutor.Models.Writing;

namespace Tutor.Models;

public static class ModelsServices
{
    /// <summary>The key of the model's own client, without patience, budgets and cache around it; another client may be registered under it before.</summary>
    internal const string ModelItself = "model itself";

    /// <summary>
    /// The models that are configured: an <see cref="IAnswerWriter"/> for the answers, an <see cref="IEmbeddingGenerator{TInput, TEmbedding}"/>
    /// for the index and the questions. Registers neither where the settings name no model.
    /// </summary>
    /// <param name="configuration">The whole configuration; the section <c>Tutor:Models</c> is read.</param>
    public static IServiceCollection AddModels(this IServiceCollection services, IConfiguration configuration)
    {
        var section = configuration.GetSection(ModelsOptions.Section);
        services.AddOptions<ModelsOptions>()
            .Bind(section, binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelsOptions>, ModelsOptionsRanges>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ModelsOptions>, ModelsOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        if (!string.IsNullOrEmpty(section["Chat:Model"]))
        {
            AddChat(services);
            if (section.GetValue<bool>("Chat:RestateQuestions"))
                AddRestating(services);
        }

        if (!string.IsNullOrEmpty(section["Embedding:Model"]))
            AddEmbedding(services);
        return services;
    }

    private static void AddChat(IServiceCollection services)
    {
        services.TryAddKeyedSingleton<IChatClient>(ModelItself, (provider, _) => new OpenAIChatClient(Chat(provider)));
        services.TryAddSingleton<IChatClient>(provider => new ResilientChatClient(
            provider.GetRequiredKeyedService<IChatClient>(ModelItself), new ModelPipeline(Chat(provider), provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton(provider => new SpentFile(
            provider.GetService<KnowledgePaths>() is { Data: var data } ? Path.Combine(data, "models", "spent.json") : null,
            provider.GetService<ILogger<SpentFile>>() ?? NullLogger<SpentFile>.Instance));
        services.TryAddSingleton(provider => new TokenLedger(Chat(provider), provider.GetRequiredService<SpentFile>(), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IAnswerWriter>(provider => new AnswerWriter(
            provider.GetRequiredService<IChatClient>(),
            Chat(provider),
            provider.GetRequiredService<TokenLedger>(),
            provider.GetService<ILogger<AnswerWriter>>() ?? NullLogger<AnswerWriter>.Instance));
    }

    private static void AddRestating(IServiceCollection services) =>
        services.TryAddSingleton<IQuestionRestater>(provider => new QuestionRestater(
            provider.GetRequiredService<IChatClient>(),
            Chat(provider),
            provider.GetRequiredService<TokenLedger>(),
            provider.GetService<ILogger<QuestionRestater>>() ?? NullLogger<QuestionRestater>.Instance));

    // From inside out: the model, patience, what its vectors must be, what is kept, what it wants before a text.
    private static void AddEmbedding(IServiceCollection services)
    {
        services.TryAddSingleton(provider => VectorFile.Open(
            Path.Combine(provider.GetRequiredService<KnowledgePaths>().Data, "vectors"),
            EmbeddingModel.NameOf(Embedding(provider)),
            provider.GetService<ILogger<VectorFile>>() ?? NullLogger<VectorFile>.Instance));
        services.TryAddKeyedSingleton<IEmbeddingGenerator<string, Embedding<float>>>(ModelItself, (provider, _) => new OpenAIEmbeddingGenerator(Embedding(provider)));
        services.TryAddSingleton<IEmbeddingGenerator<string, Embedding<float>>>(provider =>
        {
            var options = Embedding(provider);
            var model = new ResilientEmbeddings(provider.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>(ModelItself), new ModelPipeline(options, provider.GetRequiredService<TimeProvider>()));
            return new EmbeddingModel(new CachedEmbeddings(new CheckedEmbeddings(model, options.Dimensions), provider.GetRequiredService<VectorFile>(), options.BatchSize), options);
        });
    }

    private static EmbeddingModelOptions Embedding(IServiceProvider provider) => provider.GetRequiredService<IOptions<ModelsOptions>>().Value.Embedding;

    private static ChatModelOptions Chat(IServiceProvider provider) => provider.GetRequiredService<IOptions<ModelsOptions>>().Value.Chat;
}
