using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Channels.BotFramework;
using Tutor.Channels.BotFramework.Connector;
using Tutor.Channels.BotFramework.Messages;

namespace Tutor.Channels.Sdk;

public static class BotFrameworkSdk
{
    /// <summary>Puts the SDK in the place of the protocol's own two ends. To be called before <c>AddChannels</c>.</summary>
    public static IServiceCollection AddBotFrameworkSdk(this IServiceCollection services) => services
        .AddHttpClient()
        .AddSingleton<BotFrameworkAuthentication>(provider => new ConfigurationBotFrameworkAuthentication(
            provider.GetRequiredService<IConfiguration>(),
            Credentials(provider),
            httpClientFactory: provider.GetRequiredService<IHttpClientFactory>(),
            logger: provider.GetRequiredService<ILogger<ConfigurationBotFrameworkAuthentication>>()))
        .AddSingleton<TutorAdapter>()
        .AddSingleton<IConnectorTransport, SdkTransport>()
        .AddSingleton<IMessagesEndpoint, SdkMessagesEndpoint>();

    /// <summary>A secret or a managed identity the SDK reads from the configuration itself; a certificate it wants handed over.</summary>
    private static ServiceClientCredentialsFactory Credentials(IServiceProvider provider)
    {
        var bot = provider.GetRequiredService<IOptions<BotRegistrationOptions>>().Value;
        var protocol = provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        return protocol.CertificatePath is { Length: > 0 }
            ? new CertificateServiceClientCredentialsFactory(ConnectorTokens.Certificate(protocol), bot.MicrosoftAppId, bot.MicrosoftAppTenantId)
            : new ConfigurationServiceClientCredentialFactory(provider.GetRequiredService<IConfiguration>());
    }
}
