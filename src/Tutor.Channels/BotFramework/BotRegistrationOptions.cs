using System.ComponentModel.DataAnnotations;

namespace Tutor.Channels.BotFramework;

/// <summary>How the bot is registered with Azure, under the Bot Framework's own names at the root of the configuration.</summary>
public sealed class BotRegistrationOptions : IValidatableObject
{
    /// <summary>The app id of the registration. Null: there is none, and only the Bot Framework Emulator on this machine is served.</summary>
    public string? MicrosoftAppId { get; set; }

    public BotAppType MicrosoftAppType { get; set; } = BotAppType.MultiTenant;

    /// <summary>The school's directory; needed by a single-tenant registration.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>The client secret; not for a managed identity, nor beside a certificate.</summary>
    public string? MicrosoftAppPassword { get; set; }

    internal bool IsRegistered => MicrosoftAppId is { Length: > 0 };

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!IsRegistered)
        {
            if (MicrosoftAppPassword is { Length: > 0 })
                yield return new ValidationResult("MicrosoftAppPassword is set but MicrosoftAppId is not; set both, or neither for the Emulator.");
            yield break;
        }

        if (!Guid.TryParseExact(MicrosoftAppId, "D", out _))
            yield return new ValidationResult("MicrosoftAppId must be the registration's application id, like 00000000-0000-0000-0000-000000000000.");
        if (!Enum.IsDefined(MicrosoftAppType))
            yield return new ValidationResult($"MicrosoftAppType must be one of {string.Join(", ", Enum.GetNames<BotAppType>())}.");
        if (MicrosoftAppType == BotAppType.SingleTenant && !Guid.TryParseExact(MicrosoftAppTenantId, "D", out _))
            yield return new ValidationResult("MicrosoftAppTenantId must be the id of the directory, like 00000000-0000-0000-0000-000000000000, when MicrosoftAppType is SingleTenant.");
    }
}

/// <summary>The kinds of registration that Azure knows.</summary>
public enum BotAppType
{
    MultiTenant,
    SingleTenant,
    UserAssignedMSI,
}
