using System.Globalization;
using System.Security.Claims;
using Tutor.Transcripts.Accounts;

namespace Tutor.Review.SigningIn;

/// <summary>What a session's cookie says: whose it is, what the account was when it began, and when that was.</summary>
internal sealed record ReviewSession(Guid Account, string SecurityStamp, DateTimeOffset Began)
{
    /// <summary>The authentication scheme, and the cookie's name.</summary>
    public const string Scheme = "tutor-review";

    private const string StampClaim = "stamp";
    private const string BeganClaim = "began";

    public static ClaimsPrincipal Begin(Account account, DateTimeOffset now) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(ClaimTypes.Name, account.Name),
            new Claim(ClaimTypes.Role, account.Role.ToString()),
            new Claim(StampClaim, account.SecurityStamp),
            new Claim(BeganClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        Scheme));

    /// <summary>Reads what <see cref="Begin"/> wrote; null for anything else.</summary>
    public static ReviewSession? Read(ClaimsPrincipal? principal) =>
        Guid.TryParse(principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var account)
        && principal.FindFirstValue(StampClaim) is { } stamp
        && long.TryParse(principal.FindFirstValue(BeganClaim), NumberStyles.None, CultureInfo.InvariantCulture, out var began)
            ? new ReviewSession(account, stamp, DateTimeOffset.FromUnixTimeSeconds(began))
            : null;

    /// <summary>Whether the account is still what it was when the session began. The role is in the stamp: whoever changes it changes the stamp.</summary>
    public bool IsOf(Account account) =>
        !account.IsDisabled && string.Equals(account.SecurityStamp, SecurityStamp, StringComparison.Ordinal);
}
