namespace Tutor.Language;

/// <summary>How alike two sounds are, by edit distance with costs that know which sounds are confused.</summary>
/// <remarks>
/// Vowels are cheap, since one script writes the inherent vowel and another does not;
/// consonants that spelling or misreading swaps cost about half of those that nothing swaps. The costs are judgement, not fitted.
/// </remarks>
public static class SoundDistance
{
    /// <summary>1 for equal sounds, 0 for sounds with nothing in common; symmetric. Empty sounds are like nothing.</summary>
    /// <param name="least">A likeness below it may be told as 0, which is found out sooner.</param>
    public static double Similarity(string a, string b, double least = 0) => EditDistance<Costs>.Similarity(a, b, least);

    private readonly struct Costs : IEditCosts
    {
        public static double Gap(string word, int i) => word[i] switch
        {
            'a' => 0.2,
            'o' or 'e' => 0.3,
            'i' or 'u' => 0.35,
            'h' => 0.35,
            'n' => 0.7,
            'b' => 0.8,
            _ => 1,
        };

        public static double Swap(char a, char b) => (a, b) switch
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
