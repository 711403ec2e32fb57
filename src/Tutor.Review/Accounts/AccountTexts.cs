using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;

namespace Tutor.Review.Accounts;

/// <summary>The words of the pages on which accounts are changed.</summary>
internal sealed record AccountTexts
{
    public required string Title { get; init; }
    public required string Name { get; init; }
    public required string Role { get; init; }
    public required string Teacher { get; init; }
    public required string Administrator { get; init; }
    public required string Active { get; init; }
    public required string Disabled { get; init; }

    /// <summary>{0}: until when.</summary>
    public required string LockedUntil { get; init; }

    public required string SignsInWith { get; init; }
    public required string Created { get; init; }
    public required string Change { get; init; }
    public required string You { get; init; }
    public required string Add { get; init; }
    public required string AddButton { get; init; }

    /// <summary>{0}: the fewest characters.</summary>
    public required string Password { get; init; }

    public required string PasswordAgain { get; init; }
    public required string NewPassword { get; init; }
    public required string SetPassword { get; init; }
    public required string EntraId { get; init; }
    public required string EntraHint { get; init; }
    public required string Link { get; init; }
    public required string Disable { get; init; }
    public required string Enable { get; init; }
    public required string Unlock { get; init; }
    public required string MakeTeacher { get; init; }
    public required string MakeAdministrator { get; init; }

    /// <summary>{0}: the account's name.</summary>
    public required string Done { get; init; }

    public required string OwnPasswordTitle { get; init; }
    public required string OldPassword { get; init; }
    public required string OwnPasswordDone { get; init; }
    public required string EntraOnly { get; init; }

    /// <summary>{0}: the fewest characters of a password.</summary>
    public required IReadOnlyDictionary<AccountProblem, string> Problems { get; init; }

    public static AccountTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliAccounts.Texts,
        PageLanguage.Hindi => HindiAccounts.Texts,
        _ => EnglishAccounts.Texts,
    };
}
