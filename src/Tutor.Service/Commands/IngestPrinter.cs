using Spectre.Console;

namespace Tutor.Service.Commands;

/// <summary>The report of an ingest for the person who brought the files.</summary>
internal static class IngestPrinter
{
    public static void Print(IngestReport report, IAnsiConsole console)
    {
        var table = new Table().Border(TableBorder.Simple)
            .AddColumns("Document", "Title", "Language")
            .AddColumn("Paragraphs", column => column.RightAligned())
            .AddColumn("Repaired", column => column.RightAligned())
            .AddColumn("Set aside", column => column.RightAligned());
        foreach (var document in report.Documents)
        {
            table.AddRow(
                Markup.Escape(document.Id),
                Markup.Escape(document.Title),
                document.Language,
                $"{document.Paragraphs}",
                $"{document.Notices.Count(notice => notice.Kind == "repaired")}",
                $"{document.Notices.Count(notice => notice.Kind == "setAside")}");
        }

        console.Write(table);
        PrintNotices("Could not be read", "failed", report, console);
        PrintNotices("Set aside; please look", "setAside", report, console);
        PrintNotices("Repaired", "repaired", report, console);
        console.WriteLine($"{report.Documents.Count} documents, {report.Paragraphs} paragraphs, {report.Failed} files failed.");
    }

    private static void PrintNotices(string heading, string kind, IngestReport report, IAnsiConsole console)
    {
        var notices = report.Notices.Where(notice => notice.Kind == kind).ToList();
        if (notices.Count == 0)
            return;
        console.WriteLine($"{heading}:");
        foreach (var notice in notices)
            console.WriteLine($"  {notice.File}{(notice.Line is { } line ? $", line {line}" : "")}: {notice.Message}");
        console.WriteLine();
    }
}
