using System.CommandLine;
using System.Globalization;
using Tutor.Answering.Judging;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Service.Examination;
using Tutor.Service.Hosting;

namespace Tutor.Service.Commands;

/// <summary><c>fit-judge LIBRARY EXAM …</c>: fits the weights by which the tutor decides whether to answer.</summary>
internal static class FitJudgeCommand
{
    private static readonly Argument<string[]> s_pairs = new("library exam") { Description = "Pairs of a library's folder and questions to it, as in eval.", Arity = ArgumentArity.OneOrMore };

    public static Command Create(CommandHost host)
    {
        var command = new Command("fit-judge", "Fits the judge's weights to questions whose answers are known, and prints them for JudgeWeights.Default. For developers.") { s_pairs };
        command.SetAction((parsed, cancellation) => host.RunAsync((services, ending) => RunAsync(parsed.GetValue(s_pairs)!, services, host, ending), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] pairs, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        if (pairs.Length % 2 != 0)
            throw new SettingsException("fit-judge takes pairs: a library's folder, then a file of questions to it.");
        var cases = new List<JudgeCase>();
        for (var i = 0; i < pairs.Length; i += 2)
            cases.AddRange(await AskAsync(pairs[i], pairs[i + 1], services.GetRequiredService<Glossary>(), cancellation));

        var weights = JudgeFit.Fit(cases);
        for (var i = 0; i < EvidenceFeatures.Names.Count; i++)
            host.Output.WriteLine($"{EvidenceFeatures.Names[i],-12} {Number(weights.Features[i])}");
        host.Output.WriteLine($"{"bias",-12} {Number(weights.Bias)}");
        host.Output.WriteLine($"{"confidence",-12} slope {Number(weights.ConfidenceSlope)}, bias {Number(weights.ConfidenceBias)}");
        var judge = new Judge(weights);
        host.Output.WriteLine($"{cases.Count} questions; refused: {Share(cases, judge, answerable: false)} of the unanswerable, {Share(cases, judge, answerable: true)} of the answerable");
        return ExitCodes.Done;
    }

    private static async Task<IEnumerable<JudgeCase>> AskAsync(string folder, string exam, Glossary glossary, CancellationToken cancellation)
    {
        var questions = await ExamFile.ReadAsync(exam, cancellation);
        var library = await LibraryStore.ReadFolderAsync(folder, cancellation);
        var tutor = await new TutorSetup(library, glossary) { Judge = JudgeWeights.NeverRefuse }.BuildAsync(cancellation);
        return (await JudgeExamples.AskAsync(tutor, questions, () => { }, cancellation)).Select(example => example.Case);
    }

    private static string Share(List<JudgeCase> cases, Judge judge, bool answerable)
    {
        var of = cases.Where(one => one.Answerable == answerable).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * of.Count(one => judge.Score(one.Features) < 0) / of.Count:F1} %");
    }

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
