using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Tutor.Knowledge.Reading;

/// <summary>Reads Word's paragraphs: headings by their style, list items by their numbering; line numbers count paragraphs.</summary>
internal sealed class WordReader(long maxUnpackedBytes) : IFormatReader
{
    public IReadOnlyList<string> Endings { get; } = [".docx"];

    public Task<IReadOnlyList<SourceLine>> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        RefuseBomb(content);
        using var stream = new MemoryStream(content, writable: false);
        using var word = WordprocessingDocument.Open(stream, isEditable: false);
        var main = word.MainDocumentPart;
        if (main?.Document?.Body is not { } body)
            throw new UnreadableFileException("The Word file holds no document; open it in Word and save it again as .docx.");
        var styles = main.StyleDefinitionsPart?.Styles?.Elements<Style>().Where(style => style.StyleId?.Value is not null)
            .GroupBy(style => style.StyleId!.Value!).ToDictionary(group => group.Key, group => group.First()) ?? [];
        var lines = new List<SourceLine>();
        var number = 0;
        Read(body, styles, lines, ref number);
        return Task.FromResult<IReadOnlyList<SourceLine>>(lines);
    }

    private void RefuseBomb(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(entry => entry.Length) > maxUnpackedBytes)
                throw new UnreadableFileException("The Word file unpacks to more than may be read; split it into several files.");
        }
        catch (InvalidDataException damaged)
        {
            throw new UnreadableFileException("The file is not a .docx file, or it is damaged or has a password; open it in Word and save it again as .docx.", damaged);
        }
    }

    private static void Read(OpenXmlElement parent, Dictionary<string, Style> styles, List<SourceLine> lines, ref int number)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph, styles, lines, ++number);
                    break;
                case TableRow row:
                    number++;
                    lines.Add(new SourceLine(string.Join(" | ", row.Elements<TableCell>().Select(TextOf)), number) { Hint = LineHint.ListItem });
                    break;
                case Table or SdtBlock or SdtContentBlock or CustomXmlBlock:
                    Read(element, styles, lines, ref number);
                    lines.Add(new SourceLine("", number));
                    break;
            }
        }
    }

    private static void Add(Paragraph paragraph, Dictionary<string, Style> styles, List<SourceLine> lines, int number)
    {
        var style = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value is { } id ? styles.GetValueOrDefault(id) : null;
        var name = style?.StyleName?.Val?.Value?.ToLowerInvariant() ?? "";
        var text = TextOf(paragraph);
        var level = HeadingLevel(paragraph, name);
        if (level > 0)
        {
            lines.Add(new SourceLine(text.Replace('\n', ' '), number) { Hint = LineHint.Heading, HeadingLevel = level });
            return;
        }

        var hint = name == "caption" ? LineHint.Caption : IsListItem(paragraph, style) ? LineHint.ListItem : LineHint.None;
        if (hint == LineHint.ListItem)
        {
            lines.Add(new SourceLine(text.Replace('\n', ' '), number) { Hint = hint });
            return;
        }

        lines.AddRange(text.Split('\n').Select(line => new SourceLine(line, number) { Hint = hint }));
        lines.Add(new SourceLine("", number));
    }

    private static int HeadingLevel(Paragraph paragraph, string style)
    {
        if (style is "title")
            return 1;
        if (style.StartsWith("heading ", StringComparison.Ordinal) && int.TryParse(style.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            return Math.Clamp(level, 1, 9);
        return paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } outline and < 9 ? outline + 1 : 0;
    }

    // Number 0 takes a paragraph out of the list that its style puts it in.
    private static bool IsListItem(Paragraph paragraph, Style? style) =>
        (paragraph.ParagraphProperties?.NumberingProperties ?? style?.StyleParagraphProperties?.NumberingProperties)?.NumberingId?.Val?.Value is > 0;

    private static string TextOf(OpenXmlElement element)
    {
        var text = new StringBuilder();
        Append(element, text);
        return text.ToString();
    }

    private static void Append(OpenXmlElement element, StringBuilder text)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Text run:
                    text.Append(run.Text);
                    break;
                case TabChar:
                    text.Append('\t');
                    break;
                case NoBreakHyphen:
                    text.Append('\u2011');
                    break;
                case Break or CarriageReturn:
                    text.Append('\n');
                    break;
                case SymbolChar { Char.Value: { } code } when ushort.TryParse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var unit):
                    text.Append(char.IsSurrogate((char)unit) ? '\uFFFD' : (char)unit);
                    break;
                case Paragraph when text.Length > 0:
                    text.Append(' ');
                    Append(child, text);
                    break;
                // What is struck out in tracked changes; the older copy of a text box.
                case DeletedRun or MoveFromRun or AlternateContentFallback or ParagraphProperties or RunProperties:
                    break;
                default:
                    Append(child, text);
                    break;
            }
        }
    }
}
