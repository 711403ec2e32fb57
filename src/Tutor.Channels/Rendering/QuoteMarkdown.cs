using System.Text;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>A quoted paragraph as Markdown that shows every character of it, with the evidence in bold.</summary>
internal static class QuoteMarkdown
{
    /// <summary>The lines of the paragraph; where the source starts a new line, so does the quote.</summary>
    public static IEnumerable<string> Lines(Quote quote)
    {
        var lines = Split(quote.Text).ToList();
        for (var i = 0; i < lines.Count; i++)
            // Two spaces at the end are Markdown's line break.
            yield return Line(quote, lines[i]) + (i < lines.Count - 1 ? "  " : "");
    }

    private static IEnumerable<TextSpan> Split(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var length and >= 0 ? start + length : text.Length;
            var line = Trim(text, start, end);
            if (line.Length > 0)
                yield return line;
            start = end + 1;
        }
    }

    private static string Line(Quote quote, TextSpan line)
    {
        var text = new StringBuilder();
        var at = line.Start;
        foreach (var range in Bold(quote, line))
        {
            Append(text, quote.Text, at, range.Start, line.Start);
            text.Append("**");
            Append(text, quote.Text, range.Start, range.End, line.Start);
            text.Append("**");
            at = range.End;
        }
        Append(text, quote.Text, at, line.End, line.Start);
        return text.ToString();
    }

    /// <summary>
    /// The evidence within one line, in order. Only ranges with white space around them: elsewhere Markdown may not
    /// take ** for bold, and the asterisks would show. A line that is evidence from end to end needs no bold.
    /// </summary>
    private static List<TextSpan> Bold(Quote quote, TextSpan line)
    {
        var bold = new List<TextSpan>();
        foreach (var range in quote.Evidence.OrderBy(range => range.Start))
        {
            var part = Trim(quote.Text, Math.Max(range.Start, line.Start), Math.Min(range.End, line.End));
            if (part.Length <= 0)
                continue;
            // Sentences one after the other are one stretch.
            if (bold is [.., var last] && (part.Start <= last.End || string.IsNullOrWhiteSpace(quote.Text[last.End..part.Start])))
                bold[^1] = new TextSpan(last.Start, Math.Max(last.End, part.End) - last.Start);
            else
                bold.Add(part);
        }
        bold.RemoveAll(part => part == line || !EndsBlank(quote.Text, part.Start - 1) || !EndsBlank(quote.Text, part.End));
        return bold;
    }

    private static bool EndsBlank(string text, int i) => i < 0 || i >= text.Length || char.IsWhiteSpace(text[i]);

    private static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end - start);
    }

    private static void Append(StringBuilder text, string source, int start, int end, int lineStart)
    {
        var piece = source[start..end];
        var trimmed = piece.Trim();
        if (trimmed.Length == 0)
        {
            text.Append(piece);
            return;
        }
        // The start of a line has its own rules; further on the same characters are harmless.
        var lead = piece.Length - piece.TrimStart().Length;
        text.Append(piece, 0, lead);
        text.Append(start == lineStart ? MarkdownText.EscapeLine(trimmed) : MarkdownText.EscapePart(trimmed));
        text.Append(piece, lead + trimmed.Length, piece.Length - lead - trimmed.Length);
    }
}
