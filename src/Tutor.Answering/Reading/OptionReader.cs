using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Finds the options of a multiple-choice question as exam papers print them: (ক) … (খ) …, (अ) … (ब) …, a) … b) …, 1. … 2. …</summary>
internal static partial class OptionReader
{
    private static readonly string[] Series = ["কখগঘঙ", "कखगघङ", "अबसदई", "अआइईउ", "abcde", "12345"];

    /// <returns>The question without its options, and the options in printed order; no options when fewer than two labels follow each other.</returns>
    public static (string Stem, IReadOnlyList<string> Options) Read(string text)
    {
        var labels = Label().Matches(text).Select(match => (match.Index, End: match.Index + match.Length, Letter: Fold(match.Groups["letter"].Value))).ToList();
        foreach (var series in Series)
        {
            var run = new List<(int Index, int End)>();
            foreach (var label in labels)
                if (run.Count < series.Length && label.Letter == series[run.Count])
                    run.Add((label.Index, label.End));
            if (run.Count >= 2 && Cut(text, run) is var options && options.TrueForAll(option => option.Length > 0))
                return (text[..run[0].Index].TrimEnd(' ', '\t', '\n', '\r', '—', '-', '–', ':'), options);
        }

        return (text, []);
    }

    private static List<string> Cut(string text, List<(int Index, int End)> labels)
    {
        var options = new List<string>();
        for (var i = 0; i < labels.Count; i++)
        {
            var end = i + 1 < labels.Count ? labels[i + 1].Index : text.Length;
            options.Add(text[labels[i].End..end].Trim(' ', '\t', '\n', '\r', ',', ';', '।', '/'));
        }

        return options;
    }

    private static char Fold(string letter) => char.ToLowerInvariant(Digits.ToAscii(letter)[0]);

    [GeneratedRegex(@"(?<=^|\s|[,;।?—–-])(?:[\(\[]\s*(?<letter>[কখগঘঙकखगघङअबसदआइईउa-eA-E1-5১-৫१-५])\s*[\)\].]|(?<letter>[কখগঘঙकखगघङअबसदआइईउa-eA-E1-5১-৫१-५])\s*[\).](?=\s))")]
    private static partial Regex Label();
}
