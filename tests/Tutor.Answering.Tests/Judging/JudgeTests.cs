using Tutor.Answering.Judging;

namespace Tutor.Answering.Tests.Judging;

public sealed class JudgeTests
{
    [Fact]
    public void TheScoreIsTheBiasAndEveryFeatureTimesItsWeight()
    {
        // Weights 1, 2, 3 …; only the first two features are there: -1 + 1 · 0.5 + 2 · 0.75, and 0.1 because most questions are answered.
        var judge = new Judge(new JudgeWeights([.. Enumerable.Range(1, Features).Select(i => (double)i)], -1, 1, 0));
        judge.Score([0.5, 0.75, .. new double[Features - 2]]).ShouldBe(1.1, 1e-12);
        judge.Score(new double[Features]).ShouldBe(-0.9, 1e-12);
    }

    [Fact]
    public void TheConfidenceIsTheLogisticFunctionOfTheScore()
    {
        var judge = new Judge(new JudgeWeights(new double[Features], 0, 2, 0.5));
        judge.Confidence(-0.25).ShouldBe(0.5, 1e-12);
        // 1 / (1 + e^-(2 · 1 + 0.5))
        judge.Confidence(1).ShouldBe(0.924141819979, 1e-9);
        judge.Confidence(1e9).ShouldBe(1);
        judge.Confidence(-1e9).ShouldBe(0);
    }

    [Fact]
    public void MoreOfTheQuestionSaidIsMoreConfidence()
    {
        var said = Enumerable.Range(0, 11).Select(tenths => Judge.Default.Confidence(Judge.Default.Score([tenths / 10.0, .. new double[Features - 1]])));
        said.ShouldBeInOrder(SortDirection.Ascending);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    public void AWrongNumberOfWeightsIsSaidInASentence(int weights) =>
        Should.Throw<ArgumentException>(() => new Judge(new JudgeWeights(new double[weights], 0, 1, 0)))
            .Message.ShouldBe($"The judge needs {Features} weights, one for each feature, and got {weights}.");

    [Fact]
    public void NothingWeighedHasNoFeatures()
    {
        var features = EvidenceFeatures.Of(null!, [], []);
        features.ShouldBe(new double[Features]);
        Judge.Default.Score(features).ShouldBeLessThan(0);
    }

    [Fact]
    public void TheFeaturesHaveDifferentNames() => EvidenceFeatures.Names.ShouldBeUnique();

    private static int Features => EvidenceFeatures.Names.Count;
}
