using Tutor.Answering;
using Tutor.Language;
using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;
using Tutor.Transcripts;
using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Conversations;

/// <summary>The words of the list, and the names of what it lists, which other pages share.</summary>
internal sealed record ConversationTexts
{
    public required string Title { get; init; }
    public required string Wanting { get; init; }
    public required string Unreviewed { get; init; }
    public required string All { get; init; }
    public required string Show { get; init; }
    public required string Search { get; init; }
    public required string SearchHint { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required string Language { get; init; }
    public required string Channel { get; init; }
    public required string Type { get; init; }
    public required string AnyOf { get; init; }
    public required string MoreFilters { get; init; }
    public required string OnlyMarks { get; init; }
    public required string Apply { get; init; }
    public required string Reset { get; init; }
    public required string Student { get; init; }

    /// <summary>Above the list when it is of one student. {0}: the pseudonym.</summary>
    public required string OfStudent { get; init; }

    /// <summary>{0}: how many turns; {1}: how many without a verdict.</summary>
    public required string Turns { get; init; }

    public required string OneTurn { get; init; }
    public required string NoQuestion { get; init; }

    /// <summary>Nothing waits for a teacher.</summary>
    public required string AllDone { get; init; }

    public required string NothingFound { get; init; }
    public required string ShowAll { get; init; }
    public required string Older { get; init; }
    public required string Newer { get; init; }
    public required string Newest { get; init; }
    public required string Export { get; init; }

    /// <summary>{0}: how many corrected answers are out of use.</summary>
    public required string StaleCorrections { get; init; }

    public required string Reasons { get; init; }
    public required string Damaged { get; init; }
    public required string NotReviewed { get; init; }
    public required string Refused { get; init; }
    public required string LowConfidence { get; init; }
    public required string Disliked { get; init; }
    public required string Liked { get; init; }
    public required string SourcesDisagreed { get; init; }
    public required string NeedsAttention { get; init; }
    public required string Bengali { get; init; }
    public required string Hindi { get; init; }

    /// <summary>The page of this service, where students chat: it speaks Direct Line.</summary>
    public required string WebPage { get; init; }

    public required string Emulator { get; init; }
    public required IReadOnlyDictionary<QuestionType, string> Types { get; init; }
    public required IReadOnlyDictionary<VerdictKind, string> Verdicts { get; init; }
    public required IReadOnlyDictionary<AttentionKind, string> Attention { get; init; }
    public required string Shortcuts { get; init; }

    public string NameOf(LanguageTag language) => language == LanguageTag.Bengali ? Bengali : Hindi;

    public string NameOf(ListView view) => view switch
    {
        ListView.Wanting => Wanting,
        ListView.Unreviewed => Unreviewed,
        _ => All,
    };

    public string NameOfChannel(string channel) => channel switch
    {
        ChannelNames.WebChat => "Web Chat",
        ChannelNames.Teams => "Teams",
        ChannelNames.DirectLine => WebPage,
        ChannelNames.Emulator => Emulator,
        ChannelNames.Api => "API",
        _ => channel,
    };

    public static ConversationTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliConversations.Texts,
        PageLanguage.Hindi => HindiConversations.Texts,
        _ => EnglishConversations.Texts,
    };
}
