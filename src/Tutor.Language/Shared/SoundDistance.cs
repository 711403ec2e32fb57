namespace Tutor.Language;

/// <summary>How alike two sounds are, by edit distance with costs that know which sounds are confused.</summary>
/// <remarks>
/// Wagner and Fischer's algorithm. Vowels are cheap, since one script writes the inherent vowel and another does not;
/// consonants that spelling or misreading swaps cost about half of those that nothing swaps. The costs are judgement, not fitted.
/// </remarks>
public static class SoundDistance
{
    private const int MaxLength = 40;

    /// <summary>1 for equal sounds, 0 for sounds with nothing in common; symmetric. Empty sounds are like nothing.</summary>
    public static double Similarity(string a, string b)
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
            weightB += Gap(b[j]);
            previous[j + 1] = weightB;
        }

        double weightA = 0;
        for (var i = 0; i < a.Length; i++)
        {
            weightA += Gap(a[i]);
            current[0] = weightA;
            for (var j = 0; j < b.Length; j++)
            {
                var swap = previous[j] + Swap(a[i], b[j]);
                var gap = Math.Min(previous[j + 1] + Gap(a[i]), current[j] + Gap(b[j]));
                current[j + 1] = Math.Min(swap, gap);
            }

            var other = previous;
            previous = current;
            current = other;
        }

        return Math.Max(0, 1 - 2 * previous[b.Length] / (weightA + weightB));
    }

    private static double Gap(char c) => c switch
    {
        'a' => 0.2,
        'o' or 'e' => 0.3,
        'i' or 'u' => 0.35,
        'h' => 0.35,
        'n' => 0.7,
        'b' => 0.8,
        _ => 1,
    };

    private static double Swap(char a, char b)
    {
        if (a == b)
            return 0;
        if (a > b)
            (a, b) = (b, a);
        return (a, b) switch
        {
            ('a', 'o') or ('e', 'i') or ('o', 'u') => 0.15,
            ('a', 'e') => 0.25,
            ('a', 'i') or ('a', 'u') or ('e', 'o') or ('i', 'u') or ('i', 'o') or ('e', 'u') => 0.4,
            ('d', 'r') or ('c', 's') or ('m', 'n') => 0.45,
            ('c', 'j') or ('b', 'p') or ('d', 't') or ('g', 'k') or ('j', 's') or ('l', 'n') or ('l', 'r') or ('c', 'k') => 0.65,
            _ => Sound.IsVowel(a) != Sound.IsVowel(b) ? 1.2 : 1,
        };
    }
}
