using System.Text;

namespace Tutor.Channels.Rendering;

/// <summary>
/// Our Markdown as Teams reads it. It is escaped for Web Chat's typographer and its links out of plain text, which Teams has not: there
/// the backslashes might show. Kept are those that stand before what Teams takes for format; &lt; and &amp; become entities.
/// </summary>
internal static class TeamsMarkdown
{
    private const string Formats = "\\*_`[]~#";

    public static string Of(string markdown)
    {
        var text = new StringBuilder(markdown.Length);
        foreach (var line in markdown.Split('\n'))
        {
            if (text.Length > 0)
                text.Append('\n');
            // Teams has no rule; three hyphens would stand there as such, or make a heading of the line above.
            if (line != "---")
                AppendLine(text, line);
        }
        return text.ToString().Trim().Replace("\n\n\n\n", "\n\n", StringComparison.Ordinal);
    }

    private static void AppendLine(StringBuilder text, string line)
    {
        var start = line.StartsWith("> ", StringComparison.Ordinal) ? 2 : 0;
        text.Append(line, 0, start);
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] != '\\' || i + 1 == line.Length)
            {
                text.Append(line[i]);
                continue;
            }
            var escaped = line[++i];
            if (escaped is '<' or '>' or '&')
                text.Append(escaped switch { '<' => "&lt;", '>' => "&gt;", _ => "&amp;" });
            else if (Formats.Contains(escaped, StringComparison.Ordinal) || MakesList(line, start, i))
                text.Append('\\').Append(escaped);
            else
                text.Append(escaped);
        }
    }

    /// <summary>Whether the character behind the backslash would make the line an item of a list, or a heading of the one above.</summary>
    private static bool MakesList(string line, int start, int escaped) => line[escaped] switch
    {
        '-' or '+' or '=' => escaped == start + 1,
        '.' or ')' => escaped > start + 1 && line.AsSpan(start, escaped - 1 - start).ContainsAnyExceptInRange('0', '9') is false,
        _ => false,
    };
}
