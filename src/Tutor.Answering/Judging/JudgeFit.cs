namespace Tutor.Answering.Judging;

/// <summary>Fits the judge to questions whose answers are known.</summary>
public static class JudgeFit
{
    private const double Penalty = 1;
    private const double ConfidencePenalty = 0.01;

    /// <summary>Weights that part the answerable cases from the others, and say how likely an answer is right.</summary>
    /// <exception cref="ArgumentException">There is no case, or all are answerable, or none is.</exception>
    public static JudgeWeights Fit(IReadOnlyList<JudgeCase> cases)
    {
        var weights = LogisticRegression.Fit([.. cases.Select(one => one.Features)], [.. cases.Select(one => one.Answerable)], Penalty, balanced: true);
        // Without a better word the score stands for itself: it is the logarithm of the odds.
        var fitted = new JudgeWeights(weights[..^1], weights[^1], 1, 0);
        var judge = new Judge(fitted);
        var answered = cases.Select(one => (Score: judge.Score(one.Features), one.Right)).Where(one => one.Score >= 0).ToList();
        if (answered.All(one => one.Right) || !answered.Exists(one => one.Right))
            return fitted;
        var confidence = LogisticRegression.Fit([.. answered.Select(one => new[] { one.Score })], [.. answered.Select(one => one.Right)], ConfidencePenalty, balanced: false);
        return fitted with { ConfidenceSlope = confidence[0], ConfidenceBias = confidence[1] };
    }
}

/// <summary>One question that was asked, as the judge sees it.</summary>
/// <param name="Features">In the order of <see cref="EvidenceFeatures.Names"/>.</param>
/// <param name="Right">Whether the tutor gets full marks when it is made to answer.</param>
public sealed record JudgeCase(IReadOnlyList<double> Features, bool Answerable, bool Right);
