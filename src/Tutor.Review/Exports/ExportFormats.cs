namespace Tutor.Review.Exports;

/// <summary>A form in which conversations leave the service.</summary>
/// <param name="Ending">The ending of the file's name, and of the address.</param>
internal sealed record ExportFormat(string Ending, string Name, string ContentType);

internal static class ExportFormats
{
    public static ExportFormat Csv { get; } = new("csv", "CSV", "text/csv; charset=utf-8");

    public static ExportFormat JsonLines { get; } = new("jsonl", "JSON Lines", "application/x-ndjson; charset=utf-8");

    public static ExportFormat Transcript { get; } = new("transcript", "Bot Framework .transcript", "application/json; charset=utf-8");

    public static IReadOnlyList<ExportFormat> All { get; } = [Csv, JsonLines, Transcript];

    public static ExportFormat? Find(string ending) => All.FirstOrDefault(format => format.Ending == ending);
}
