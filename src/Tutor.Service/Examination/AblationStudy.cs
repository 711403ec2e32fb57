namespace Tutor.Service.Examination;

/// <summary>Puts one examination to the whole tutor and to the tutor without each of its parts.</summary>
internal sealed class AblationStudy(TimeProvider time, ILogger<Examiner> logger)
{
    /// <param name="asked">Called after each question, once for each of <see cref="Ablation.All"/>.</param>
    /// <returns>In the order of <see cref="Ablation.All"/>.</returns>
    public async Task<IReadOnlyList<AblationResult>> RunAsync(TutorSetup whole, IReadOnlyList<ExamQuestion> questions, Action asked, CancellationToken cancellation)
    {
        var results = new List<AblationResult>();
        foreach (var ablation in Ablation.All)
        {
            var examiner = new Examiner(await ablation.Of(whole).BuildAsync(cancellation), time, logger);
            var report = await examiner.ExamineAsync(questions, [], asked, cancellation);
            results.Add(new AblationResult(ablation.Name, ExamFigures.Of(report.Results)));
        }

        return results;
    }
}

/// <param name="Name">What is left out.</param>
internal sealed record AblationResult(string Name, ExamFigures Figures);
