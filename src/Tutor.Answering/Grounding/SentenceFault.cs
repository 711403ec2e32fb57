namespace Tutor.Answering.Grounding;

/// <summary>The check that a written sentence failed; in the order in which they are made.</summary>
public enum SentenceFault
{
    /// <summary>It is empty, or holds mark-up, a link or what looks like a marker that the tutor did not set.</summary>
    NotPlain,

    /// <summary>It names no sentence of the evidence, or one that does not exist.</summary>
    NoSuchEvidence,

    /// <summary>It is in another language or script than asked for.</summary>
    WrongLanguage,

    /// <summary>A figure or a date in it is not in its evidence.</summary>
    OtherFigure,

    /// <summary>It puts words in quotation marks that its evidence does not have.</summary>
    NotAQuote,

    /// <summary>It denies what its evidence says, or says what that denies.</summary>
    Contradiction,

    /// <summary>A name or another word that tells something is not in its evidence.</summary>
    Unsupported,

    /// <summary>It is true and about something else: its evidence says little of the question.</summary>
    BesideThePoint,

    /// <summary>It says over again what an earlier sentence says.</summary>
    Repetition,

    /// <summary>The answer is longer than its marks allow.</summary>
    TooLong,
}
