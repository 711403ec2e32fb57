namespace Tutor.Service.Examination;

/// <summary>One row of the table. Shares are percentages of the questions that the column applies to; null when it applies to none.</summary>
internal sealed record ExamGroup(
    string Name,
    int Questions,
    double? Right,
    double? Cited,
    double? First,
    double? Answered,
    double? Brief,
    double? Language,
    double? Verbatim,
    double? Refused,
    double? Hit1,
    double? Hit3,
    double? Hit10,
    double? MeanReciprocalRank)
{
    public static ExamGroup Of(string name, IReadOnlyList<ExamResult> results)
    {
        return new ExamGroup(
            name,
            results.Count,
            Share(grade => grade.Right),
            Share(grade => grade.Cited),
            Share(grade => grade.First),
            Share(grade => grade.Answered),
            Share(grade => grade.Brief),
            Share(grade => grade.Language),
            Share(grade => grade.Verbatim),
            Share(grade => grade.Refused),
            Share(grade => grade.Hit1),
            Share(grade => grade.Hit3),
            Share(grade => grade.Hit10),
            results.Select(result => result.Grade.ReciprocalRank).Average());

        double? Share(Func<Grade, bool?> column) =>
            100 * results.Select(result => column(result.Grade)).Average(holds => holds is null ? null : holds.Value ? 1.0 : (double?)0);
    }
}

internal static class ExamGroups
{
    public static IEnumerable<ExamGroup> Of(IReadOnlyList<ExamResult> results)
    {
        yield return Group("all", _ => true);
        yield return Group("answerable", question => question.Answerable);
        yield return Group("unanswerable", question => !question.Answerable);
        foreach (var language in (string[])["bn", "hi"])
        {
            foreach (var script in (string[])["native", "latin"])
            {
                yield return Group($"{language} {script}, same language", question =>
                    question.Answerable && question.Lang == language && question.Script == script && !question.CrossesLanguages);
            }

            yield return Group($"{language} asks, other language knows", question => question.Lang == language && question.CrossesLanguages);
        }

        foreach (var type in results.Select(result => result.Question.Type).Distinct().Order(StringComparer.Ordinal))
            yield return Group($"type {type}", question => question.Type == type);

        ExamGroup Group(string name, Func<ExamQuestion, bool> belongs) =>
            ExamGroup.Of(name, [.. results.Where(result => belongs(result.Question))]);
    }
}
