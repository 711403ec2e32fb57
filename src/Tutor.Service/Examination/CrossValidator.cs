using Tutor.Answering;
using Tutor.Answering.Judging;
using Tutor.Knowledge;
using Tutor.Service.Hosting;

namespace Tutor.Service.Examination;

/// <summary>
/// Leaves out one document after the other (leave-one-group-out cross-validation): the judge is fitted to the questions of the
/// others and graded on those of the one. A judge that was fitted to what it is asked looks better than it is.
/// </summary>
/// <param name="tutorWith">The tutor as it is, but for its judge.</param>
internal sealed class CrossValidator(Library library, Func<JudgeWeights, ITutor> tutorWith, TimeProvider time, ILogger<Examiner> logger)
{
    /// <param name="plain">The examination as the tutor took it.</param>
    /// <param name="further">Further questions to the same library, which the judge learns from too.</param>
    /// <param name="asked">Called after each question, <see cref="Questions"/> times.</param>
    /// <exception cref="SettingsException">There are too few documents, or too few questions to learn from when one is left out.</exception>
    public async Task<CrossValidation> ValidateAsync(ExamReport plain, IReadOnlyList<ExamQuestion> further, Action asked, CancellationToken cancellation)
    {
        var folds = new DocumentFolds(library);
        var exam = plain.Results.Select(result => result.Question).ToList();
        var examples = await JudgeExamples.AskAsync(tutorWith(JudgeWeights.NeverRefuse), [.. exam, .. further], asked, cancellation);
        var documents = new List<HeldOutDocument>();
        var all = new List<ExamResult>();
        foreach (var document in folds.Documents)
        {
            var before = plain.Results.Where(result => folds.FoldOf(result.Question) == document).ToList();
            if (before.Count == 0)
                continue;
            var teachers = examples.Where(example => folds.MayTeach(example.Question, document)).ToList();
            var weights = Fit(teachers, document);
            var after = await new Examiner(tutorWith(weights), time, logger)
                .ExamineAsync([.. before.Select(result => result.Question)], [], asked, cancellation);
            all.AddRange(after.Results);
            documents.Add(new HeldOutDocument(
                document,
                ExamFigures.Of(before),
                ExamFigures.Of(after.Results),
                weights,
                [.. teachers.Select(example => example.Question.Id)],
                [.. before.Select(result => result.Question.Id)]));
        }

        return new CrossValidation(ExamFigures.Of(plain.Results), ExamFigures.Of(all), documents);
    }

    /// <summary>How many questions will be asked.</summary>
    public static int Questions(int exam, int further) => exam + further + exam;

    private static JudgeWeights Fit(List<JudgeExample> teachers, string document)
    {
        if (teachers.TrueForAll(example => example.Case.Answerable) || !teachers.Exists(example => example.Case.Answerable))
        {
            throw new SettingsException(
                $"Without {document} there are not both answerable and unanswerable questions left to fit the judge to; name files with more: --cross-validate FILE.jsonl …");
        }

        return JudgeFit.Fit([.. teachers.Select(example => example.Case)]);
    }
}
