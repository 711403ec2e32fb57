namespace Tutor.Language;

/// <summary>What it costs to leave a letter out and to take one for another.</summary>
internal interface IEditCosts
{
    /// <summary>The cost of the letter at <paramref name="i"/> where the other word has none.</summary>
    static abstract double Gap(string word, int i);

    /// <summary>The cost of one letter in the place of another; <paramref name="a"/> comes first in the order of characters.</summary>
    static abstract double Swap(char a, char b);
}

/// <summary>Wagner and Fischer's edit distance with weighted letters, as a likeness.</summary>
internal static class EditDistance<TCosts>
    where TCosts : IEditCosts
{
    private const int MaxLength = 40;
    private const int Ascii = 128;

    // Most of the time that a question takes is spent here: a look-up instead of the costs' own branches halves it.
    private static readonly double[] Swaps = TableOfSwaps();

    /// <summary>1 for equal words, 0 for words with nothing in common; symmetric. Empty words, and different ones of more than forty letters, are like nothing.</summary>
    /// <param name="least">A likeness below it may be told as 0, which is found out sooner.</param>
    public static double Similarity(string a, string b, double least = 0)
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
            return 1;
        if (a.Length > MaxLength || b.Length > MaxLength)
            return 0;

        Span<double> gapsA = stackalloc double[a.Length];
        Span<double> gapsB = stackalloc double[b.Length];
        var weight = Gaps(a, gapsA) + Gaps(b, gapsB);
        var distance = Distance(a, b, gapsA, gapsB, (1 - least) * weight / 2);
        return Math.Max(0, 1 - 2 * distance / weight);
    }

    private static double Gaps(string word, Span<double> gaps)
    {
        double weight = 0;
        for (var i = 0; i < word.Length; i++)
            weight += gaps[i] = TCosts.Gap(word, i);
        return weight;
    }

    /// <summary>The distance; infinite as soon as it is sure to be more than <paramref name="most"/>.</summary>
    private static double Distance(string a, string b, ReadOnlySpan<double> gapsA, ReadOnlySpan<double> gapsB, double most)
    {
        Span<double> previous = stackalloc double[b.Length + 1];
        Span<double> current = stackalloc double[b.Length + 1];
        for (var j = 0; j < b.Length; j++)
            previous[j + 1] = previous[j] + gapsB[j];

        for (var i = 0; i < a.Length; i++)
        {
            var nearest = current[0] = previous[0] + gapsA[i];
            for (var j = 0; j < b.Length; j++)
            {
                var gap = Math.Min(previous[j + 1] + gapsA[i], current[j] + gapsB[j]);
                nearest = Math.Min(nearest, current[j + 1] = Math.Min(previous[j] + Swap(a[i], b[j]), gap));
            }

            // Every way to the end leads through this row, and no step makes it cheaper.
            if (nearest > most)
                return double.PositiveInfinity;
            var other = previous;
            previous = current;
            current = other;
        }

        return previous[b.Length];
    }

    private static double Swap(char a, char b) => (a | b) < Ascii ? Swaps[a * Ascii + b] : Cost(a, b);

    private static double Cost(char a, char b) => a == b ? 0 : a < b ? TCosts.Swap(a, b) : TCosts.Swap(b, a);

    private static double[] TableOfSwaps()
    {
        var swaps = new double[Ascii * Ascii];
        for (var a = 0; a < Ascii; a++)
            for (var b = 0; b < Ascii; b++)
                swaps[a * Ascii + b] = Cost((char)a, (char)b);
        return swaps;
    }
}
