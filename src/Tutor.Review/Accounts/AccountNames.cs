using Tutor.Language;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.Accounts;

/// <summary>What accounts may be called.</summary>
internal static class AccountNames
{
    public const int MaximumLength = 100;

    /// <summary>The name as it is kept: composed, without control characters, single spaces, none around.</summary>
    public static string Tidy(string name) =>
        string.Join(' ', TextNormalizer.Compose(string.Concat(name.Select(c => char.IsControl(c) ? ' ' : c))).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <param name="name">As <see cref="Tidy"/> made it.</param>
    /// <returns>Null for a name that will do.</returns>
    public static AccountProblem? ProblemOf(string name)
    {
        // As the store compares names: one made of joiners only is no name.
        var seen = TextNormalizer.Normalize(name).Trim();
        if (seen.Length == 0)
            return AccountProblem.NameMissing;
        if (name.Length > MaximumLength)
            return AccountProblem.NameTooLong;
        return seen is AuditEntry.CommandLine or AuditEntry.Service ? AccountProblem.NameReserved : null;
    }
}
