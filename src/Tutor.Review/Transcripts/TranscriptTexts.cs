using Tutor.Answering.Grounding;
using Tutor.Review.Bengali;
using Tutor.Review.English;
using Tutor.Review.Hindi;
using Tutor.Review.Layout;

namespace Tutor.Review.Transcripts;

/// <summary>The words of a transcript and of the page on which an answer is judged and corrected.</summary>
internal sealed record TranscriptTexts
{
    public required string Title { get; init; }
    public required string BackToList { get; init; }
    public required string NextConversation { get; init; }
    public required string NothingNext { get; init; }
    public required string Began { get; init; }
    public required string OtherConversations { get; init; }
    public required string Student { get; init; }
    public required string Tutor { get; init; }
    public required string Joined { get; init; }

    /// <summary>A part of the record is lost.</summary>
    public required string Damaged { get; init; }

    /// <summary>The student sent something without words. {0}: what the channel calls it.</summary>
    public required string Event { get; init; }

    public required string Attachment { get; init; }
    public required string Buttons { get; init; }

    /// <summary>{0}: words of the student that ask for attention; {1}: why.</summary>
    public required string AttentionSeen { get; init; }

    public required string AttentionNote { get; init; }
    public required string Passages { get; init; }
    public required string PassagesNow { get; init; }

    /// <summary>{0}: the number of a paragraph.</summary>
    public required string Paragraph { get; init; }

    public required string OpenReader { get; init; }
    public required string PassageGone { get; init; }
    public required string PassageChanged { get; init; }
    public required string Weighed { get; init; }
    public required string Why { get; init; }

    /// <summary>The explanation is written in English.</summary>
    public required string WhyNote { get; init; }

    public required string Confidence { get; init; }

    /// <summary>{0}: milliseconds.</summary>
    public required string Latency { get; init; }

    public required string CheckedAnswer { get; init; }

    /// <summary>{0}: the name of a chat model.</summary>
    public required string WordedBy { get; init; }

    /// <summary>{0}: the name of a chat model.</summary>
    public required string NotWordedBy { get; init; }

    /// <summary>{0}: tokens read; {1}: tokens written.</summary>
    public required string Tokens { get; init; }

    /// <summary>{0}: an amount of money without its currency.</summary>
    public required string Price { get; init; }

    /// <summary>Stands before the checks that sentences of the model failed, each with how many.</summary>
    public required string Dropped { get; init; }

    /// <summary>The model's sentences failed the checks; why a model had nothing is told by <see cref="Faults"/>.</summary>
    public required string FailedChecks { get; init; }

    /// <summary>Under an answer that the student saw only the beginning of.</summary>
    public required string Unfinished { get; init; }

    public required IReadOnlyDictionary<SentenceFault, string> Checks { get; init; }
    public required IReadOnlyDictionary<WriterFault, string> Faults { get; init; }
    public required string Verdict { get; init; }

    /// <summary>{0}: who; {1}: when.</summary>
    public required string VerdictBy { get; init; }

    public required string UnknownAccount { get; init; }
    public required string Undo { get; init; }
    public required string VerdictSaved { get; init; }
    public required string VerdictUndone { get; init; }

    /// <summary>Another teacher was quicker; nothing was changed.</summary>
    public required string VerdictOvertaken { get; init; }

    public required string TurnGone { get; init; }
    public required string MoreJudgement { get; init; }
    public required string Correction { get; init; }
    public required string CorrectionActive { get; init; }
    public required string CorrectionStale { get; init; }
    public required string CorrectionWithdrawn { get; init; }
    public required string Export { get; init; }
    public required string Keys { get; init; }
    public required string KeysNextAnswer { get; init; }
    public required string KeysVerdict { get; init; }
    public required string KeysUndo { get; init; }
    public required string KeysCorrect { get; init; }
    public required string KeysNext { get; init; }
    public required string KeysList { get; init; }
    public required string KeysSave { get; init; }

    public static TranscriptTexts In(PageLanguage language) => language switch
    {
        PageLanguage.Bengali => BengaliTranscript.Texts,
        PageLanguage.Hindi => HindiTranscript.Texts,
        _ => EnglishTranscript.Texts,
    };
}
