namespace Tutor.Language;

/// <summary>Bengali and Devanagari stand in parallel blocks: the same letter has the same offset in both.</summary>
internal static class IndicLetters
{
    public const int Virama = 0x4D;
    public const int Nukta = 0x3C;

    /// <summary>The offset in the block, 0 to 127; -1 for a character of neither block.</summary>
    public static int Offset(char c) => c switch
    {
        >= '\u0900' and <= '\u097F' => c - '\u0900',
        >= '\u0980' and <= '\u09FF' => c - '\u0980',
        _ => -1,
    };

    /// <summary>The offset of the character after the one at <paramref name="i"/>; -1 at the end of the word and before another script.</summary>
    public static int OffsetAfter(string word, int i) => i + 1 < word.Length ? Offset(word[i + 1]) : -1;

    /// <summary>The vowel of an independent vowel or a vowel sign, long and short i and u and the two e and o as one; the long a is <c>A</c>. Empty for other offsets.</summary>
    public static string Vowel(int offset) => offset switch
    {
        0x05 => "a",
        0x06 or 0x3E => "A",
        0x07 or 0x08 or 0x3F or 0x40 => "i",
        0x09 or 0x0A or 0x41 or 0x42 => "u",
        0x0B or 0x43 => "ri",
        0x0D or 0x0E or 0x0F or 0x10 or 0x45 or 0x46 or 0x47 or 0x48 => "e",
        0x11 or 0x12 or 0x13 or 0x14 or 0x49 or 0x4A or 0x4B or 0x4C => "o",
        _ => "",
    };

    /// <summary>Whether the dot above the letter at <paramref name="i"/> only makes its vowel nasal: in Devanagari before r, l and h, and at the end of a word.</summary>
    public static bool IsSilentAnusvara(string word, int i) => word[i] < '\u0980' && OffsetAfter(word, i) is -1 or 0x30 or 0x32 or 0x39;

    /// <summary>The nasal that an anusvara stands for before the next letter.</summary>
    public static char Nasal(string word, int i) => OffsetAfter(word, i) is >= 0x2A and <= 0x2E ? 'm' : 'n';

    public static bool IsConsonant(char c) => Offset(c) is >= 0x15 and <= 0x39 or (>= 0x58 and <= 0x5F);

    /// <summary>A vowel sign (matra), which belongs to the consonant before it.</summary>
    public static bool IsVowelSign(char c) => Offset(c) is >= 0x3E and <= 0x4C or 0x57;

    public static bool IsIndependentVowel(char c) => Offset(c) is >= 0x04 and <= 0x14;

    public static bool IsVirama(char c) => Offset(c) == Virama;

    /// <summary>Consonants and independent vowels; a conjunct counts as one, signs and marks belong to the letter before them.</summary>
    public static int Count(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
            if ((IsConsonant(word[i]) && (i == 0 || !IsVirama(word[i - 1]))) || IsIndependentVowel(word[i]))
                count++;
        return count;
    }
}
