using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tutor.Channels.BotFramework;
using Tutor.Channels.DirectLine;
using Tutor.Channels.Rendering;
using Tutor.Channels.Turns;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Channels;

public static class ChannelsServices
{
    /// <summary>
    /// The ways in which students reach the tutor. Needs an <see cref="Answering.ITutor"/>, a <see cref="Knowledge.ILibrary"/>, <see cref="Knowledge.KnowledgePaths"/>
    /// and what <c>AddTranscripts</c> and <c>AddStorage</c> register;
    /// reads <c>Tutor:Channels</c>, <c>Tutor:DirectLine</c>, <c>Tutor:BotFramework</c> and the Bot Framework's own <c>MicrosoftApp…</c>, and refuses to start on a key or value that it does not know.
    /// </summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ChannelOptions>()
            .Bind(configuration.GetSection("Tutor:Channels"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.AddOptions<DirectLineOptions>()
            .Bind(configuration.GetSection("Tutor:DirectLine"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<WebChatRenderer>();
        services.TryAddSingleton<TeamsRenderer>();
        services.TryAddSingleton<PlainRenderer>();
        services.TryAddSingleton<ReplyRenderers>();
        services.TryAddSingleton<IReplyRenderer>(provider => provider.GetRequiredService<WebChatRenderer>());
        services.TryAddSingleton<StudentRecords>();
        services.TryAddSingleton<Commands>();
        services.TryAddSingleton<ITurn, TutorTurn>();
        services.TryAddSingleton<RecordedTurns>();

        services.AddBotFramework(configuration);
        services.TryAddSingleton<IConversationStore, InMemoryConversationStore>();
        services.TryAddSingleton<SigningKey>();
        services.TryAddSingleton<TokenSigner>();
        services.TryAddSingleton<Origins>();
        services.TryAddSingleton<Access>();
        services.TryAddSingleton<AddressLimits>();
        services.TryAddSingleton<TurnRunner>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICorrectionAnnouncer, DirectLineAnnouncer>());
        services.TryAddSingleton<TokenEndpoints>();
        services.TryAddSingleton<ConversationEndpoints>();
        services.TryAddSingleton<ActivityEndpoints>();
        services.TryAddSingleton<StreamEndpoint>();
        return services;
    }

    /// <summary>Direct Line 3.0 under <c>/v3/directline</c>, WebSocket included, and the Bot Framework's <c>/api/messages</c>.</summary>
    public static IEndpointRouteBuilder MapChannels(this IEndpointRouteBuilder endpoints)
    {
        DirectLineEndpoints.Map(endpoints);
        endpoints.MapBotFramework();
        return endpoints;
    }
}
