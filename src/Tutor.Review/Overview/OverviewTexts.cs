using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;

namespace Tutor.Review.Overview;

/// <summary>The words of the overview.</summary>
internal sealed record OverviewTexts
{
    public required string Title { get; init; }
    public required string Range { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string Days { get; init; }

    /// <summary>{0}: the first day; {1}: the last.</summary>
    public required string Span { get; init; }

    public required string NothingAsked { get; init; }
    public required string Asked { get; init; }
    public required string Answered { get; init; }
    public required string Refused { get; init; }
    public required string Disliked { get; init; }
    public required string PerDay { get; init; }

    /// <summary>What the plot of days shows. {0}: how many questions; {1}: the day with most; {2}: how many on it.</summary>
    public required string PerDayDescription { get; init; }

    public required string Shares { get; init; }
    public required string ByLanguage { get; init; }
    public required string ByChannel { get; init; }
    public required string SharesDescription { get; init; }
    public required string AsTable { get; init; }
    public required string Day { get; init; }
    public required string Language { get; init; }
    public required string Channel { get; init; }
    public required string Together { get; init; }
    public required string Missing { get; init; }
    public required string MissingHint { get; init; }
    public required string NothingMissing { get; init; }

    /// <summary>{0}: how many.</summary>
    public required string Times { get; init; }

    /// <summary>Opens the questions that ask for the same. {0}: how many others.</summary>
    public required string Others { get; init; }

    /// <summary>Only the newest refusals were grouped. {0}: how many.</summary>
    public required string OnlyNewest { get; init; }

    public required string MostQuoted { get; init; }
    public required string Document { get; init; }
    public required string Paragraph { get; init; }
    public required string Quotes { get; init; }
    public required string NothingQuoted { get; init; }
    public required string PassageGone { get; init; }

    public static OverviewTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliOverview.Texts,
        PageLanguage.Hindi => HindiOverview.Texts,
        _ => EnglishOverview.Texts,
    };
}
