using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace Tutor.Channels.BotFramework.Connector;

/// <summary>The tokens by which the connector knows the bot. The library keeps them until shortly before they expire.</summary>
internal sealed class ConnectorTokens : IDisposable
{
    // Where the Bot Framework registers bots of many tenants.
    private const string SharedDirectory = "botframework.com";

    private readonly BotRegistrationOptions _registration;
    private readonly BotFrameworkOptions _options;
    private readonly Lazy<IConfidentialClientApplication> _app;
    private readonly Lazy<IManagedIdentityApplication> _identity;
    private X509Certificate2? _certificate;

    public ConnectorTokens(IOptions<BotRegistrationOptions> registration, IOptions<BotFrameworkOptions> options, BotHttp http)
    {
        (_registration, _options) = (registration.Value, options.Value);
        _app = new(() => CreateApp(http));
        _identity = new(() => ManagedIdentityApplicationBuilder
            .Create(ManagedIdentityId.WithUserAssignedClientId(_registration.MicrosoftAppId))
            .WithHttpClientFactory(http)
            .Build());
    }

    /// <param name="anew">The connector did not take the one that is kept.</param>
    /// <returns>Null when the bot is not registered: the Emulator asks for none.</returns>
    /// <exception cref="MsalException">The authority gives none, or cannot be reached.</exception>
    public async Task<string?> GetAsync(bool anew, CancellationToken cancellation)
    {
        if (!_registration.IsRegistered)
            return null;
        var scope = _options.TokenScope;
        if (_registration.MicrosoftAppType == BotAppType.UserAssignedMSI)
        {
            const string Suffix = "/.default";
            var resource = scope.EndsWith(Suffix, StringComparison.Ordinal) ? scope[..^Suffix.Length] : scope;
            return (await _identity.Value.AcquireTokenForManagedIdentity(resource).WithForceRefresh(anew).ExecuteAsync(cancellation)).AccessToken;
        }

        return (await _app.Value.AcquireTokenForClient([scope]).WithForceRefresh(anew).ExecuteAsync(cancellation)).AccessToken;
    }

    /// <summary>The certificate that the options name, with its key.</summary>
    public static X509Certificate2 Certificate(BotFrameworkOptions options)
    {
        var path = options.CertificatePath!;
        return Path.GetExtension(path).ToUpperInvariant() is ".PFX" or ".P12"
            ? X509CertificateLoader.LoadPkcs12FromFile(path, options.CertificatePassword)
            : X509Certificate2.CreateFromPemFile(path, options.CertificateKeyPath);
    }

    public void Dispose() => _certificate?.Dispose();

    private IConfidentialClientApplication CreateApp(BotHttp http)
    {
        var directory = _registration.MicrosoftAppType == BotAppType.SingleTenant ? _registration.MicrosoftAppTenantId : SharedDirectory;
        var builder = ConfidentialClientApplicationBuilder.Create(_registration.MicrosoftAppId)
            .WithAuthority(_options.TokenAuthority ?? new Uri($"https://login.microsoftonline.com/{directory}"), validateAuthority: _options.TokenAuthority is null)
            .WithInstanceDiscovery(_options.TokenAuthority is null)
            .WithHttpClientFactory(http);
        if (_options.CertificatePath is not { Length: > 0 })
            return builder.WithClientSecret(_registration.MicrosoftAppPassword).Build();
        _certificate = Certificate(_options);
        return builder.WithCertificate(_certificate).Build();
    }
}
