using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Answering.Grounding;
using Tutor.Models.Accounting;
using Tutor.Models.OpenAI;
using Tutor.Models.Resilience;
using Tutor.Models.Writing;

namespace Tutor.Models;

public static class ModelsServices
{
    /// <summary>The models that are configured: an <see cref="IAnswerWriter"/> for the answers. Registers neither where the settings name no model.</summary>
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
            AddChat(services);
        return services;
    }

    private static void AddChat(IServiceCollection services)
    {
        services.TryAddSingleton<IChatClient>(provider => new ResilientChatClient(
            new OpenAIChatClient(Chat(provider)), new ModelPipeline(Chat(provider), provider.GetRequiredService<TimeProvider>())));
        services.TryAddSingleton(provider => new TokenLedger(Chat(provider), provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<IAnswerWriter>(provider => new AnswerWriter(
            provider.GetRequiredService<IChatClient>(),
            Chat(provider),
            provider.GetRequiredService<TokenLedger>(),
            provider.GetService<ILogger<AnswerWriter>>() ?? NullLogger<AnswerWriter>.Instance));
    }

    private static ChatModelOptions Chat(IServiceProvider provider) => provider.GetRequiredService<IOptions<ModelsOptions>>().Value.Chat;
}
