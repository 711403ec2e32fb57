namespace Tutor.Knowledge.Reading;

/// <summary>Finds the header and footer lines that a book repeats on its pages.</summary>
internal static class RunningLines
{
    private const int FewestPages = 3;

    public static IReadOnlyList<SourceLine> Mark(IReadOnlyList<SourceLine> lines)
    {
        var edges = new List<int>();
        var pages = 0;
        foreach (var page in Pages(lines))
        {
            pages++;
            edges.Add(page.First);
            if (page.Last != page.First)
                edges.Add(page.Last);
        }

        var running = edges
            .GroupBy(edge => WithoutNumbers(lines[edge].Text))
            .Where(group => group.Count() >= FewestPages && group.Count() * 3 >= pages)
            .SelectMany(group => group)
            .ToHashSet();
        return [.. lines.Select((line, i) => running.Contains(i) ? line with { Hint = LineHint.PageJunk } : line)];
    }

    private static string WithoutNumbers(string line) => string.Concat(line.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c)));

    /// <summary>The first and the last line of every page that holds text.</summary>
    private static IEnumerable<(int First, int Last)> Pages(IReadOnlyList<SourceLine> lines)
    {
        int? first = null;
        var last = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StartsPage && first is { } begun)
            {
                yield return (begun, last);
                first = null;
            }

            if (lines[i].IsBlank)
                continue;
            first ??= i;
            last = i;
        }

        if (first is { } rest)
            yield return (rest, last);
    }
}
