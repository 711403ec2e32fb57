using Tutor.Service.Examination;

namespace Tutor.Service.Commands;

/// <summary>What became of the answers that teachers decided on, for a person at a terminal.</summary>
internal static class ReviewedPrinter
{
    public static void Print(ExamReport report, TextWriter output)
    {
        foreach (var broken in report.Broken ?? [])
            output.WriteLine($"{broken.Id}  {broken.Question}\n    {broken.Fault}");
        output.WriteLine($"reviewed answers: {report.Results.Count}; no longer as the teacher decided: {report.Broken?.Count ?? 0}");
    }
}
