using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tutor.Channels.Rendering;

/// <summary>
/// The tutor's text is Markdown with sentences of documents in it. What the tutor itself uses is kept (bold, lists,
/// the markers of its citations, escapes); everything else shows as the characters it is.
/// </summary>
internal static partial class AnswerMarkdown
{
    /// <param name="numbers">The citations' numbers: only their markers become links.</param>
    public static string Tame(string markdown, IReadOnlySet<int> numbers)
    {
        var text = new StringBuilder(markdown.Length + 32);
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
            AppendLine(text, line, numbers);
        return text.ToString().Trim();
    }

    private static void AppendLine(StringBuilder text, string line, IReadOnlySet<int> numbers)
    {
        var item = ListItem().Match(line);
        text.Append(item.Value.TrimStart());
        line = line[item.Length..].Trim();
        if (item.Length == 0 && line.Length > 0 && line[0] is '#' or '+' or '=' or '-' && !MarkdownText.Changes(line, 0))
            text.Append('\\');
        var bold = CountBold(line) % 2 == 0;
        for (var i = 0; i < line.Length;)
        {
            var length = Kept(line, i, bold, numbers);
            if (length == 0)
            {
                if (MarkdownText.Changes(line, i))
                    text.Append('\\');
                length = 1;
            }
            text.Append(line, i, length);
            i += length;
        }
        text.Append('\n');
    }

    /// <summary>How many characters from <paramref name="i"/> on are Markdown that the tutor means; 0 when none are.</summary>
    private static int Kept(string line, int i, bool bold, IReadOnlySet<int> numbers) => line[i] switch
    {
        '\\' when i + 1 < line.Length && char.IsAscii(line[i + 1]) && (char.IsPunctuation(line[i + 1]) || char.IsSymbol(line[i + 1])) => 2,
        '*' when bold && i + 1 < line.Length && line[i + 1] == '*' => 2,
        '[' when Marker().Match(line, i) is { Success: true } marker && numbers.Contains(int.Parse(marker.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) => marker.Length,
        _ => 0,
    };

    private static int CountBold(string line)
    {
        var count = 0;
        for (var i = line.IndexOf("**", StringComparison.Ordinal); i >= 0; i = line.IndexOf("**", i + 2, StringComparison.Ordinal))
            count++;
        return count;
    }

    [GeneratedRegex(@"^\s{0,3}(?:[-*]|[0-9]{1,2}[.)])\s+(?=\S)")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\G\[([0-9]{1,2})\]")]
    private static partial Regex Marker();
}
