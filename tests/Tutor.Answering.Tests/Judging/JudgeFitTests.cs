using Tutor.Answering.Judging;

namespace Tutor.Answering.Tests.Judging;

public sealed class JudgeFitTests
{
    [Fact]
    public void WhatSaysMoreOfTheQuestionIsAnsweredAndTheRestRefused()
    {
        var judge = new Judge(JudgeFit.Fit([Case(0.9, true), Case(0.8, true), Case(0.7, true, right: false), Case(0.2, false), Case(0.1, false)]));

        judge.Score(Features(0.85)).ShouldBeGreaterThan(0);
        judge.Score(Features(0.15)).ShouldBeLessThan(0);
    }

    [Fact]
    public void ConfidenceIsTheShareOfTheAnswersThatWereRight()
    {
        var judge = new Judge(JudgeFit.Fit([.. Enumerable.Range(0, 8).Select(i => Case(0.9, true, right: i < 6)), Case(0.1, false), Case(0.2, false)]));

        judge.Confidence(judge.Score(Features(0.9))).ShouldBe(0.75, 0.01);
    }

    [Fact]
    public void WhereEveryAnswerWasRightTheScoreStandsForItself()
    {
        var weights = JudgeFit.Fit([Case(0.9, true), Case(0.8, true), Case(0.1, false)]);

        weights.ConfidenceSlope.ShouldBe(1);
        weights.ConfidenceBias.ShouldBe(0);
    }

    [Fact]
    public void QuestionsOfOneKindAloneTeachNothing() =>
        Should.Throw<ArgumentException>(() => JudgeFit.Fit([Case(0.9, true), Case(0.8, true)]));

    [Fact]
    public void AJudgeThatNeverRefusesAnswersWhateverWasFound() =>
        new Judge(JudgeWeights.NeverRefuse).Score(Features(0)).ShouldBeGreaterThan(0);

    private static JudgeCase Case(double coverage, bool answerable, bool right = true) => new(Features(coverage), answerable, answerable && right);

    private static double[] Features(double first) => [first, .. new double[EvidenceFeatures.Names.Count - 1]];
}
