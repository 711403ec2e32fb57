using System.ComponentModel.DataAnnotations;

namespace Tutor.Channels.BotFramework;

/// <summary>
/// The Bot Framework's protocol: <c>Tutor:BotFramework</c> in the configuration. The addresses are those of the public cloud; another
/// cloud has others, listed in this project's README.
/// </summary>
public sealed class BotFrameworkOptions : IValidatableObject
{
    /// <summary>Whether the Bot Framework Emulator is served, from this machine only, when no app id is configured.</summary>
    public bool Emulator { get; set; } = true;

    /// <summary>A certificate with its private key, as PEM or PFX, in place of the secret.</summary>
    public string? CertificatePath { get; set; }

    /// <summary>The private key of a PEM certificate when it lies in a file of its own.</summary>
    public string? CertificateKeyPath { get; set; }

    /// <summary>Opens a PFX file.</summary>
    public string? CertificatePassword { get; set; }

    /// <summary>Who signs the tokens of the channels.</summary>
    public string ChannelIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Where the channels' signing keys are announced.</summary>
    public Uri ChannelMetadata { get; set; } = new("https://login.botframework.com/v1/.well-known/openidconfiguration");

    /// <summary>Where the keys of Microsoft Entra ID are announced; it signs the Emulator's tokens.</summary>
    public Uri EmulatorMetadata { get; set; } = new("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration");

    /// <summary>Issuers of the Emulator's tokens beside those of the Bot Framework's own directories and of the bot's.</summary>
    public IList<string> EmulatorIssuers { get; } = [];

    /// <summary>Where tokens for the connector come from, the directory included. Null: Microsoft Entra ID, the directory by the type of registration.</summary>
    public Uri? TokenAuthority { get; set; }

    /// <summary>What tokens for the connector are asked for.</summary>
    public string TokenScope { get; set; } = "https://api.botframework.com/.default";

    /// <summary>How far the channel's clock may be from ours.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:15:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How old the signing keys may get before they are fetched anew.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan KeyRefreshInterval { get; set; } = TimeSpan.FromHours(12);

    /// <summary>
    /// How soon after a fetch a token with an unknown key leads to the next one. Short enough that a key which was rolled over without
    /// notice locks nobody out, long enough that made-up keys cost the authority nothing.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan KeyRefreshFloor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long keys serve on while their authority cannot be reached.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(5);

    /// <summary>The largest activity that is read.</summary>
    [Range(1_024, 4_194_304)]
    public int MaxRequestBytes { get; set; } = 262_144;

    /// <summary>How long the connector, or the authority, may take to answer one request.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The wait before a reply is sent again where the connector names none; it doubles with each attempt up to a minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:01:00")]
    public TimeSpan FirstRetryDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a reply is tried before it is given up. The student's question stays in the transcript.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many activities of a conversation may wait while one is answered; beyond it the channel is told to try later.</summary>
    [Range(1, 10_000)]
    public int MaxWaitingTurns { get; set; } = 50;

    /// <summary>How many conversations are kept in memory; beyond it the one unused for longest is forgotten.</summary>
    [Range(1, 1_000_000)]
    public int MaxConversations { get; set; } = 5_000;

    /// <summary>
    /// How old an activity may be to be answered after a restart. What was acknowledged and not answered before the service went down
    /// is answered when it is back; an answer that comes hours later would only confuse.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan MaxInboxAge { get; set; } = TimeSpan.FromHours(1);

    /// <summary>How long after its last message a conversation can still be told of a teacher's correction; then what is kept of it is deleted.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "1000.00:00:00")]
    public TimeSpan ReferenceLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!MayBeCalled(ChannelMetadata))
            yield return new ValidationResult($"Tutor:BotFramework:ChannelMetadata {MustBeHttps}");
        if (!MayBeCalled(EmulatorMetadata))
            yield return new ValidationResult($"Tutor:BotFramework:EmulatorMetadata {MustBeHttps}");
        if (TokenAuthority is not null && (!TokenAuthority.IsAbsoluteUri || TokenAuthority.Scheme != Uri.UriSchemeHttps))
            yield return new ValidationResult("Tutor:BotFramework:TokenAuthority must be an https address with the directory, like https://login.microsoftonline.com/DIRECTORY.");
        if (CertificatePath is { Length: > 0 } certificate && !File.Exists(certificate))
            yield return new ValidationResult($"Tutor:BotFramework:CertificatePath: there is no file {certificate}.");
        if (CertificateKeyPath is { Length: > 0 } key && !File.Exists(key))
            yield return new ValidationResult($"Tutor:BotFramework:CertificateKeyPath: there is no file {key}.");
    }

    private const string MustBeHttps = "must be an https address; http is for this machine only.";

    /// <summary>Whether a token, or a question that depends on who answers, may go there: encrypted, or not leaving this machine.</summary>
    internal static bool MayBeCalled(Uri? url) =>
        url is { IsAbsoluteUri: true } && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) && url.UserInfo.Length == 0;
}
