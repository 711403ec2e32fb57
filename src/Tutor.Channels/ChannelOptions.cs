using System.ComponentModel.DataAnnotations;

namespace Tutor.Channels;

/// <summary>What holds for every channel: <c>Tutor:Channels</c> in the configuration.</summary>
public sealed class ChannelOptions : IValidatableObject
{
    /// <summary>
    /// Where students reach the service, for example <c>https://tutor.school.example</c>. Needed behind a proxy that changes host or
    /// scheme and does not say so. Null: what each request says.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>The longest message that is answered, in characters. The longest examination question with its options has a few hundred.</summary>
    [Range(100, 100_000)]
    public int MaxMessageLength { get; set; } = 4_000;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (PublicUrl is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https") || url.Query.Length > 0))
            yield return new ValidationResult("Tutor:Channels:PublicUrl must be like https://tutor.school.example.", [nameof(PublicUrl)]);
    }
}
