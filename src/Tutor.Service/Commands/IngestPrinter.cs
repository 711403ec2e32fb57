using Spectre.Console;
using Tutor.Service.Api;

namespace Tutor.Service.Commands;

/// <summary>The report of an ingest for the person who brought the files.</summary>
internal static class IngestPrinter
{
    /// <param name="checked">Whether a comparison was asked for.</param>
    public static void Print(IngestResponse report, bool @checked, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumns("File", "").AddColumn("Paragraphs", column => column.RightAligned());
        foreach (var file in report.Files)
            table.AddRow(Markup.Escape(file.File), file.Outcome, $"{file.Paragraphs}");
        console.Write(table);

        PrintNotices("Could not be read", "failed", report.Notices, console);
        PrintNotices("Set aside; please look", "setAside", report.Notices, console);
        PrintNotices("Repaired; nothing to do", "repaired", report.Notices, console);
        console.WriteLine($"{Count(report.Documents, "document")}, {Count(report.Paragraphs, "paragraph")}, {Count(report.Skipped, "file")} skipped.");
        if (report.Index is { } index)
            console.WriteLine(Sentence(index));
        else if (@checked)
            console.WriteLine("The embedded index is made from the library itself; there is nothing to compare.");
    }

    private static void PrintNotices(string heading, string kind, IReadOnlyList<NoticeResponse> all, IAnsiConsole console)
    {
        var notices = all.Where(notice => notice.Kind == kind).ToList();
        if (notices.Count == 0)
            return;
        console.WriteLine($"{heading}:");
        foreach (var notice in notices)
            console.WriteLine($"  {notice.File}{(notice.Line is { } line ? $", line {line}" : "")}: {notice.Message}");
        console.WriteLine();
    }

    private static string Sentence(SharedIndexResponse index) => index switch
    {
        { Failure: { } failure } => $"Qdrant could not be brought up to date: {failure}",
        { Missing: 0, Stale: 0, Damaged: 0, Rebuilt: false } => "Qdrant holds the library; nothing had to be done.",
        _ => $"Qdrant holds the library now: {index.Missing} sent, {index.Stale} deleted, {index.Damaged} repaired{(index.Rebuilt ? ", all in a new collection" : "")}.",
    };

    private static string Count(int number, string thing) => number == 1 ? $"1 {thing}" : $"{number} {thing}s";
}
