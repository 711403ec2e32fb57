using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Judging;

/// <summary>Decides whether the evidence is enough to answer.</summary>
internal static class Judge
{
    private const double Enough = 0.42;

    /// <summary>How likely an answer from this evidence is right, 0 to 1.</summary>
    public static double Confidence(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked)
    {
        if (ranked.Count == 0)
            return 0;
        var top = ranked[0];
        return Math.Clamp(0.5 * top.Coverage + 0.5 * top.Best.Coverage, 0, 1);
    }

    public static bool IsEnough(double confidence) => confidence >= Enough;
}
