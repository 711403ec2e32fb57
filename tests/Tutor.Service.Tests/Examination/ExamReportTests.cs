using Tutor.Service.Api;
using Tutor.Service.Examination;

namespace Tutor.Service.Tests.Examination;

public sealed class ExamReportTests
{
    private static readonly Grade s_right = new(true, true, true, true, true, true, true, false, 1);
    private static readonly Grade s_wrong = new(false, false, false, true, true, true, true, false, 4);
    private static readonly Grade s_refused = new(true, null, null, null, null, true, true, true, null);

    [Fact]
    public void SharesAreOfTheQuestionsThatAColumnAppliesTo()
    {
        var report = new ExamReport([Result(s_right), Result(s_wrong), Result(s_refused, answerable: false)]);

        var all = report.Groups[0];
        all.Name.ShouldBe("all");
        all.Questions.ShouldBe(3);
        all.Right!.Value.ShouldBe(200.0 / 3, 1e-9);
        all.Cited.ShouldBe(50);
        all.Hit3.ShouldBe(50);
        all.Hit10.ShouldBe(100);
        all.MeanReciprocalRank!.Value.ShouldBe(0.625);
    }

    [Fact]
    public void TheGroupsStandInTheExaminersOrderAndEmptyOnesAreLeftOut()
    {
        var report = new ExamReport(
        [
            Result(s_right),
            Result(s_right, type: "mcq", language: "hi", script: "latin", doc: "a.hi.txt"),
            Result(s_wrong, type: "list", language: "hi", doc: "a.bn.txt"),
            Result(s_refused, type: "unanswerable", answerable: false),
        ]);

        report.Groups.Select(group => group.Name).ShouldBe(
        [
            "all", "answerable", "unanswerable", "bn native, same language", "hi latin, same language", "hi asks, other language knows",
            "type list", "type mcq", "type unanswerable", "type when",
        ]);
    }

    [Fact]
    public void MarksWeighTheQuestionsAndTimesAreThoseOfTheExaminer()
    {
        var report = new ExamReport(
        [
            Result(s_right, marks: 5, milliseconds: 4), Result(s_wrong, marks: 3, milliseconds: 1),
            Result(s_right, marks: 2, milliseconds: 3), Result(s_right, marks: 1, milliseconds: 2),
        ]);

        report.MarksWon.ShouldBe(8);
        report.TotalMarks.ShouldBe(11);
        report.MedianMilliseconds.ShouldBe(2.5);
        report.P95Milliseconds.ShouldBe(3);
    }

    [Fact]
    public void CalibrationCountsAnswersByTheirConfidence()
    {
        var report = new ExamReport(
        [
            Result(s_right, confidence: 0.95), Result(s_wrong, confidence: 0.91), Result(s_right, confidence: 1),
            Result(s_wrong, confidence: 0), Result(s_refused, answerable: false, kind: "refusal"),
        ]);

        report.Calibration.Count.ShouldBe(2);
        report.Calibration[0].ShouldBe(new CalibrationBin(0, 0.1, 1, 0, 0));
        report.Calibration[1].Answers.ShouldBe(3);
        report.Calibration[1].Confidence.ShouldBe(2.86 / 3, 1e-9);
        report.Calibration[1].Right.ShouldBe(200.0 / 3, 1e-9);
    }

    private static ExamResult Result(
        Grade grade,
        string type = "when",
        int marks = 1,
        string language = "bn",
        string script = "native",
        string doc = "a.bn.txt",
        bool answerable = true,
        double confidence = 1,
        string kind = "answer",
        double milliseconds = 1) => new(
            new ExamQuestion("1", type, marks, language, script, "?", answerable) { Gold = answerable ? [new GoldPassage(doc, "x")] : [] },
            AskResponse.Fault("") with { Kind = kind, Confidence = confidence },
            grade,
            milliseconds);
}
