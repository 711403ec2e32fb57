using Microsoft.Extensions.Options;

namespace Tutor.Channels.BotFramework;

/// <summary>Holds the two option classes against each other: a registration needs exactly one proof of identity.</summary>
internal sealed class BotCredentials(IOptions<BotFrameworkOptions> protocol) : IValidateOptions<BotRegistrationOptions>
{
    public ValidateOptionsResult Validate(string? name, BotRegistrationOptions options)
    {
        var hasSecret = options.MicrosoftAppPassword is { Length: > 0 };
        var hasCertificate = protocol.Value.CertificatePath is { Length: > 0 };
        if (!options.IsRegistered)
            return ValidateOptionsResult.Success;
        if (options.MicrosoftAppType == BotAppType.UserAssignedMSI)
            return hasSecret || hasCertificate
                ? ValidateOptionsResult.Fail("MicrosoftAppType is UserAssignedMSI, which needs neither MicrosoftAppPassword nor Tutor:BotFramework:CertificatePath; leave them out.")
                : ValidateOptionsResult.Success;
        return hasSecret == hasCertificate
            ? ValidateOptionsResult.Fail("MicrosoftAppId needs either MicrosoftAppPassword or Tutor:BotFramework:CertificatePath, one of the two.")
            : ValidateOptionsResult.Success;
    }
}
