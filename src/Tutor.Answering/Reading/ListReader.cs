using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Finds the labelled points of a message: "১) … ২) …", "1. … 2. …", "(ক) … (খ) …", "i) … ii) …", or lines with bullets.</summary>
internal static partial class ListReader
{
    private static readonly string[][] Series =
    [
        [.. Enumerable.Range(1, 99).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
        [.. "কখগঘঙচছজঝঞ".Select(letter => letter.ToString())],
        [.. "कखगघङचछजझञ".Select(letter => letter.ToString())],
        ["अ", "ब", "स", "द", "ई"],
        [.. "abcdefghij".Select(letter => letter.ToString())],
    ];

    /// <returns>What stands before the first point, and the points in order; fewer than two labels that follow each other make no list.</returns>
    public static (string Stem, IReadOnlyList<ListPoint> Points) Read(string text)
    {
        var labels = Label().Matches(Digits.ToAscii(text)).ToList();
        var runs = Series
            .SelectMany((series, kind) => labels.GroupBy(Style).Select(group => (Run: Run([.. group], series, kind == 0), Kind: kind)))
            .Where(found => found.Run.Count >= 2)
            .Select(found => (found.Run[0].Index, Points: Points(text, found.Run, found.Kind > 1)))
            .Append(Bulleted(text))
            .Where(list => list.Points.Count >= 2 && list.Points.TrueForAll(point => point.Text.Length > 0))
            .OrderBy(list => list.Index).ToList();
        return runs.Count > 0 ? (text[..runs[0].Index].Trim(), runs[0].Points) : (text, []);
    }

    /// <summary>The labels of one list look alike: the "(2)" of the marks is none of "1. … 2. …".</summary>
    private static string Style(Match label) => label.Groups["open"].Value + label.Groups["close"].Value;

    /// <summary>The labels that count up one by one; a list that begins in the midst of its numbers has them at the beginning of lines.</summary>
    private static List<Match> Run(List<Match> labels, string[] series, bool anyStart)
    {
        var run = new List<Match>();
        var next = 0;
        foreach (var label in labels)
        {
            var place = Array.IndexOf(series, label.Groups["mark"].Value.ToLowerInvariant());
            if (place < 0 || (run.Count > 0 ? place != next : place != 0 && !(anyStart && label.Groups["line"].Success)))
                continue;
            run.Add(label);
            next = place + 1;
        }

        return run;
    }

    private static List<ListPoint> Points(string text, List<Match> run, bool lettered) =>
        [.. run.Select((label, i) => new ListPoint(
            label.Groups["mark"] is var mark ? text.Substring(mark.Index, mark.Length) : "",
            text[(label.Index + label.Length)..(i + 1 < run.Count ? run[i + 1].Index : text.Length)].Trim(),
            lettered))];

    private static (int Index, List<ListPoint> Points) Bulleted(string text)
    {
        var bullets = Bullet().Matches(text).ToList();
        return (bullets.Count > 0 ? bullets[0].Index : int.MaxValue,
            [.. bullets.Select((bullet, i) => new ListPoint(null, text[(bullet.Index + bullet.Length)..(i + 1 < bullets.Count ? bullets[i + 1].Index : text.Length)].Trim(), false))]);
    }

    [GeneratedRegex(@"(?:(?<line>(?:^|\n)[ \t]*)|(?<=[\s?।!,;:]))(?:(?:প্রশ্ন|প্র|প্রঃ|प्रश्न|प्र|question|ques|que|q)\s*[.:]?\s*)?(?<open>[\(\[]?)(?<mark>\d{1,2}|[ivx]{1,4}|[a-j]|[ক-ঞ]|[क-ञ]|[अबसदई])(?<close>[\)\].:।])(?=\s|[^\d\s)\].:।])", RegexOptions.IgnoreCase)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?:^|\n)[ \t]*[-•*–·▪➤►●][ \t]+")]
    private static partial Regex Bullet();
}

/// <param name="Mark">The number or letter as typed, without its brackets; null under a bullet.</param>
/// <param name="IsLettered">Whether a letter stands before it, as before the options of multiple choice.</param>
internal sealed record ListPoint(string? Mark, string Text, bool IsLettered);
