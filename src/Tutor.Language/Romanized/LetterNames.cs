using System.Text;

namespace Tutor.Language.Romanized;

/// <summary>Spells an abbreviation by the names of its letters, as native documents write it: NCC and GST are এনসিসি and जीएसटी.</summary>
internal static class LetterNames
{
    private const int Longest = 5;

    // a to z, as students would type them.
    private static readonly string[] Names =
        ["e", "bi", "si", "di", "i", "ef", "ji", "ech", "ai", "je", "ke", "el", "em", "en", "o", "pi", "kiu", "ar", "es", "ti", "iu", "bhi", "dablu", "eks", "oai", "jed"];

    /// <summary>Null for a word that is no abbreviation: too long, or with a vowel inside that makes it a word.</summary>
    public static string? Respell(string folded)
    {
        if (folded.Length is < 2 or > Longest || !folded.All(char.IsAsciiLetterLower) || folded.Skip(1).Any(Sound.IsVowel))
            return null;
        var names = new StringBuilder();
        foreach (var letter in folded)
        {
            var name = Names[letter - 'a'];
            // The y keeps two vowels apart that would be read as one: জিএসটি.
            if (names.Length > 0 && Sound.IsVowel(names[^1]) && Sound.IsVowel(name[0]))
                names.Append('y');
            names.Append(name);
        }

        return names.ToString();
    }
}
