using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Correcting;

/// <summary>The words for judging one answer in detail, for correcting it, and for the list of corrected answers.</summary>
internal sealed record CorrectingTexts
{
    public required string Title { get; init; }
    public required string Asked { get; init; }
    public required string Answered { get; init; }
    public required string RightPassages { get; init; }
    public required string RightPassagesHint { get; init; }
    public required string FindPassage { get; init; }
    public required string Find { get; init; }
    public required string NothingFound { get; init; }
    public required string SearchDown { get; init; }

    /// <summary>{0}: the number that its marker will have.</summary>
    public required string Pick { get; init; }

    public required string Picked { get; init; }
    public required string Drop { get; init; }
    public required string Insert { get; init; }
    public required string WhichSentences { get; init; }
    public required string Remark { get; init; }
    public required string SaveVerdict { get; init; }
    public required string BetterAnswer { get; init; }
    public required string BetterAnswerHint { get; init; }
    public required string StartFromAnswer { get; init; }
    public required string Question { get; init; }
    public required string Text { get; init; }
    public required string Preview { get; init; }
    public required string PreviewTitle { get; init; }
    public required string SaveCorrection { get; init; }
    public required string Saved { get; init; }

    /// <summary>The question is one to which the tutor never gives a teacher's answer.</summary>
    public required string NotAskedAgain { get; init; }

    public required string SaveOnce { get; init; }
    public required string SavedOnce { get; init; }

    /// <summary>In the list of corrected answers, of one that is <see cref="NotAskedAgain"/>.</summary>
    public required string GivenOnce { get; init; }

    public required string Cancel { get; init; }
    public required string ErrorNoVerdict { get; init; }
    public required string ErrorNoQuestion { get; init; }
    public required string ErrorNoText { get; init; }
    public required string ErrorNoPassage { get; init; }
    public required string ErrorNoMarker { get; init; }

    /// <summary>{0}: the marker, such as [3].</summary>
    public required string ErrorMarkerWithoutPassage { get; init; }

    /// <summary>{0}: the marker.</summary>
    public required string ErrorPassageWithoutMarker { get; init; }

    /// <summary>{0}: the marker.</summary>
    public required string ErrorPassageGone { get; init; }

    /// <summary>{0}: how many characters are allowed.</summary>
    public required string ErrorTooLong { get; init; }

    public required string ListTitle { get; init; }
    public required string ListHint { get; init; }
    public required string None { get; init; }
    public required string StaleHint { get; init; }
    public required string Withdraw { get; init; }
    public required string Withdrawn { get; init; }
    public required string Overtaken { get; init; }
    public required string Revise { get; init; }
    public required string OpenConversation { get; init; }
    public required string ConversationGone { get; init; }

    /// <summary>{0}: who; {1}: when.</summary>
    public required string By { get; init; }

    public required IReadOnlyDictionary<CorrectionState, string> States { get; init; }

    public static CorrectingTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliCorrecting.Texts,
        PageLanguage.Hindi => HindiCorrecting.Texts,
        _ => EnglishCorrecting.Texts,
    };
}
