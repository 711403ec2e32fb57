using System.Text;

namespace Tutor.Answering.Writing;

/// <summary>
/// Writes words of documents and students so that Web Chat's Markdown shows exactly these characters.
/// Web Chat 4.18 runs markdown-it with HTML, links found in plain text, and typographer on (which turns straight quotes into
/// curly ones and "..." into an ellipsis); an escaped character is left alone by all of them.
/// Only what would change is escaped, so that the text stays readable for a client that shows it plain.
/// </summary>
public static class MarkdownText
{
    /// <summary>One line of Markdown that shows <paramref name="line"/>; white space at its ends is left out.</summary>
    public static string EscapeLine(string line)
    {
        line = line.Trim();
        return Escape(line, LineStartMarker(line));
    }

    /// <summary>The same for a part of a line that does not stand at its start.</summary>
    public static string EscapePart(string part) => Escape(part, -1);

    /// <summary>All lines joined by spaces: for the inside of a link, a list item or a heading.</summary>
    public static string EscapeInline(string text) =>
        string.Join(' ', Lines(text).Select(EscapeLine));

    /// <summary>A title for a link definition, with its quotation marks.</summary>
    public static string LinkTitle(string text) =>
        $"\"{string.Join(' ', Lines(text)).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    /// <summary>The lines that are not blank, without the white space around them.</summary>
    public static IEnumerable<string> Lines(string text) =>
        text.Split(['\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether Markdown would show something else than the character at <paramref name="i"/>, wherever in a line it stands.</summary>
    public static bool Changes(string line, int i)
    {
        var previous = i > 0 ? line[i - 1] : '\0';
        var next = i + 1 < line.Length ? line[i + 1] : '\0';
        return line[i] switch
        {
            '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '~' or '|' or '{' or '@' or '"' or '\'' => true,
            // Typographer: "...", "--", "!!!!", "????", ",,"; and "+-".
            '-' => previous is '-' or '+' || next == '-',
            ',' or '!' or '?' => previous == line[i] || next == line[i],
            // "...", "?..", and bare host names, which would become links.
            '.' => previous is '.' or '?' or '!' || next == '.' || char.IsAsciiLetter(next),
            ':' => next == '/',
            // "(c)", "(tm)", "(r)".
            '(' => char.IsAsciiLetter(next),
            _ => false,
        };
    }

    private static string Escape(string line, int lineStart)
    {
        var text = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (i == lineStart || Changes(line, i))
                text.Append('\\');
            text.Append(line[i]);
        }
        return text.ToString();
    }

    /// <summary>Where the character stands that makes this line a heading, a list item or a rule; -1 when it is none.</summary>
    private static int LineStartMarker(string line)
    {
        if (line.Length == 0)
            return -1;
        if (line[0] is '#' or '-' or '+' or '=')
            return Changes(line, 0) ? -1 : 0;
        var digits = 0;
        while (digits < line.Length && char.IsAsciiDigit(line[digits]))
            digits++;
        return digits > 0 && digits < line.Length && line[digits] is '.' or ')' && !Changes(line, digits) ? digits : -1;
    }
}
