using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Authentication;

/// <summary>
/// Checks the token that comes with an activity, as "Authentication with the Bot Connector API" demands of a bot: signed by the channel
/// service with a key that is endorsed for the activity's channel, for this bot, now, and for replies to the activity's serviceUrl.
/// The Emulator signs in as the bot itself, by Microsoft Entra ID.
/// </summary>
internal sealed class ChannelTokens : IDisposable
{
    // Real ones have about one and a half thousand characters.
    private const int MaxTokenLength = 16_384;

    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    // The directories in which the Bot Framework registers bots of many tenants; the Emulator gets its tokens there.
    private static readonly string[] BotFrameworkDirectories = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    private readonly BotRegistrationOptions _registration;
    private readonly BotFrameworkOptions _options;
    private readonly TimeProvider _clock;
    private readonly KeyRing _channelKeys;
    private readonly KeyRing _emulatorKeys;
    private readonly HashSet<string> _emulatorIssuers;

    public ChannelTokens(
        IOptions<BotRegistrationOptions> registration, IOptions<BotFrameworkOptions> options, BotHttp http, TimeProvider clock, ILogger<ChannelTokens> logger)
    {
        (_registration, _options, _clock) = (registration.Value, options.Value, clock);
        _channelKeys = new KeyRing(_options.ChannelMetadata, http, _options, clock, logger);
        _emulatorKeys = new KeyRing(_options.EmulatorMetadata, http, _options, clock, logger);
        _emulatorIssuers = [.. _options.EmulatorIssuers, .. BotFrameworkDirectories.SelectMany(IssuersOf)];
        if (_registration is { MicrosoftAppType: not BotAppType.MultiTenant, MicrosoftAppTenantId: { Length: > 0 } tenant })
            _emulatorIssuers.UnionWith(IssuersOf(tenant));
    }

    public async Task<Admission> CheckAsync(string? authorization, Activity activity, CancellationToken cancellation)
    {
        if (Peek(authorization) is not { } token)
            return Admission.Unknown("no token in the Authorization header");
        // Before any key is asked for: what nobody of ours issued for this bot causes no traffic.
        if (!Algorithms.Contains(token.Header.Alg))
            return Admission.Unknown("the signing algorithm is not RSA");
        var fromEmulator = _emulatorIssuers.Contains(token.Issuer);
        if (!fromEmulator && token.Issuer != _options.ChannelIssuer)
            return Admission.Unknown("the issuer is not known");
        if (!token.Audiences.Contains(_registration.MicrosoftAppId))
            return Admission.Unknown("the audience is another app");
        if (await (fromEmulator ? _emulatorKeys : _channelKeys).FindAsync(token.Header.Kid, cancellation) is not { } keys)
            return Admission.Undecided("the signing keys cannot be fetched");
        if (Validate(token, keys) is not { } claims)
            return Admission.Unknown("signature or lifetime");
        return fromEmulator ? MayEmulate(claims, activity) : MaySend(claims, activity, keys, token.Header.Kid);
    }

    public void Dispose()
    {
        _channelKeys.Dispose();
        _emulatorKeys.Dispose();
    }

    private static string[] IssuersOf(string directory) =>
        [$"https://sts.windows.net/{directory}/", $"https://login.microsoftonline.com/{directory}/v2.0", $"https://login.microsoftonline.us/{directory}/v2.0"];

    private static JwtSecurityToken? Peek(string? authorization)
    {
        if (authorization?.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var scheme, { Length: <= MaxTokenLength } token]
            || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            // Three parts: signed, not encrypted.
            || token.Count(character => character == '.') != 2)
            return null;
        try
        {
            return new JwtSecurityTokenHandler().ReadJwtToken(token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever a stranger puts together; the library throws many kinds.
            return null;
        }
    }

    private ClaimsPrincipal? Validate(JwtSecurityToken token, SigningKeys keys)
    {
        var rules = new TokenValidationParameters
        {
            ValidIssuer = token.Issuer,
            ValidAudience = _registration.MicrosoftAppId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKeys = keys.Keys,
            ValidateIssuerSigningKey = true,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => IsNow(from, until),
        };
        try
        {
            return new JwtSecurityTokenHandler { MapInboundClaims = false }.ValidateToken(token.RawData, rules, out _);
        }
        catch (Exception e) when (e is SecurityTokenException or ArgumentException)
        {
            return null;
        }
    }

    private bool IsNow(DateTime? from, DateTime? until)
    {
        var now = _clock.GetUtcNow().UtcDateTime;
        return until is { } end && now <= end + _options.ClockSkew && (from is not { } start || now >= start - _options.ClockSkew);
    }

    private static Admission MaySend(ClaimsPrincipal claims, Activity activity, SigningKeys keys, string keyId)
    {
        // The library takes the key that the token names, or tries them all for a token that names none: then nothing endorses it.
        if (activity.ChannelId is not { Length: > 0 } channel || !keys.Endorsements.TryGetValue(keyId ?? "", out var channels) || !channels.Contains(channel))
            return Admission.Forbidden("the key is not endorsed for the activity's channel");
        return claims.FindFirst("serviceurl")?.Value is { Length: > 0 } claimed && claimed.Equals(activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            ? Admission.Granted
            : Admission.Forbidden("the token is for another serviceUrl");
    }

    private Admission MayEmulate(ClaimsPrincipal claims, Activity activity)
    {
        var app = claims.FindFirst("ver")?.Value == "2.0" ? claims.FindFirst("azp") : claims.FindFirst("appid");
        if (app?.Value != _registration.MicrosoftAppId)
            return Admission.Forbidden("the Emulator signed in as another app");
        return activity.ChannelId == Transcripts.ChannelNames.Emulator ? Admission.Granted : Admission.Forbidden("the Emulator's token speaks for another channel");
    }
}
