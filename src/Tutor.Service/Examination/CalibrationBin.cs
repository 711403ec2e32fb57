namespace Tutor.Service.Examination;

/// <summary>Of the answers given with a confidence in one tenth: how sure the tutor was, and how many were right.</summary>
/// <param name="From">The lower bound, which belongs to the bin; the last bin holds 1 too.</param>
/// <param name="Confidence">The mean of the answers in it.</param>
/// <param name="Right">The percentage that got full marks. Where confidence is honest, it is near 100 × <paramref name="Confidence"/>.</param>
internal sealed record CalibrationBin(double From, double To, int Answers, double Confidence, double Right)
{
    private const int Bins = 10;

    /// <summary>The bins that hold an answer, the least confident first. Refusals are not counted.</summary>
    public static IReadOnlyList<CalibrationBin> Of(IReadOnlyList<ExamResult> results) =>
    [
        .. results
            .Where(result => result.Reply.Kind == "answer")
            .GroupBy(result => Math.Clamp((int)(result.Reply.Confidence * Bins), 0, Bins - 1))
            .OrderBy(bin => bin.Key)
            .Select(bin => new CalibrationBin(
                (double)bin.Key / Bins,
                (bin.Key + 1.0) / Bins,
                bin.Count(),
                bin.Average(result => result.Reply.Confidence),
                100 * bin.Average(result => result.Grade.Right ? 1.0 : 0))),
    ];
}
