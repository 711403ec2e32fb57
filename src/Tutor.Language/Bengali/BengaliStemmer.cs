namespace Tutor.Language.Bengali;

/// <summary>A light stemmer: takes off case, number, definiteness and the endings of verbs, and leaves derivation alone.</summary>
/// <remarks>
/// The endings are in <c>suffixes.txt</c>, in the order of Bengali word formation: emphatic particle, then case, then number
/// or article, then the verb's ending. One ending of each group at most is taken off, so রেজিমেন্টগুলোকেও comes down to রেজিমেন্ট.
/// </remarks>
internal static class BengaliStemmer
{
    private static readonly SuffixStripper[] Groups = StemmerData.Groups("Bengali/suffixes.txt", BengaliNormalizer.Fold);

    private static readonly WholeWords WholeWords = WholeWords.Load("Bengali/whole-words.txt", BengaliNormalizer.Fold);

    private static readonly VerbForms Verbs = VerbForms.Load("Bengali/verbs.txt", BengaliNormalizer.Fold);

    public static IReadOnlyList<string> Stems(string folded) => !WholeWords.Contains(folded) && Verbs.StemOf(folded) is { } stem ? [stem] : ByEndings(folded);

    private static IReadOnlyList<string> ByEndings(string folded)
    {
        var word = folded;
        string? longer = null;
        foreach (var group in Groups)
        {
            if (WholeWords.Contains(word))
                break;
            var shorter = Strip(group, word);
            // A bare র after a vowel is a case ending (রাশিয়ার) or the end of the word (সরকার): both stems are kept.
            if (shorter.Length == word.Length - 1 && word[^1] == 'র')
                longer = word;
            word = shorter;
        }

        // What remains of a theme vowel (রাশিয়া, রাশিয়ায়) differs from form to form.
        while (word.Length > 3 && !WholeWords.Contains(word) && IndicLetters.Count(word) >= 2 && IndicLetters.IsVowelSign(word[^1]))
            word = word[..^1];
        return longer is null ? [word] : [longer, word];
    }

    private static string Strip(SuffixStripper group, string word)
    {
        var stripped = group.Strip(word, minLetters: 2);
        if (stripped is null)
            return word;
        if (WholeWords.Beginning(word, stripped.Length + 1) is { } whole)
            return whole;
        var suffix = word.AsSpan(stripped.Length);
        // র is a case after a vowel (রাশিয়ার) and part of the word after a consonant (অক্টোবর).
        if (suffix is "র" && !IndicLetters.IsVowelSign(stripped[^1]) && !IndicLetters.IsIndependentVowel(stripped[^1]))
            return word;
        // দের is a plural after persons (নেতাদের), but the nouns in -বাদ, -সাদ, -রাদ end in it by themselves (প্রাসাদের).
        if (suffix is "দের" && stripped.Length > 2 && stripped[^1] == 'া' && stripped[^2] is 'ব' or 'স' or 'র')
            return word[..^2];
        return stripped;
    }
}
