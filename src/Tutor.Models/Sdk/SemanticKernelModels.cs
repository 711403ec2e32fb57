using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.SemanticKernel;
using OpenAI;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Models.OpenAI;

namespace Tutor.Models.Sdk;

public static class SemanticKernelModels
{
    /// <summary>
    /// Puts Semantic Kernel's connectors in the place of this project's own, behind the same patience, budgets and checks, and registers a
    /// <see cref="Kernel"/> with the tutor's search and quoting as the plugin <c>tutor</c>, for other agents. To be called before <c>AddModels</c>.
    /// </summary>
    public static IServiceCollection AddSemanticKernelModels(this IServiceCollection services) => services
        .AddKeyedSingleton<IChatClient>(ModelsServices.ModelItself, (provider, _) => Chat(OptionsOf(provider).Chat))
        .AddKeyedSingleton<IEmbeddingGenerator<string, Embedding<float>>>(ModelsServices.ModelItself, (provider, _) => Embedding(OptionsOf(provider).Embedding))
        .AddTransient(provider =>
        {
            // The answering itself has no tools: this kernel is for others, and its model is whatever they add.
            var kernel = new Kernel(provider);
            kernel.Plugins.AddFromObject(new TutorPlugin(provider.GetRequiredService<PassageSearch>(), provider.GetRequiredService<ILibrary>(), provider.GetRequiredService<ITutor>()), "tutor");
            return kernel;
        });

    private static IChatClient Chat(ChatModelOptions options)
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIChatClient(options.Model, Client(options));
        return builder.Build().GetRequiredService<IChatClient>();
    }

    private static IEmbeddingGenerator<string, Embedding<float>> Embedding(EmbeddingModelOptions options)
    {
        var builder = Kernel.CreateBuilder();
        builder.AddOpenAIEmbeddingGenerator(options.Model, Client(options), options.Dimensions > 0 ? options.Dimensions : null);
        return builder.Build().GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>();
    }

    private static OpenAIClient Client(ModelConnectionOptions options) => new(OpenAIConnection.Key(options), OpenAIConnection.Options(options));

    private static ModelsOptions OptionsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<ModelsOptions>>().Value;
}
