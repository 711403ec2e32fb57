using System.CommandLine;
using System.Text.Json;
using Spectre.Console;
using Tutor.Knowledge;
using Tutor.Service.Api;
using Tutor.Service.Examination;

namespace Tutor.Service.Commands;

/// <summary><c>eval EXAM.jsonl</c>: puts an examination to the tutor and prints its marks.</summary>
internal static class EvalCommand
{
    private static readonly Argument<string> s_exam = new("exam") { Description = "The examination: one question a line, as in knowledge/exams." };

    private static readonly Option<string?> s_sources = new("--sources") { Description = "The folder in which quotes are looked up; without it, the documents of the library." };

    private static readonly Option<int> s_failures = new("--failures") { Description = "How many questions that did not get full marks to print.", DefaultValueFactory = _ => 0 };

    private static readonly Option<bool> s_json = new("--json") { Description = "Write the report with every question and reply as JSON." };

    public static Command Create(CommandHost host)
    {
        var command = new Command("eval", "Puts an examination to the tutor and grades every reply: paragraph cited, answer said, brief, right language, verbatim, refused where it must.")
        {
            s_exam, s_sources, s_failures, s_json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var questions = await ExamFile.ReadAsync(parsed.GetValue(s_exam)!, cancellation);
            return await host.RunAsync((services, ending) => RunAsync(parsed, questions, services, host, ending), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed,
        IReadOnlyList<ExamQuestion> questions,
        IServiceProvider services,
        CommandHost host,
        CancellationToken cancellation)
    {
        var sources = ExamSources.Read(parsed.GetValue(s_sources) ?? DocumentsFolder(services));
        var examiner = ActivatorUtilities.CreateInstance<Examiner>(services);
        var report = await ProgressAsync(
            CommandHost.ConsoleOn(host.Error),
            questions.Count,
            asked => examiner.ExamineAsync(questions, sources, asked, cancellation));
        if (parsed.GetValue(s_json))
            await host.Output.WriteLineAsync(JsonSerializer.Serialize(report, ApiJson.Indented.ExamReport));
        else
            ExamPrinter.Print(report, parsed.GetValue(s_failures), CommandHost.ConsoleOn(host.Output));
        return ExitCodes.Done;
    }

    private static string DocumentsFolder(IServiceProvider services) =>
        Path.Combine(services.GetRequiredService<KnowledgePaths>().Knowledge!, "documents");

    private static Task<ExamReport> ProgressAsync(IAnsiConsole console, int count, Func<Action, Task<ExamReport>> examine)
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
