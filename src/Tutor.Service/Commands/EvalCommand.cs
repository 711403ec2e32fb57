using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Spectre.Console;
using Tutor.Answering;
using Tutor.Answering.Evidence;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Service.Api;
using Tutor.Service.Examination;

namespace Tutor.Service.Commands;

/// <summary><c>eval EXAM.jsonl</c>: puts an examination to the tutor and prints its marks.</summary>
internal static class EvalCommand
{
    private static readonly Argument<string?> s_exam = new("exam") { Description = "The examination: one question a line, as in knowledge/exams.", Arity = ArgumentArity.ZeroOrOne };

    private static readonly Option<bool> s_reviewed = new("--reviewed") { Description = "Instead of a file, the answers that teachers have judged or corrected; exit code 1 when one of them holds no longer." };

    private static readonly Option<string?> s_sources = new("--sources") { Description = "The folder in which quotes are looked up; without it, the documents of the library." };

    private static readonly Option<int> s_failures = new("--failures") { Description = "How many questions that did not get full marks to print.", DefaultValueFactory = _ => 0 };

    private static readonly Option<string[]> s_crossValidate = new("--cross-validate")
    {
        Description = "Beside the plain figures those with a judge that was fitted without the document asked about: to the other questions of the examination and of these further files.",
        HelpName = "FILE.jsonl …",
        Arity = ArgumentArity.ZeroOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> s_ablations = new("--ablations") { Description = "The same examination without the glossary, without sound keys, without n-grams, without headings." };

    private static readonly Option<bool> s_json = new("--json") { Description = "Write the report with every question and reply as JSON." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("eval", "Puts an examination to the tutor and grades every reply: paragraph cited, answer said, brief, right language, verbatim, refused where it must.")
        {
            s_exam, s_reviewed, s_sources, s_failures, s_crossValidate, s_ablations, s_json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(s_exam) is null != result.GetValue(s_reviewed))
                result.AddError("Name one examination file for 'eval', or say --reviewed.");
        });
        command.SetAction(async (parsed, cancellation) =>
        {
            if (parsed.GetValue(s_reviewed))
                return await host.RunAsync((services, ending) => RunReviewedAsync(parsed, services, host, ending), cancellation);
            var questions = await ExamFile.ReadAsync(parsed.GetValue(s_exam)!, cancellation);
            List<ExamQuestion>? further = parsed.GetResult(s_crossValidate) is null ? null : [];
            foreach (var file in parsed.GetValue(s_crossValidate) ?? [])
                further!.AddRange(await ExamFile.ReadAsync(file, cancellation));
            return await host.RunAsync((services, ending) => RunAsync(parsed, questions, further, services, host, ending), cancellation);
        });
        return command;
    }

    private static async Task<int> RunReviewedAsync(ParseResult parsed, IServiceProvider services, CommandHost host, CancellationToken cancellation)
    {
        var reviewed = await ActivatorUtilities.CreateInstance<ReviewedExam>(services).ReadAsync(cancellation);
        if (reviewed.Count == 0)
        {
            await host.Error.WriteLineAsync("No teacher has decided yet what is right: there is nothing to examine.");
            return ExitCodes.Done;
        }

        var sources = ExamSources.Read(parsed.GetValue(s_sources) ?? DocumentsFolder(services));
        var examiner = ActivatorUtilities.CreateInstance<Examiner>(services);
        var plain = await ProgressAsync(
            CommandHost.ConsoleOn(host.Error), reviewed.Count, asked => examiner.ExamineAsync([.. reviewed.Select(question => question.Question)], sources, asked, cancellation));
        var report = new ExamReport(plain.Results)
        {
            Broken = [.. reviewed.Zip(plain.Results)
                .Select(pair => (pair.First.Question, Fault: pair.First.Fault(pair.Second.Grade)))
                .Where(pair => pair.Fault is not null)
                .Select(pair => new BrokenAnswer(pair.Question.Id, pair.Question.Question, pair.Fault!))],
        };
        if (parsed.GetValue(s_json))
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(report, ApiJson.Indented.ExamReport));
        else
            ReviewedPrinter.Print(report, host.Output);
        return report.Broken.Count == 0 ? ExitCodes.Done : ExitCodes.ReviewedBroken;
    }

    /// <param name="further">Null where no cross-validation was asked for.</param>
    private static async Task<int> RunAsync(
        ParseResult parsed,
        IReadOnlyList<ExamQuestion> questions,
        IReadOnlyList<ExamQuestion>? further,
        IServiceProvider services,
        CommandHost host,
        CancellationToken cancellation)
    {
        var console = CommandHost.ConsoleOn(host.Error);
        var sources = ExamSources.Read(parsed.GetValue(s_sources) ?? DocumentsFolder(services));
        var examiner = ActivatorUtilities.CreateInstance<Examiner>(services);
        var plain = await ProgressAsync(console, questions.Count, asked => examiner.ExamineAsync(questions, sources, asked, cancellation));
        var report = new ExamReport(plain.Results)
        {
            CrossValidation = further is null ? null : await ProgressAsync(
                console,
                CrossValidator.Questions(questions.Count, further.Count),
                asked => CrossValidatorOf(services).ValidateAsync(plain, further, asked, cancellation)),
            Ablations = !parsed.GetValue(s_ablations) ? null : await ProgressAsync(
                console,
                Ablation.All.Count * questions.Count,
                asked => ActivatorUtilities.CreateInstance<AblationStudy>(services).RunAsync(SetupOf(services), questions, asked, cancellation)),
        };
        if (parsed.GetValue(s_json))
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(report, ApiJson.Indented.ExamReport));
        else
            Print(report, parsed.GetValue(s_failures), CommandHost.ConsoleOn(host.Output));
        return ExitCodes.Done;
    }

    private static void Print(ExamReport report, int failures, IAnsiConsole console)
    {
        ExamPrinter.Print(report, failures, console);
        if (report.CrossValidation is { } validation)
            HonestyPrinter.Print(validation, console);
        if (report.Ablations is { } ablations)
            HonestyPrinter.Print(ablations, console);
    }

    private static CrossValidator CrossValidatorOf(IServiceProvider services)
    {
        var library = services.GetRequiredService<ILibrary>();
        return new CrossValidator(
            library.Current,
            weights => new DocumentTutor(
                library,
                services.GetRequiredService<IPassageIndex>(),
                services.GetRequiredService<LibraryAnalysis>(),
                services.GetRequiredService<QuestionEmbedder>(),
                judge: weights),
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<Examiner>>());
    }

    private static TutorSetup SetupOf(IServiceProvider services) => new(services.GetRequiredService<ILibrary>().Current, services.GetRequiredService<Glossary>())
    {
        Index = services.GetRequiredService<IOptions<KnowledgeOptions>>().Value.Index,
    };

    private static string DocumentsFolder(IServiceProvider services) =>
        Path.Combine(services.GetRequiredService<KnowledgePaths>().Knowledge!, "documents");

    private static Task<T> ProgressAsync<T>(IAnsiConsole console, int count, Func<Action, Task<T>> examine)
    {
        if (!console.Profile.Out.IsTerminal)
            return examine(() => { });
        return console.Progress().AutoClear(true).StartAsync(context =>
        {
            var bar = context.AddTask("questions", maxValue: count);
            return examine(() => bar.Increment(1));
        });
    }
}
