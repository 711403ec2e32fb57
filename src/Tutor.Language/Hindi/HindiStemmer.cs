namespace Tutor.Language.Hindi;

/// <summary>A light stemmer: takes off number, case, gender and the endings of verbs, and leaves derivation alone.</summary>
/// <remarks>After Ramanathan and Rao, "A lightweight stemmer for Hindi" (2003); the endings are in <c>suffixes.txt</c>.</remarks>
internal static class HindiStemmer
{
    private static readonly SuffixStripper[] Groups = StemmerData.Groups("Hindi/suffixes.txt", HindiNormalizer.Fold);

    private static readonly WholeWords WholeWords = WholeWords.Load("Hindi/whole-words.txt", HindiNormalizer.Fold);

    private static readonly VerbForms Verbs = VerbForms.Load("Hindi/verbs.txt", HindiNormalizer.Fold);

    public static IReadOnlyList<string> Stems(string folded) => [!WholeWords.Contains(folded) && Verbs.StemOf(folded) is { } stem ? stem : ByEndings(folded)];

    private static string ByEndings(string folded)
    {
        var word = folded;
        foreach (var group in Groups)
            word = WholeWords.Contains(word) ? word : Strip(group, word);
        return word;
    }

    private static string Strip(SuffixStripper group, string word)
    {
        if (group.Strip(word, minLetters: 2) is not { } stripped)
            return word;
        return WholeWords.Beginning(word, stripped.Length + 1) ?? stripped;
    }
}
