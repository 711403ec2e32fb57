using System.Text.Json.Serialization;

namespace Tutor.Service.Examination;

/// <summary>How an examination went: question by question, in groups, in marks, and how well confidence foretold it.</summary>
internal sealed class ExamReport(IReadOnlyList<ExamResult> results)
{
    public int TotalMarks => Results.Sum(result => result.Question.Marks);

    public int MarksWon => Results.Where(result => result.Grade.Right).Sum(result => result.Question.Marks);

    public double MarksPercent => 100.0 * MarksWon / TotalMarks;

    public double MedianMilliseconds => Median([.. Results.Select(result => result.Milliseconds).Order()]);

    public double P95Milliseconds => Results.Select(result => result.Milliseconds).Order().ElementAt((int)(.95 * (Results.Count - 1)));

    /// <summary>Questions at which the program failed; they are graded as wrong replies.</summary>
    public int Faults => Results.Count(result => result.Reply.Kind == "error");

    /// <summary>All, then answerable and unanswerable, by language and script, by type. Empty groups are left out.</summary>
    public IReadOnlyList<ExamGroup> Groups => [.. ExamGroups.Of(Results).Where(group => group.Questions > 0)];

    public IReadOnlyList<CalibrationBin> Calibration => CalibrationBin.Of(Results);

    public IReadOnlyList<ExamResult> Results { get; } = results;

    /// <summary>Only where it was asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CrossValidation? CrossValidation { get; init; }

    /// <summary>Only where they were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<AblationResult>? Ablations { get; init; }

    /// <summary>The reviewed answers that hold no longer; only where reviewed answers were asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<BrokenAnswer>? Broken { get; init; }

    private static double Median(double[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}
