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
