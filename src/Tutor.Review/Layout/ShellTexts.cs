using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;

namespace Tutor.Review.Layout;

/// <summary>The words that stand around every page of <c>/review</c>, and the sentences that any of them may need.</summary>
internal sealed record ShellTexts
{
    public required string Product { get; init; }
    public required string Skip { get; init; }
    public required string Sections { get; init; }
    public required string Conversations { get; init; }
    public required string Corrections { get; init; }
    public required string Overview { get; init; }
    public required string Students { get; init; }
    public required string Accounts { get; init; }
    public required string Audit { get; init; }
    public required string Language { get; init; }
    public required string Dark { get; init; }
    public required string SignOut { get; init; }
    public required string BackToConversations { get; init; }

    /// <summary>The store cannot be reached.</summary>
    public required string StoreDown { get; init; }

    /// <summary>The same, when something had been typed; <see cref="GoOn"/> leads back to it.</summary>
    public required string StoreDownKept { get; init; }

    /// <summary>A form came without the token that guards it.</summary>
    public required string FormExpired { get; init; }

    /// <summary>The same, when something had been typed; <see cref="GoOn"/> leads back to it.</summary>
    public required string FormExpiredKept { get; init; }

    /// <summary>The button that leads back to what was typed.</summary>
    public required string GoOn { get; init; }

    public required string NotFound { get; init; }

    /// <summary>From January.</summary>
    public required IReadOnlyList<string> Months { get; init; }

    public static ShellTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliShell.Texts,
        PageLanguage.Hindi => HindiShell.Texts,
        _ => EnglishShell.Texts,
    };
}
