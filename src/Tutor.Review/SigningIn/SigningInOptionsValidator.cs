using Microsoft.Extensions.Options;

namespace Tutor.Review.SigningIn;

[OptionsValidator]
internal sealed partial class SigningInOptionsRanges : IValidateOptions<SigningInOptions>;

/// <summary>Checks what one setting means for another.</summary>
internal sealed class SigningInOptionsValidator : IValidateOptions<SigningInOptions>
{
    private const string Entra = $"{SigningInOptions.Section}:{nameof(SigningInOptions.Entra)}";

    public ValidateOptionsResult Validate(string? name, SigningInOptions options) => Problem(options) is { } problem
        ? ValidateOptionsResult.Fail(problem)
        : ValidateOptionsResult.Success;

    private static string? Problem(SigningInOptions options)
    {
        if (options.IdleTimeout > options.SessionLifetime)
            return $"{SigningInOptions.Section}:IdleTimeout must not be longer than {SigningInOptions.Section}:SessionLifetime.";

        var entra = options.Entra;
        var given = new[] { entra.TenantId, entra.ClientId, entra.ClientSecret }.Count(value => !string.IsNullOrWhiteSpace(value));
        if (given is 1 or 2)
            return $"For signing in with Microsoft Entra ID, set all of {Entra}:TenantId, {Entra}:ClientId and {Entra}:ClientSecret; or none, for passwords only.";
        // "common" and "organizations" would let in every tenant there is.
        if (given == 3 && !Guid.TryParseExact(entra.TenantId, "D", out _))
            return $"{Entra}:TenantId must be the school's own tenant id, written as 00000000-0000-0000-0000-000000000000.";
        // The id token's signature is not checked, because it comes straight from the authority over TLS; without TLS that reason is gone.
        return entra.Authority is { IsAbsoluteUri: true } authority && (authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback)
            ? null
            : $"{Entra}:Authority must be an https address, such as {new EntraOptions().Authority.AbsoluteUri}.";
    }
}
