using Tutor.Language.Romanized;

namespace Tutor.Language;

/// <summary>A word typed in Latin letters, to be compared with words in native ones.</summary>
/// <remarks>
/// The sound joins all that anybody might confuse and so finds the words that may be meant; of those many sound the same (গন্ডি and गांधी are
/// both gandi), and what the student did type, an h, a doubled letter, aa, chooses between them.
/// </remarks>
public sealed class TypedWord
{
    private const double Closeness = 0.5;

    private readonly string _phones;

    /// <param name="latin">Folded.</param>
    public TypedWord(string latin)
    {
        Sound = Language.Sound.Of(latin);
        _phones = RomanizedPhones.Of(latin);
    }

    public string Sound { get; }

    /// <summary>0 to 1: 1 where the native word would be typed so.</summary>
    /// <param name="sounds">How alike the two sound; see <see cref="SoundDistance"/>.</param>
    /// <param name="native">The letters of the native word: <see cref="Phones.AsTyped"/>.</param>
    /// <param name="least">A likeness below it may be told as less than it is, which is found out sooner.</param>
    public double LikenessTo(double sounds, string native, double least = 0)
    {
        var bySound = (1 - Closeness) * sounds;
        return bySound + Closeness * EditDistance<Costs>.Similarity(_phones, native, Math.Max(0, (least - bySound) / Closeness));
    }

    /// <remarks>As with the other distances the costs are judgement, not fitted.</remarks>
    private readonly struct Costs : IEditCosts
    {
        public static double Gap(string word, int i) => word[i] switch
        {
            'a' => 0.06,
            'z' or 'x' when i == word.Length - 1 => 0.15,
            'z' => 0.25,
            // The glide of a vowel is often left out, the ya-phala is typed on purpose.
            'y' => i > 0 && !IsVowel(word[i - 1]) ? 0.45 : 0.25,
            'x' or 'h' => 0.4,
            'A' or 'e' or 'i' or 'o' or 'u' => 0.5,
            // A consonant that is doubled in one spelling only.
            var letter when i > 0 && word[i - 1] == letter => 0.2,
            var letter when i + 1 < word.Length && char.IsAsciiLetterLower(letter) && word[i + 1] == char.ToUpperInvariant(letter) => 0.2,
            'n' or 'm' => 0.7,
            _ => 1,
        };

        public static double Swap(char a, char b) => (a, b) switch
        {
            ('q', 't') or ('d', 'w') or ('Q', 'T') or ('D', 'W') or ('R', 'r') or ('A', 'z') or ('a', 'z') or ('o', 'x') or ('a', 'x') or ('B', 'v') or ('b', 'v') => 0.02,
            ('B', 'b') or ('C', 'c') or ('P', 'p') => 0.15,
            ('R', 'd') or ('r', 'w') or ('K', 's') or ('j', 'y') or ('i', 'y') or ('G', 'h') => 0.25,
            ('A', 'a') or ('x', 'z') or ('a', 'o') or ('u', 'x') or ('A', 'x') => 0.25,
            ('e', 'i') or ('o', 'u') or ('e', 'y') or ('e', 'z') or ('a', 'e') => 0.3,
            ('K', 'k') or ('G', 'g') or ('J', 'j') or ('D', 'd') or ('T', 't') or ('Q', 't') or ('T', 'q') or ('W', 'd') or ('D', 'w') or ('R', 'w') => 0.4,
            ('A', 'e') or ('i', 'z') or ('u', 'z') or ('a', 'i') or ('a', 'u') or ('e', 'o') or ('e', 'x') or ('i', 'u') or ('A', 'i') or ('A', 'u') or ('A', 'o') => 0.5,
            ('m', 'n') or ('C', 's') or ('c', 's') or ('j', 's') or ('g', 'j') => 0.6,
            ('b', 'p') or ('P', 'b') or ('d', 't') or ('q', 'w') or ('g', 'k') or ('c', 'j') or ('l', 'n') or ('l', 'r') => 0.8,
            // A ya-phala doubles its consonant in Bengali: সত্য is sotto and sotyo.
            (var consonant, 'y') when !IsVowel(consonant) => 0.25,
            _ => IsVowel(a) != IsVowel(b) ? 1.3 : 1.1,
        };

        private static bool IsVowel(char phone) => phone is 'a' or 'A' or 'e' or 'i' or 'o' or 'u' or 'x' or 'z';
    }
}
