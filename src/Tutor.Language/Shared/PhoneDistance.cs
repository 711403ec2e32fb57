namespace Tutor.Language;

/// <summary>How alike two words are by their <see cref="Phones"/>: an edit distance that knows which letters the two languages and their writers exchange.</summary>
/// <remarks>
/// Cheap are the inherent vowel, long and short, dental and retroflex (names are written with
/// either), dearer an aspirate for its plain consonant, dearest consonants that nothing exchanges. The costs are judgement, not fitted.
/// </remarks>
public static class PhoneDistance
{
    /// <summary>1 for equal words, 0 for words with nothing in common; symmetric. Empty words are like nothing.</summary>
    /// <param name="least">A likeness below it may be told as 0, which is found out sooner.</param>
    public static double Similarity(string a, string b, double least = 0) => EditDistance<Costs>.Similarity(a, b, least);

    /// <summary>What a word has to tell itself from others: about one for each consonant and a half for each vowel.</summary>
    public static double Weight(string phones)
    {
        double weight = 0;
        for (var i = 0; i < phones.Length; i++)
            weight += Costs.Gap(phones, i);
        return weight;
    }

    private static bool IsVowel(char phone) => phone is 'a' or 'A' or 'e' or 'i' or 'o' or 'u';

    private readonly struct Costs : IEditCosts
    {
        private static readonly double[] Gaps = [.. Enumerable.Range(0, 'z' + 1).Select(letter => Gap((char)letter))];

        // A vowel before the word turns it into its opposite, or into another word: সাধারণ, অসাধারণ.
        public static double Gap(string word, int i) => i == 0 && IsVowel(word[i]) ? 1 : word[i] < Gaps.Length ? Gaps[word[i]] : 1;

        private static double Gap(char letter) => letter switch
        {
            'a' => 0.15,
            'y' => 0.25,
            'A' or 'e' or 'i' or 'o' or 'u' => 0.5,
            'h' => 0.5,
            'n' => 0.7,
            _ => 1,
        };

        public static double Swap(char a, char b) => (a, b) switch
        {
            ('a', 'o') or ('q', 't') or ('d', 'w') or ('Q', 'T') or ('D', 'W') => 0.15,
            ('A', 'a') or ('R', 'r') or ('R', 'w') or ('j', 'y') => 0.25,
            ('e', 'i') or ('o', 'u') or ('a', 'e') or ('A', 'e') or ('A', 'o') or ('e', 'y') or ('i', 'y') => 0.35,
            ('K', 'k') or ('G', 'g') or ('C', 'c') or ('J', 'j') or ('T', 't') or ('D', 'd') or ('Q', 'q') or ('W', 'w') or ('P', 'p') or ('B', 'b') => 0.4,
            ('a', 'i') or ('a', 'u') or ('A', 'i') or ('A', 'u') or ('e', 'o') or ('i', 'u') or ('i', 'o') or ('e', 'u') => 0.5,
            ('m', 'n') or ('T', 'q') or ('Q', 't') or ('D', 'w') or ('W', 'd') or ('j', 's') or ('c', 's') or ('C', 's') => 0.55,
            ('b', 'p') or ('P', 'b') or ('g', 'k') or ('d', 't') or ('q', 'w') or ('l', 'r') or ('l', 'n') or ('c', 'j') => 0.7,
            _ => IsVowel(a) != IsVowel(b) ? 1.2 : 1,
        };
    }
}
