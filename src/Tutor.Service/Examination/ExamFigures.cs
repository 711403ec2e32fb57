namespace Tutor.Service.Examination;

/// <summary>An examination in one row. Shares are percentages; null where there is no such question.</summary>
/// <param name="Right">Of the answerable questions, as all that follow up to <paramref name="Hit10"/>.</param>
/// <param name="WronglyRefused">Answerable, and refused.</param>
/// <param name="CrossLanguageHit3">Of the questions that only a document in the other language answers.</param>
/// <param name="RomanizedHit3">Of the questions in Latin letters.</param>
/// <param name="RightlyRefused">Of the unanswerable questions.</param>
internal sealed record ExamFigures(
    int Answerable,
    double? Right,
    double? Cited,
    double? WronglyRefused,
    double? Hit1,
    double? Hit3,
    double? Hit10,
    double? CrossLanguageHit3,
    double? RomanizedHit3,
    int Unanswerable,
    double? RightlyRefused,
    int MarksWon,
    int TotalMarks)
{
    public static ExamFigures Of(IEnumerable<ExamResult> results)
    {
        var report = new ExamReport([.. results]);
        var answerable = Group(question => question.Answerable);
        var unanswerable = Group(question => !question.Answerable);
        return new ExamFigures(
            answerable.Questions,
            answerable.Right,
            answerable.Cited,
            answerable.Refused,
            answerable.Hit1,
            answerable.Hit3,
            answerable.Hit10,
            Group(question => question.CrossesLanguages).Hit3,
            Group(question => question.Answerable && question.Script == "latin").Hit3,
            unanswerable.Questions,
            unanswerable.Right,
            report.MarksWon,
            report.TotalMarks);

        ExamGroup Group(Func<ExamQuestion, bool> belongs) => ExamGroup.Of("", [.. report.Results.Where(result => belongs(result.Question))]);
    }
}
