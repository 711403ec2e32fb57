using System.Collections.Frozen;

namespace Tutor.Language;

/// <summary>A token as search sees it.</summary>
/// <param name="Folded">The spelling that all accepted spellings share.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="Sounds">
/// How the stem sounds, and before it the longer stem where the last ending may be part of the word (সরকার, সরক):
/// the same word in another language or in Latin letters keeps what a stemmer may have taken too much. Empty for numbers.
/// </param>
/// <param name="Phones">The letters of the same stems, finer than their sounds; empty for numbers and Latin letters.</param>
/// <param name="SoundKeys">The consonants of each sound that would tell something; each key once.</param>
/// <param name="IsStopWord">Whether the word only holds a sentence together.</param>
public sealed record Word(string Folded, string Stem, IReadOnlyList<string> Sounds, IReadOnlyList<string> Phones, IReadOnlyList<string> SoundKeys, Script Script, bool IsStopWord)
{
    /// <summary>Which consonants the sounds hold, a bit for each: words that share few of them cannot be alike.</summary>
    public uint Consonants { get; } = Sounds.Aggregate(0u, (letters, sound) => letters | Sound.ConsonantsOf(sound));

    /// <summary>What the heaviest of the phones weighs, by <see cref="PhoneDistance.Weight"/>; 0 without phones.</summary>
    public double PhoneWeight { get; } = Phones.Select(PhoneDistance.Weight).DefaultIfEmpty().Max();

    public bool IsNumber => Folded.Length > 0 && char.IsAsciiDigit(Folded[0]);

    private static readonly FrozenSet<string> Lookalikes = LanguageFiles.Words("Shared/lookalikes.txt").Select(TextNormalizer.Normalize).ToFrozenSet();

    /// <summary>The stem alone, for those who read many words and want nothing else.</summary>
    public static string StemOf(Token token)
    {
        if (token.IsNumber)
            return token.Text;
        var analyzer = Analyzers.For(token.Script);
        return analyzer.Stems(analyzer.Fold(token.Text))[^1];
    }

    /// <summary>Analyzes one token.</summary>
    public static Word From(Token token)
    {
        if (token.IsNumber)
            return new Word(token.Text, token.Text, [], [], [], Script.Other, false);
        var analyzer = Analyzers.For(token.Script);
        var folded = analyzer.Fold(token.Text);
        var stems = analyzer.Stems(folded);
        var sounds = stems.Select(Sound.Of).Where(sound => sound.Length > 0).Distinct().ToArray();
        var phones = token.Script == Script.Latin ? [] : stems.Select(Language.Phones.Of).Where(phone => phone.Length > 0).Distinct().ToArray();
        var keys = sounds.Select(Sound.Key).Where(key => key.Length > 0).Distinct().ToArray();
        return new Word(folded, stems[^1], sounds, phones, keys, token.Script, analyzer.IsStopWord(folded) && !Lookalikes.Contains(token.Text));
    }
}
