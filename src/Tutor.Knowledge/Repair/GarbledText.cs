using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Knowledge.Repair;

/// <summary>Finds paragraphs whose characters are not the ones that were printed: legacy fonts, wrong encodings, lost characters.</summary>
/// <remarks>
/// Misread letters, Latin names, abbreviations and English sentences are not garbled. A legacy font's text is told
/// from English and from romanized Bengali or Hindi by its vowels: those have 33 % and more of a, e, i, o, u among
/// their letters; Bijoy and Kruti Dev put signs on consonant keys and stay under 25 %.
/// </remarks>
internal static partial class GarbledText
{
    private const double LeastVowelShare = 0.25;

    /// <returns>What is wrong and what to do, as the end of a sentence; null for readable text.</returns>
    public static string? Explain(string text)
    {
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return "holds characters that an earlier conversion lost (\uFFFD); export it again from the original document";
        if (Mojibake().Count(text) >= 2 || BrokenPunctuation().IsMatch(text))
            return "is UTF-8 text that some program read in another encoding; save the original again as UTF-8";
        if (PrivateUseShare(text) > 0.02)
            return "is written in a font's private characters; convert it to Unicode, or export it again from the original document";
        if (HasOrphanSigns(text))
            return "has vowel signs without their letters, as a wrong conversion leaves them; convert it to Unicode again";
        if (IsLegacyFont(text))
            return "looks like text for a legacy font (such as Bijoy or Kruti Dev); convert it to Unicode";
        return null;
    }

    private static double PrivateUseShare(string text)
    {
        var start = ItemMark.BulletLength(text);
        return text.Skip(start).Count(c => c is >= '\uE000' and <= '\uF8FF') / (double)Math.Max(1, text.Length - start);
    }

    private static bool HasOrphanSigns(string text)
    {
        var orphans = 0;
        var previous = ' ';
        foreach (var c in text)
        {
            var indic = Scripts.Of(previous) is Script.Bengali or Script.Devanagari || previous is '\u200C' or '\u200D';
            if (c == '\u25CC' || (IsDependentSign(c) && (!indic || (IsVowelSign(c) && IsVowelSign(previous)))))
                orphans++;
            previous = c;
        }

        return orphans >= 3 && orphans > 0.15 * WhiteSpace.CountWords(text);
    }

    // Vowel signs and hasanta; not the nukta and the nasal signs, which OCR sets astray most often.
    private static bool IsDependentSign(char c) => IsVowelSign(c) || c is '\u09CD' or '\u094D';

    private static bool IsVowelSign(char c) => c is >= '\u09BE' and <= '\u09CC' or '\u09D7' or >= '\u093E' and <= '\u094C';

    private static bool IsLegacyFont(string text)
    {
        int words = 0, latin = 0, odd = 0, cased = 0, letters = 0, vowels = 0;
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            words++;
            if (!word.Any(c => Scripts.Of(c) == Script.Latin) || NotProse().IsMatch(word))
                continue;
            latin++;
            if (SignInside().IsMatch(word))
                odd++;
            else if (CapitalInside().IsMatch(word))
                cased++;
            foreach (var c in word)
            {
                if (Scripts.Of(c) != Script.Latin)
                    continue;
                letters++;
                if ("aeiouAEIOU".Contains(c, StringComparison.Ordinal))
                    vowels++;
            }
        }

        // A few Latin words in an Indic paragraph prove nothing.
        if (latin < 3 || latin < 0.25 * words)
            return false;
        // Names such as McDonald and YouTube have capitals inside; a text of nothing else does not.
        if (latin >= 0.5 * words)
            odd += cased;
        return (odd >= 3 && odd >= 0.3 * latin) || (letters >= 15 && vowels < LeastVowelShare * letters);
    }

    // The lead bytes of Bengali and Devanagari, and what follows them, read as Windows-1252 or Latin-1.
    [GeneratedRegex(@"[àÃ][¤¥¦§\u00A0][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]?")]
    private static partial Regex Mojibake();

    [GeneratedRegex(@"â€[\u0080-\u009F™œ\u009Dž“”˜¦¢]|Ã¢â‚¬")]
    private static partial Regex BrokenPunctuation();

    // Abbreviations in capitals, Roman numerals, addresses, chemical formulae.
    [GeneratedRegex(@"^\W*(?:[A-Z0-9.&/-]+(?:'?s)?|\S*(?:://|www\.|@)\S*|(?:[A-Z][a-z]?\d*)+|[ivxlcdm]+)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex NotProse();

    [GeneratedRegex(@"\p{Ll}\p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalInside();

    // Signs that only a legacy font's keyboard puts between letters or before them.
    [GeneratedRegex(@"\p{L}[\[\]{};~^\\|<>=+*$#%`¡-¿×÷]\p{L}|[†‡ˆ‰Š¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿]\p{L}", RegexOptions.CultureInvariant)]
    private static partial Regex SignInside();
}
