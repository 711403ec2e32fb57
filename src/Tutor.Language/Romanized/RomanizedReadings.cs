using Tutor.Language.Romanized;

namespace Tutor.Language;

/// <summary>The ways in which a word typed in Latin letters can be read, all in chat spelling.</summary>
public static class RomanizedReadings
{
    private const double Ending = 0.06;
    private const double English = 0.03;
    private const double Variant = 0.02;
    private const double Plural = 0.04;
    private const double Letters = 0.02;

    private static readonly string[] BengaliEndings = ["echhilen", "echilen", "echhilo", "echilo", "chhilen", "chilen", "chhilo", "chilo", "echen", "echhe", "eche", "guli", "gulo", "gulir", "gulor", "der", "er", "ra", "te", "ke", "ta", "ti", "r", "e", "y"];
    private static readonly string[] HindiEndings = ["iyon", "iyo", "yon", "yo", "yan", "yaan", "ion", "on", "ein", "en", "o", "e", "i", "a"];

    /// <summary>The readings with what each is less likely than the plain one, which comes first.</summary>
    public static List<(string Spelling, double Penalty)> Of(string folded, LanguageTag language)
    {
        var readings = new List<(string, double)> { (folded, 0) };
        if (LetterNames.Respell(folded) is { } letters)
            readings.Add((letters, Letters));
        // ngh writes the h after an anusvara (singh, সিংহ, सिंह) as well as gh after n.
        if (folded.Contains("ngh", StringComparison.Ordinal))
            readings.Add((folded.Replace("ngh", "nh", StringComparison.Ordinal), Variant));
        if (language == LanguageTag.Hindi)
            AddHindi(readings, folded);
        else
            AddBengali(readings, folded);
        // A last ng is the nasal alone in Bengali (rong, রং) and mostly g after it in Hindi (rang, रंग); the second g is heard.
        if (folded.Length > 3 && folded.EndsWith("ng", StringComparison.Ordinal))
            readings.Add((folded + "g", language == LanguageTag.Hindi ? 0 : Variant));
        if (folded.Length > 3 && EnglishSpelling.Respell(folded) is { } english)
            readings.Add((english, English));
        foreach (var ending in language == LanguageTag.Bengali ? BengaliEndings : HindiEndings)
            if (folded.Length > ending.Length + 2 && folded.EndsWith(ending, StringComparison.Ordinal) && !LeavesGlide(folded[..^ending.Length]))
                readings.Add((folded[..^ending.Length], Ending));
        return readings;
    }

    private static void AddHindi(List<(string, double)> readings, string folded)
    {
        // सिंह: before h the anusvara is a breath only.
        if (folded.Contains("ngh", StringComparison.Ordinal))
            readings.Add((folded.Replace("ngh", "h", StringComparison.Ordinal), Variant));
        // gaon, paon: गाँव, पाँव.
        if (folded.Length > 3 && folded.EndsWith("aon", StringComparison.Ordinal))
            readings.Add((folded[..^2] + "v", Variant));
        // पत्ते, लड़के: the plural and oblique of nouns in आ.
        if (folded.Length > 3 && folded[^1] == 'e' && !Sound.IsVowel(folded[^2]))
            readings.Add((folded[..^1] + "a", Plural));
    }

    private static void AddBengali(List<(string, double)> readings, string folded)
    {
        // ওয় is typed w: hawa, হাওয়া.
        if (folded.Contains('w', StringComparison.Ordinal))
            readings.Add((folded.Replace("w", "oy", StringComparison.Ordinal), Variant));
        // sotto, lokkho: after two consonants a last o is the inherent vowel.
        if (folded.Length > 4 && folded[^1] == 'o' && !Sound.IsVowel(folded[^2]) && !Sound.IsVowel(folded[^3]))
            readings.Add((folded[..^1], 0));
    }

    /// <summary>The y of rajya and sadasya belongs to its vowel: without it, it would be an i.</summary>
    private static bool LeavesGlide(string word) => word[^1] == 'y' && !Sound.IsVowel(word[^2]);
}
