using Tutor.Transcripts.Reading;

namespace Tutor.Review.Transcripts;

internal static class AnswerMarks
{
    /// <summary>What the list would say of the turn.</summary>
    public static TurnSummary Of(TranscriptTurn turn) => new()
    {
        Id = turn.Turn.Id,
        At = turn.Turn.At,
        Question = turn.Turn.Question,
        Kind = turn.Turn.Reply?.Kind,
        Language = turn.Turn.Reply?.Language,
        Type = turn.Turn.Reply?.Type,
        Confidence = turn.Turn.Reply?.Confidence,
        LowConfidence = turn.LowConfidence,
        Reaction = turn.Reaction,
        SourcesDisagreed = turn.Turn.Reply?.SourcesDisagree == true,
        NeedsAttention = turn.Attention.Count > 0,
        Verdict = turn.Verdict?.Kind,
        IsDamaged = turn.IsDamaged,
    };
}
