using System.ComponentModel.DataAnnotations;

namespace Tutor.Channels.DirectLine;

/// <summary>The web chat's protocol: <c>Tutor:DirectLine</c> in the configuration.</summary>
public sealed class DirectLineOptions : IValidatableObject
{
    /// <summary>
    /// When set, a caller that is not this service's own page needs it to get a token: <c>Authorization: Bearer {secret}</c>.
    /// Null: programs without an Origin header and <see cref="AllowedOrigins"/> get tokens as well.
    /// </summary>
    [MinLength(16)]
    public string? Secret { get; set; }

    /// <summary>Signs the tokens; set it when several instances serve one address. Null: a random key, kept in <see cref="DataFolder"/>.</summary>
    [MinLength(32)]
    public string? SigningKey { get; set; }

    /// <summary>Where the random key is kept so that tokens outlive a restart; relative to <c>Tutor:Knowledge:DataFolder</c>. Null: that folder itself.</summary>
    public string? DataFolder { get; set; }

    /// <summary>Other sites whose pages may use this service, for example <c>https://school.example</c>.</summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>How long a token is valid. Clients refresh it at half of thirty minutes, the protocol's own time.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How long a stream address can be connected to.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan StreamTokenLifetime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest JSON body.</summary>
    [Range(1_024, 4_194_304)]
    public int MaxRequestBytes { get; set; } = 262_144;

    /// <summary>The largest upload that is read to its end in order to be refused politely.</summary>
    [Range(1_024, 104_857_600)]
    public int MaxUploadBytes { get; set; } = 26_214_400;

    /// <summary>How many activities of a conversation are kept for clients that come back.</summary>
    [Range(10, 10_000)]
    public int MaxActivities { get; set; } = 200;

    /// <summary>How old a kept activity can be.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan MaxActivityAge { get; set; } = TimeSpan.FromHours(12);

    /// <summary>A conversation that nobody used for this long is forgotten. Its token stays good: the student starts over in it.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan IdleTimeout { get; set; } = TimeSpan.FromHours(2);

    /// <summary>How many conversations are kept; beyond it the one unused for longest is forgotten.</summary>
    [Range(1, 1_000_000)]
    public int MaxConversations { get; set; } = 5_000;

    /// <summary>How many messages of a conversation may wait while one is being answered.</summary>
    [Range(1, 1_000)]
    public int MaxWaitingTurns { get; set; } = 8;

    /// <summary>How many streams of one conversation are served; beyond it the oldest is closed.</summary>
    [Range(1, 100)]
    public int MaxStreams { get; set; } = 3;

    /// <summary>How long a client may take to accept one frame of its stream.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan SendTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What one conversation may post; a student who types fast stays under twenty.</summary>
    [Range(1, 100_000)]
    public int ActivitiesPerMinutePerConversation { get; set; } = 40;

    /// <summary>What one address may request. Sixty students behind one address who poll every second make 3,600.</summary>
    [Range(1, 10_000_000)]
    public int RequestsPerMinutePerAddress { get; set; } = 12_000;

    /// <summary>How many tokens one address may get without a token. A class of sixty that reloads the page three times at once makes 180.</summary>
    [Range(1, 1_000_000)]
    public int TokensPerMinutePerAddress { get; set; } = 600;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var origin in AllowedOrigins)
            if (!Uri.TryCreate(origin, UriKind.Absolute, out var url) || url.GetLeftPart(UriPartial.Authority) != origin)
                yield return new ValidationResult(
                    $"Tutor:DirectLine:AllowedOrigins: \"{origin}\" must be like https://school.example, without a path.", [nameof(AllowedOrigins)]);
    }
}
