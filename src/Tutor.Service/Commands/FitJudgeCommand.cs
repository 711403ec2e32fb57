using System.CommandLine;
using System.Globalization;
using Tutor.Answering;
using Tutor.Answering.Judging;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Knowledge.Indexing;
using Tutor.Service.Api;
using Tutor.Service.Examination;
using Tutor.Service.Hosting;

namespace Tutor.Service.Commands;

/// <summary><c>fit-judge LIBRARY EXAM …</c>: fits the weights by which the tutor decides whether to answer.</summary>
internal static class FitJudgeCommand
{
    private const double Penalty = 1;
    private const double ConfidencePenalty = 0.01;

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
        var cases = new List<Case>();
        for (var i = 0; i < pairs.Length; i += 2)
            cases.AddRange(await AskAsync(pairs[i], pairs[i + 1], services.GetRequiredService<Glossary>(), cancellation));

        var weights = LogisticRegression.Fit([.. cases.Select(one => one.Features)], [.. cases.Select(one => one.Answerable)], Penalty, balanced: true);
        var judge = new Judge(new JudgeWeights(weights[..^1], weights[^1], 1, 0));
        var answered = cases.Select(one => (Score: judge.Score(one.Features), one.Right)).Where(one => one.Score >= 0).ToList();
        var confidence = LogisticRegression.Fit([.. answered.Select(one => new[] { one.Score })], [.. answered.Select(one => one.Right)], ConfidencePenalty, balanced: false);

        for (var i = 0; i < EvidenceFeatures.Names.Count; i++)
            host.Output.WriteLine($"{EvidenceFeatures.Names[i],-12} {Number(weights[i])}");
        host.Output.WriteLine($"{"bias",-12} {Number(weights[^1])}");
        host.Output.WriteLine($"{"confidence",-12} slope {Number(confidence[0])}, bias {Number(confidence[1])}");
        host.Output.WriteLine($"{cases.Count} questions; refused: {Share(cases, judge, answerable: false)} of the unanswerable, {Share(cases, judge, answerable: true)} of the answerable");
        return ExitCodes.Done;
    }

    private static async Task<IReadOnlyList<Case>> AskAsync(string folder, string exam, Glossary glossary, CancellationToken cancellation)
    {
        var questions = await ExamFile.ReadAsync(exam, cancellation);
        var library = await LibraryStore.ReadFolderAsync(folder, cancellation);
        var index = new EmbeddedPassageIndex(new PassageAnalyzer(glossary));
        await index.UpdateAsync(library, cancellation);
        var tutor = new DocumentTutor(new FixedLibrary(library), index, new LibraryAnalysis(glossary));
        var grader = new Grader([]);
        var cases = new List<Case>();
        foreach (var question in questions)
        {
            var reply = await tutor.AskAsync(new AskRequest(question.Question, question.History, question.Marks), cancellation);
            if (reply.Features.Count > 0)
                cases.Add(new Case(reply.Features, question.Answerable, question.Answerable && grader.Grade(question, AskResponse.From(reply, explain: true)).Right));
        }

        return cases;
    }

    private static string Share(List<Case> cases, Judge judge, bool answerable)
    {
        var of = cases.Where(one => one.Answerable == answerable).ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * of.Count(one => judge.Score(one.Features) < 0) / of.Count:F1} %");
    }

    private static string Number(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

    private sealed record Case(IReadOnlyList<double> Features, bool Answerable, bool Right);

    private sealed class FixedLibrary(Library library) : ILibrary
    {
        public Library Current => library;
    }
}
