using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Tutor.Channels.BotFramework.Authentication;
using Tutor.Channels.BotFramework.Connector;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.BotFramework.Messages;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Channels.BotFramework;

/// <summary>The Bot Framework's channels: Teams above all.</summary>
internal static class BotFrameworkServices
{
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        // Only the Bot Framework's own names: the root of the configuration holds everybody's.
        services.AddOptions<BotRegistrationOptions>().Bind(configuration).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BotFrameworkOptions>()
            .Bind(configuration.GetSection("Tutor:BotFramework"), binder => binder.ErrorOnUnknownConfiguration = true)
            .ValidateDataAnnotations()
            .ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BotRegistrationOptions>, BotCredentials>());

        services.TryAddSingleton<BotHttp>();
        services.TryAddSingleton<ReferenceStore>();
        services.TryAddSingleton<BotConversations>();
        services.TryAddSingleton<Inbox>();
        services.TryAddSingleton<BotMessages>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<ICorrectionAnnouncer, BotFrameworkAnnouncer>());

        services.TryAddSingleton<LocalEmulator>();
        services.TryAddSingleton<IConnector, ConnectorClient>();

        // The protocol by itself; the SDK build has put its adapter in these two places before.
        services.TryAddSingleton<ChannelTokens>();
        services.TryAddSingleton<ConnectorTokens>();
        services.TryAddSingleton<IConnectorTransport, RestTransport>();
        services.TryAddSingleton<IMessagesEndpoint, MessagesEndpoint>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, InboxResumption>());
        return services;
    }

    public static void MapBotFramework(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/api/messages", (HttpContext http, IMessagesEndpoint messages) => messages.PostAsync(http));
}
