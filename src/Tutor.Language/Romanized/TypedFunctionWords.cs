using System.Collections.Frozen;

namespace Tutor.Language;

/// <summary>Function words of Bengali and Hindi in whatever Latin spelling: <c>stopwords.bn.txt</c> and <c>stopwords.hi.txt</c> hold the usual ones only.</summary>
public static class TypedFunctionWords
{
    private const int LeastSound = 3;
    private const double JustSo = 0.97;

    private static readonly FrozenDictionary<string, (string Sound, string Phones)[]> Bengali = Load("Bengali/stopwords.txt", Script.Bengali);
    private static readonly FrozenDictionary<string, (string Sound, string Phones)[]> Hindi = Load("Hindi/stopwords.txt", Script.Devanagari);

    /// <summary>How near the typed word is to a function word of the language, 0 to 1; 0 where it is another word.</summary>
    public static double Likeness(string folded, LanguageTag language)
    {
        var typed = new TypedWord(folded);
        if (typed.Sound.Length < LeastSound || !(language == LanguageTag.Bengali ? Bengali : Hindi).TryGetValue(Sound.WithoutRounding(typed.Sound), out var natives))
            return 0;
        var likeness = natives.Max(native => typed.LikenessTo(SoundDistance.Similarity(typed.Sound, native.Sound), native.Phones));
        return likeness >= JustSo ? likeness : 0;
    }

    private static FrozenDictionary<string, (string Sound, string Phones)[]> Load(string file, Script script) =>
        LanguageFiles.Words(file).Select(word => Analyzers.For(script).Fold(TextNormalizer.Normalize(word)))
            .Select(word => (Sound: Sound.Of(word), Phones: Phones.AsTyped(word))).Distinct()
            .GroupBy(word => Sound.WithoutRounding(word.Sound)).ToFrozenDictionary(group => group.Key, group => group.ToArray());
}
