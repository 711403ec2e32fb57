using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tutor.Answering.Writing;

/// <summary>
/// The tutor's text is Markdown with sentences of documents in it. What the tutor itself uses is kept (bold, lists,
/// the markers of its citations, escapes); everything else shows as the characters it is.
/// </summary>
public static partial class AnswerMarkdown
{
    /// <summary>The text as a Markdown engine may see it: what is shown of it is what the tutor, or a teacher, meant.</summary>
    /// <param name="numbers">The citations' numbers: only their markers stay as they are, for channels that make links of them.</param>
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
        var bold = Bold(line);
        for (var i = 0; i < line.Length;)
        {
            if (bold.TryGetValue(i, out var works))
            {
                text.Append(works ? "**" : "");
                i += 2;
                continue;
            }
            var length = Kept(line, i, numbers);
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

    /// <summary>
    /// Where ** stands in pairs, and whether Markdown would take the pair for bold: CommonMark wants the inner sides to touch words,
    /// and beside punctuation white space or punctuation outside. A pair that does not work is left out rather than shown.
    /// </summary>
    private static Dictionary<int, bool> Bold(string line)
    {
        var marks = new List<int>();
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\')
                i++;
            else if (line[i] == '*' && i + 1 < line.Length && line[i + 1] == '*')
                marks.Add(i++);
        }
        var bold = new Dictionary<int, bool>();
        if (marks.Count % 2 != 0)
            return bold;
        for (var i = 0; i < marks.Count; i += 2)
        {
            var (open, close) = (marks[i], marks[i + 1]);
            var works = Touches(line, inner: open + 2, outer: open - 1) && Touches(line, inner: close - 1, outer: close + 2) && close > open + 2;
            bold[open] = bold[close] = works;
        }
        return bold;
    }

    private static bool Touches(string line, int inner, int outer) =>
        IsWord(line, inner) || (!IsBlank(line, inner) && !IsWord(line, outer));

    private static bool IsBlank(string line, int i) => i < 0 || i >= line.Length || char.IsWhiteSpace(line[i]);

    private static bool IsWord(string line, int i) => !IsBlank(line, i) && !char.IsPunctuation(line[i]) && !(char.IsAscii(line[i]) && char.IsSymbol(line[i]));

    /// <summary>How many characters from <paramref name="i"/> on are Markdown that the tutor means; 0 when none are.</summary>
    private static int Kept(string line, int i, IReadOnlySet<int> numbers) => line[i] switch
    {
        '\\' when i + 1 < line.Length && char.IsAscii(line[i + 1]) && (char.IsPunctuation(line[i + 1]) || char.IsSymbol(line[i + 1])) => 2,
        '[' when Marker().Match(line, i) is { Success: true } marker && numbers.Contains(int.Parse(marker.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) => marker.Length,
        _ => 0,
    };

    [GeneratedRegex(@"^\s{0,3}(?:[-*]|[0-9]{1,2}[.)])\s+(?=\S)")]
    private static partial Regex ListItem();

    [GeneratedRegex(@"\G\[([0-9]{1,2})\]")]
    private static partial Regex Marker();
}
