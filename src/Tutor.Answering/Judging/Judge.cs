namespace Tutor.Answering.Judging;

/// <summary>Decides whether the evidence is enough to answer, and how sure the tutor is of its answer.</summary>
/// <remarks>
/// Logistic regression on <see cref="EvidenceFeatures"/>. The weights come from the command <c>fit-judge</c> over questions that
/// no examination holds; <c>tests/README.md</c> says which.
/// </remarks>
public sealed class Judge
{
    // In the unit of the score (log odds): the fit weighs both kinds of question alike, but most of what a class asks stands in its books.
    private const double MostAreAnswered = 0.1;

    public static Judge Default { get; } = new(JudgeWeights.Default);

    private readonly JudgeWeights _weights;

    public Judge(JudgeWeights weights)
    {
        if (weights.Features.Count != EvidenceFeatures.Names.Count)
            throw new ArgumentException($"The judge needs {EvidenceFeatures.Names.Count} weights, one for each feature, and got {weights.Features.Count}.");
        _weights = weights;
    }

    /// <summary>Above 0 the evidence is enough.</summary>
    public double Score(IReadOnlyList<double> features)
    {
        var score = _weights.Bias + MostAreAnswered;
        for (var i = 0; i < features.Count; i++)
            score += _weights.Features[i] * features[i];
        return score;
    }

    /// <summary>How likely an answer is right whose evidence scored so, 0 to 1.</summary>
    public double Confidence(double score) => 1 / (1 + Math.Exp(-(_weights.ConfidenceSlope * score + _weights.ConfidenceBias)));
}

/// <param name="Features">In the order of <see cref="EvidenceFeatures.Names"/>.</param>
/// <param name="Bias">Lower refuses more.</param>
/// <param name="ConfidenceSlope">Turns a score into the chance of being right, with <paramref name="ConfidenceBias"/>.</param>
public sealed record JudgeWeights(IReadOnlyList<double> Features, double Bias, double ConfidenceSlope, double ConfidenceBias)
{
    public static JudgeWeights Default { get; } = new([3.50, -1.91, -1.43, -1.87, 2.69, 1.46, -1.59, -1.30, 1.15, 1.62, -0.73, -0.91, -1.30, -2.52, -2.02, -1.74, -1.48, -1.56, -0.03, 1.09], -3.16, 0.47, 0.24);

    /// <summary>Answers whatever was found: shows what the tutor would say to a question that it refuses.</summary>
    public static JudgeWeights NeverRefuse { get; } = new(new double[EvidenceFeatures.Names.Count], 1, 1, 0);
}
