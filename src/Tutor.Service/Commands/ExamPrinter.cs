using System.Globalization;
using Spectre.Console;
using Tutor.Service.Examination;

namespace Tutor.Service.Commands;

/// <summary>The report of an examination as a table that a teacher can read.</summary>
internal static class ExamPrinter
{
    private static readonly (string Name, Func<ExamGroup, double?> Share)[] s_columns =
    [
        ("right", group => group.Right),
        ("cited", group => group.Cited),
        ("first", group => group.First),
        ("answered", group => group.Answered),
        ("brief", group => group.Brief),
        ("language", group => group.Language),
        ("verbatim", group => group.Verbatim),
        ("refused", group => group.Refused),
        ("hit1", group => group.Hit1),
        ("hit3", group => group.Hit3),
        ("hit10", group => group.Hit10),
    ];

    public static void Print(ExamReport report, int failures, IAnsiConsole console)
    {
        console.Write(GroupTable(report));
        console.WriteLine("Per cent of the questions of each row. right: full marks. cited: the right paragraph is quoted. first: it is the first quote.");
        console.WriteLine("answered: the text says it. brief: no longer than the marks allow. language: the asker's. verbatim: every quote stands in a source.");
        console.WriteLine("hit1, hit3, hit10: the right paragraph is among so many found. MRR: mean of 1/place.");
        console.WriteLine();
        console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"marks {report.MarksWon}/{report.TotalMarks} = {report.MarksPercent:F1} %   answers in ms: median {report.MedianMilliseconds:F1}, p95 {report.P95Milliseconds:F1}"));
        if (report.Faults > 0)
            console.WriteLine($"The program failed at {report.Faults} questions; the log above says how.");
        if (report.Calibration.Count > 0)
            PrintCalibration(report, console);
        foreach (var result in report.Results.Where(result => !result.Grade.Right).Take(failures))
            PrintFailure(result, console);
    }

    private static Table GroupTable(ExamReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("").AddColumn("n", Right);
        foreach (var (name, _) in s_columns)
            table.AddColumn(name, Right);
        table.AddColumn("MRR", Right);
        foreach (var group in report.Groups)
        {
            table.AddRow(
            [
                Markup.Escape(group.Name),
                group.Questions.ToString(CultureInfo.InvariantCulture),
                .. s_columns.Select(column => column.Share(group)?.ToString("F1", CultureInfo.InvariantCulture) ?? "-"),
                group.MeanReciprocalRank?.ToString("F3", CultureInfo.InvariantCulture) ?? "",
            ]);
        }

        return table;
    }

    private static void PrintCalibration(ExamReport report, IAnsiConsole console)
    {
        console.WriteLine();
        console.WriteLine("How far confidence can be trusted (answers only): in an honest row the last two columns agree.");
        var table = new Table().Border(TableBorder.Simple).AddColumn("confidence").AddColumn("answers", Right).AddColumn("mean, %", Right).AddColumn("right, %", Right);
        foreach (var bin in report.Calibration)
        {
            table.AddRow(
                string.Create(CultureInfo.InvariantCulture, $"{bin.From:F1} to {bin.To:F1}"),
                bin.Answers.ToString(CultureInfo.InvariantCulture),
                (100 * bin.Confidence).ToString("F1", CultureInfo.InvariantCulture),
                bin.Right.ToString("F1", CultureInfo.InvariantCulture));
        }

        console.Write(table);
    }

    private static void PrintFailure(ExamResult result, IAnsiConsole console)
    {
        var (question, reply, grade) = (result.Question, result.Reply, result.Grade);
        console.WriteLine();
        console.WriteLine($"{question.Id} {question.Type} {question.Lang} {question.Script}: {question.Question}");
        console.WriteLine($"  {reply.Kind}: {reply.Text.ReplaceLineEndings(" ")}");
        console.WriteLine($"  not {string.Join(", not ", Faults(question, grade))}; right paragraph {Place(grade)}");
    }

    private static IEnumerable<string> Faults(ExamQuestion question, Grade grade)
    {
        if (!question.Answerable)
            yield return "refused";
        if (grade.Cited == false)
            yield return "cited";
        if (grade.Answered == false)
            yield return "answered";
        if (grade.Brief == false)
            yield return "brief";
        if (!grade.Language)
            yield return "in the language of the question";
    }

    private static string Place(Grade grade) => grade.Rank switch
    {
        null => "none exists",
        0 => "not among ten found",
        _ => string.Create(CultureInfo.InvariantCulture, $"found at place {grade.Rank}"),
    };

    private static void Right(TableColumn column) => column.RightAligned().NoWrap();
}
