using System.Globalization;
using System.Text;

namespace Tutor.Language.Romanized;

/// <summary>Joins the careless spellings of a Latin word: no diacritics, no letter more than twice (kyaaa, kyaa).</summary>
internal static class RomanizedNormalizer
{
    public static string Fold(string word)
    {
        var plain = IsAscii(word) ? word : WithoutDiacritics(word);
        var result = new StringBuilder(plain.Length);
        foreach (var c in plain)
            if (result.Length < 2 || result[^1] != c || result[^2] != c || char.IsAsciiDigit(c))
                result.Append(c);
        return result.ToString();
    }

    private static bool IsAscii(string word)
    {
        foreach (var c in word)
            if (c > '\u007F')
                return false;
        return true;
    }

    private static string WithoutDiacritics(string word)
    {
        var result = new StringBuilder(word.Length);
#pragma warning disable RS0030 // Decomposed, to take the accents off; made well-formed before.
        foreach (var c in TextNormalizer.WellFormed(word).Normalize(NormalizationForm.FormD))
#pragma warning restore RS0030
            if (c < '\u0300' || c > '\u036F')
                result.Append(c);
        var plain = TextNormalizer.Compose(result.ToString());
        return plain.Length > 0 ? plain.ToLower(CultureInfo.InvariantCulture) : word;
    }
}
