using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>
/// The two authorities of the Bot Framework on this machine: its own, which signs the channels' tokens, and Microsoft Entra ID, which
/// signs the Emulator's and gives the bot its tokens for the connector.
/// </summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    public const string AppId = "12345678-0000-4000-8000-000000000001";
    public const string Secret = "the secret of the test's app";
    public const string Directory = "12345678-0000-4000-8000-00000000000d";
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly X509Certificate2 _certificate;
    private readonly RSA _tls;

    private TestAuthority(TimeProvider clock)
    {
        _clock = clock;
        (_certificate, _tls) = Certificate();
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(_certificate));
        });
        _app = builder.Build();
        _app.MapGet("/{authority}/metadata", (HttpContext http, string authority) =>
        {
            MetadataRequests++;
            return IsDown ? Results.StatusCode(503) : Results.Json(new { issuer = Issuer, jwks_uri = $"{http.Request.Scheme}://{http.Request.Host}/{authority}/keys" });
        });
        _app.MapGet("/{authority}/keys", (string authority) => IsDown ? Results.StatusCode(503) : Results.Text(KeySet(authority == "channel" ? ChannelKey! : EntraKey!), "application/json"));
        _app.MapPost("/{directory}/oauth2/v2.0/token", (Delegate)TokenAsync);
        ChannelKey = new Key("channel-1", "msteams", "webchat", "directline", "emulator");
        EntraKey = new Key("entra-1");
    }

    public Uri ChannelMetadata => new(new Uri(_app.Urls.First(url => url.StartsWith("http:", StringComparison.Ordinal))), "/channel/metadata");

    public Uri EmulatorMetadata => new(ChannelMetadata, "/entra/metadata");

    public Uri TokenAddress => new(new Uri(_app.Urls.First(url => url.StartsWith("https:", StringComparison.Ordinal)).Replace("127.0.0.1", "localhost", StringComparison.Ordinal)), $"/{Directory}");

    /// <summary>The certificate of the token address, as PEM.</summary>
    public string CertificatePem => _certificate.ExportCertificatePem();

    public Key ChannelKey { get; set; }

    public Key EntraKey { get; set; }

    public bool IsDown { get; set; }

    public int MetadataRequests { get; private set; }

    /// <summary>What the bot sent to get its tokens.</summary>
    public ConcurrentQueue<IReadOnlyDictionary<string, string>> TokenRequests { get; } = new();

    /// <summary>The token that the connector expects; each request for one gets a new one.</summary>
    public string Issued => $"connector-token-{TokenRequests.Count}";

    public static async Task<TestAuthority> StartAsync(TimeProvider clock)
    {
        var authority = new TestAuthority(clock);
        await authority._app.StartAsync();
        return authority;
    }

    /// <summary>The settings by which the service knows this authority and its app.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("MicrosoftAppId", AppId),
        ("MicrosoftAppPassword", Secret),
        ("Tutor:BotFramework:ChannelMetadata", ChannelMetadata.AbsoluteUri),
        ("Tutor:BotFramework:EmulatorMetadata", EmulatorMetadata.AbsoluteUri),
        ("Tutor:BotFramework:TokenAuthority", TokenAddress.AbsoluteUri),
        ("Tutor:BotFramework:FirstRetryDelay", "00:00:00.001"),
    ];

    /// <summary>Reaches the token address although nobody vouches for its certificate.</summary>
    public HttpMessageHandler Handler() => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.Thumbprint },
    };

    /// <summary>A good token of a channel, changed as the test says.</summary>
    public string ChannelToken(string serviceUrl, Action<JsonObject>? change = null, Key? key = null, string? keyId = null)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject { ["serviceurl"] = serviceUrl, ["iss"] = Issuer, ["aud"] = AppId, ["nbf"] = now, ["exp"] = now + 3600 };
        change?.Invoke(claims);
        key ??= ChannelKey;
        return Sign(claims, key, keyId ?? key.Id);
    }

    /// <summary>A token as the Emulator gets it, as the bot itself.</summary>
    public string EmulatorToken(Action<JsonObject>? change = null)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var claims = new JsonObject
        {
            ["iss"] = "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
            ["ver"] = "2.0",
            ["aud"] = AppId,
            ["azp"] = AppId,
            ["nbf"] = now,
            ["exp"] = now + 3600,
        };
        change?.Invoke(claims);
        return Sign(claims, EntraKey, EntraKey.Id);
    }

    public static string Sign(JsonObject claims, Key key, string keyId) =>
        Sign(claims, new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = keyId }, data => key.Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));

    public static string Sign(JsonObject claims, JsonObject header, Func<byte[], byte[]> sign)
    {
        var content = $"{Encode(header)}.{Encode(claims)}";
        return $"{content}.{WebEncoders.Base64UrlEncode(sign(Encoding.ASCII.GetBytes(content)))}";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
        _tls.Dispose();
        ChannelKey.Rsa.Dispose();
        EntraKey.Rsa.Dispose();
    }

    private static string Encode(JsonObject part) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static string KeySet(Key key)
    {
        var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
        var jwk = new JsonObject
        {
            ["kty"] = "RSA",
            ["use"] = "sig",
            ["kid"] = key.Id,
            ["n"] = WebEncoders.Base64UrlEncode(parameters.Modulus!),
            ["e"] = WebEncoders.Base64UrlEncode(parameters.Exponent!),
        };
        if (key.Endorsements.Length > 0)
            jwk["endorsements"] = new JsonArray([.. key.Endorsements.Select(channel => JsonValue.Create(channel))]);
        return new JsonObject { ["keys"] = new JsonArray(jwk) }.ToJsonString();
    }

    private async Task<IResult> TokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        TokenRequests.Enqueue(form.ToDictionary(field => field.Key, field => field.Value.ToString()));
        if (form["client_id"] != AppId || (form["client_secret"] != Secret && form["client_assertion"].Count == 0))
            return Results.Json(new { error = "invalid_client", error_description = "AADSTS7000215" }, statusCode: 401);
        return Results.Json(new { token_type = "Bearer", expires_in = 3599, ext_expires_in = 3599, access_token = Issued });
    }

    private static (X509Certificate2 Certificate, RSA Key) Certificate()
    {
        var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        return (request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1)), key);
    }

    /// <param name="Endorsements">The channels for which it may speak.</param>
    public sealed record Key(string Id, params string[] Endorsements)
    {
        public RSA Rsa { get; } = RSA.Create(2048);
    }
}
