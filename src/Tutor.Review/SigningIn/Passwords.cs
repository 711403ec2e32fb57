using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tutor.Language;
using Tutor.Review.Accounts;
using Tutor.Transcripts.Accounts;

namespace Tutor.Review.SigningIn;

/// <summary>Hashes and checks passwords, in whatever normal form a keyboard sends them.</summary>
internal sealed class Passwords(IOptions<PasswordHasherOptions> hasherOptions, IOptions<SigningInOptions> options)
{
    /// <summary>Longer ones only make work for the server.</summary>
    public const int MaximumLength = 256;

    private readonly PasswordHasher<Account> _hasher = new(hasherOptions);

    // What a wrong name is checked against, so that it takes as long as a right one.
    private readonly string _nobodysHash = new PasswordHasher<Account>(hasherOptions).HashPassword(null!, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));

    public int MinimumLength => options.Value.MinimumPasswordLength;

    /// <summary>What is wrong with a new password for an account of this name; null when it will do.</summary>
    public AccountProblem? ProblemOf(string password, string name)
    {
        var length = TextNormalizer.Compose(password).EnumerateRunes().Count();
        if (length < MinimumLength)
            return AccountProblem.PasswordTooShort;
        if (length > MaximumLength)
            return AccountProblem.PasswordTooLong;
        return TextNormalizer.Normalize(password).Trim() == TextNormalizer.Normalize(name).Trim() ? AccountProblem.PasswordIsName : null;
    }

    // The hasher puts nothing of the account into the hash.
    public string Hash(string password) => _hasher.HashPassword(null!, TextNormalizer.Compose(password));

    /// <summary>Checks a password; the same work is done for an account that is not there or has none.</summary>
    public PasswordVerificationResult Check(Account? account, string password)
    {
        // An overlong one is not hashed whole, but costs what any other costs.
        var typed = password.Length > MaximumLength * 2 ? "" : TextNormalizer.Compose(password);
        var result = _hasher.VerifyHashedPassword(null!, account?.PasswordHash ?? _nobodysHash, typed);
        return account?.PasswordHash is null || typed.Length == 0 ? PasswordVerificationResult.Failed : result;
    }
}
