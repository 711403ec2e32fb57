namespace Tutor.Review.Transcripts;

/// <summary>What became of the form that led to this page.</summary>
public enum Outcome
{
    None,
    VerdictSaved,
    VerdictUndone,
    VerdictOvertaken,
    Corrected,
    CorrectedOnce,
    TurnGone,
    NothingNext,
}
