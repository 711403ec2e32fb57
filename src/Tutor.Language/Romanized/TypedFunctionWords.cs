using System.Collections.Frozen;

namespace Tutor.Language;

/// <summary>Function words of Bengali and Hindi in whatever Latin spelling: <c>stopwords.bn.txt</c> and <c>stopwords.hi.txt</c> hold the usual ones only.</summary>
public static class TypedFunctionWords
{
    private const int LeastSound = 3;
    private const double JustSo = 0.97;

    private static readonly FrozenDictionary<string, string[]> Bengali = Load("Bengali/stopwords.txt", Script.Bengali);
    private static readonly FrozenDictionary<string, string[]> Hindi = Load("Hindi/stopwords.txt", Script.Devanagari);

    /// <summary>How near the typed word is to a function word of the language, 0 to 1; 0 where it is another word.</summary>
    public static double Likeness(string folded, LanguageTag language)
    {
        var typed = new TypedWord(folded);
        if (typed.Sound.Length < LeastSound || !(language == LanguageTag.Bengali ? Bengali : Hindi).TryGetValue(typed.Sound, out var natives))
            return 0;
        var likeness = natives.Max(native => typed.LikenessTo(1, native));
        return likeness >= JustSo ? likeness : 0;
    }

    private static FrozenDictionary<string, string[]> Load(string file, Script script) =>
        LanguageFiles.Words(file).Select(word => Analyzers.For(script).Fold(TextNormalizer.Normalize(word)))
            .GroupBy(Sound.Of).ToFrozenDictionary(group => group.Key, group => group.Select(Phones.AsTyped).Distinct().ToArray());
}
