using Tutor.Answering.Judging;

namespace Tutor.Answering.Tests.Judging;

public sealed class LogisticRegressionTests
{
    [Fact]
    public void WithoutFeaturesTheBiasIsTheLogOfTheOdds()
    {
        // 3 of 4 cases happened: ln(3 / 1).
        double[][] rows = [[], [], [], []];

        var weights = LogisticRegression.Fit(rows, [true, true, true, false], penalty: 0, balanced: false);

        weights.ShouldHaveSingleItem().ShouldBe(Math.Log(3), 1e-6);
    }

    [Fact]
    public void BalancedOutcomesCountTheSame()
    {
        double[][] rows = [[], [], [], []];

        LogisticRegression.Fit(rows, [true, true, true, false], penalty: 0, balanced: true)[0].ShouldBe(0, 1e-6);
    }

    [Fact]
    public void AFeatureThatOnlyOccursWithOneOutcomeGetsItsSignAndThePenaltyKeepsItFinite()
    {
        double[][] rows = [[1], [1], [0], [0]];

        var weights = LogisticRegression.Fit(rows, [true, true, false, false], penalty: 1, balanced: false);

        // By symmetry the chance at 0 is one minus the chance at 1, so the bias is minus half of the weight.
        weights[0].ShouldBeGreaterThan(0.5);
        weights[0].ShouldBeLessThan(5);
        weights[1].ShouldBe(-weights[0] / 2, 1e-6);
    }

    [Fact]
    public void OneOutcomeAloneCannotBeFitted() =>
        Should.Throw<ArgumentException>(() => LogisticRegression.Fit([[1.0], [0.0]], [true, true], 1, false)).Message.ShouldContain("Both outcomes");
}
