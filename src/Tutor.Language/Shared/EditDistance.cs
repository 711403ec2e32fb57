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
internal static class EditDistance
{
    private const int MaxLength = 40;

    /// <summary>1 for equal words, 0 for words with nothing in common; symmetric. Empty words, and different ones of more than forty letters, are like nothing.</summary>
    /// <param name="atLeast">Below this the likeness is of no interest: then 0 is as good, and mostly sooner found.</param>
    public static double Similarity<TCosts>(string a, string b, double atLeast = 0)
        where TCosts : IEditCosts
    {
        if (a.Length == 0 || b.Length == 0)
            return 0;
        if (a == b)
            return 1;
        if (a.Length > MaxLength || b.Length > MaxLength)
            return 0;

        Span<double> previous = stackalloc double[MaxLength + 1];
        Span<double> current = stackalloc double[MaxLength + 1];
        previous[0] = 0;
        double weightB = 0;
        for (var j = 0; j < b.Length; j++)
        {
            weightB += TCosts.Gap(b, j);
            previous[j + 1] = weightB;
        }

        double weightA = 0;
        for (var i = 0; i < a.Length; i++)
            weightA += TCosts.Gap(a, i);
        // A hair above, so that a likeness of exactly the least is not lost to rounding.
        var most = (1 - atLeast) * (weightA + weightB) / 2 + 1e-9;
        weightA = 0;
        for (var i = 0; i < a.Length; i++)
        {
            weightA += TCosts.Gap(a, i);
            current[0] = weightA;
            var least = weightA;
            for (var j = 0; j < b.Length; j++)
            {
                var swap = previous[j] + (a[i] == b[j] ? 0 : a[i] < b[j] ? TCosts.Swap(a[i], b[j]) : TCosts.Swap(b[j], a[i]));
                var gap = Math.Min(previous[j + 1] + TCosts.Gap(a, i), current[j] + TCosts.Gap(b, j));
                current[j + 1] = Math.Min(swap, gap);
                least = Math.Min(least, current[j + 1]);
            }

            if (least > most)
                return 0;

            var other = previous;
            previous = current;
            current = other;
        }

        return Math.Max(0, 1 - 2 * previous[b.Length] / (weightA + weightB));
    }
}
