using Tutor.Review.Overview;

namespace Tutor.Review.English;

internal static class EnglishOverview
{
    public static OverviewTexts Texts { get; } = new()
    {
        Title = "Overview",
        Range = "Period",
        Days = "{0} days",
        Span = "{0} to {1}",
        NothingAsked = "Nobody asked anything in these days.",
        Asked = "Asked",
        Answered = "Answered",
        Refused = "Refused",
        Disliked = "Disliked",
        PerDay = "Questions a day",
        PerDayDescription = "{0} questions. Most came on {1}: {2}.",
        Shares = "What became of them",
        ByLanguage = "By language",
        ByChannel = "By channel",
        SharesDescription = "Share of questions answered and refused, and of answers disliked",
        AsTable = "As a table",
        Day = "Day",
        Language = "Language",
        Channel = "Channel",
        Together = "Together",
        Missing = "What the documents lack",
        MissingHint = "Questions that were refused because no paragraph answers them; those that ask for the same stand together.",
        NothingMissing = "No question was refused for want of a paragraph.",
        Times = "{0} times",
        Others = "The other {0}",
        OnlyNewest = "Only the newest {0} refusals are counted here.",
        MostQuoted = "The paragraphs most quoted",
        Document = "Document",
        Paragraph = "Paragraph",
        Quotes = "Answers",
        NothingQuoted = "No paragraph was quoted in these days.",
        PassageGone = "has changed or is gone since",
    };
}
