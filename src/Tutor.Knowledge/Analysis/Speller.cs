using System.Numerics;
using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>Finds the native spelling that a student means who types a Bengali or Hindi word in Latin letters.</summary>
/// <remarks>
/// Students spell by ear and never twice the same, so no transliteration table can be run backwards: instead the words that
/// the library and the glossary know are compared by sound, and the nearest are offered.
/// </remarks>
public sealed class Speller
{
    private const double Threshold = 0.8;
    private const double OtherLanguage = 0.05;
    private const double TypedEnding = 0.04;

    // One consonant taken for another, or one more: sounds that differ in more are below the threshold.
    private const int OtherConsonants = 2;

    private static readonly string[] BengaliEndings = ["guli", "gulo", "gulir", "gulor", "der", "er", "ra", "te", "ke", "ta", "ti", "r", "e", "y"];
    private static readonly string[] HindiEndings = ["iyon", "iyo", "yon", "yo", "ion", "on", "on", "ein", "en", "o", "e", "i", "a"];

    private readonly Dictionary<char, List<Entry>> _byFirstSound = [];

    public Speller(Glossary glossary, IReadOnlyList<AnalyzedPassage> passages)
    {
        var seen = new HashSet<string>();
        foreach (var passage in passages)
            foreach (var word in passage.Text.Words)
                Add(word, seen);
        foreach (var word in glossary.Words)
            Add(word, seen);
    }

    /// <summary>The native words that sound like the typed one, nearest first; at most <paramref name="count"/>, empty when none comes near.</summary>
    public IReadOnlyList<SpelledWord> Find(string latin, LanguageTag language, int count)
    {
        var best = new List<SpelledWord>();
        Collect(best, Sound.Of(latin), language, 0);
        foreach (var ending in language == LanguageTag.Bengali ? BengaliEndings : HindiEndings)
            if (latin.Length > ending.Length + 2 && latin.EndsWith(ending, StringComparison.Ordinal))
                Collect(best, Sound.Of(latin[..^ending.Length]), language, TypedEnding);
        return [.. best
            .GroupBy(word => word.Word.Stem)
            .Select(group => group.MaxBy(word => word.Likeness)!)
            .OrderByDescending(word => word.Likeness)
            .Take(count)];
    }

    private void Collect(List<SpelledWord> best, string sound, LanguageTag language, double penalty)
    {
        if (sound.Length < 2 || !_byFirstSound.TryGetValue(First(sound), out var entries))
            return;
        var consonants = Sound.ConsonantsOf(sound);
        // Two-letter sounds are like everything.
        var least = sound.Length <= 3 ? 0.93 : Threshold;
        foreach (var entry in entries)
        {
            if (Math.Abs(entry.Sound.Length - sound.Length) > 4 || BitOperations.PopCount(entry.Consonants ^ consonants) > OtherConsonants)
                continue;
            var lost = penalty + (entry.Word.Script == language.NativeScript() ? 0 : OtherLanguage);
            var likeness = SoundDistance.Similarity(sound, entry.Sound, least + lost) - lost;
            if (likeness >= least)
                best.Add(new SpelledWord(entry.Word, Math.Min(1, likeness)));
        }
    }

    private void Add(Word word, HashSet<string> seen)
    {
        if (word.IsStopWord || word.Script is not (Script.Bengali or Script.Devanagari) || !seen.Add(word.Folded))
            return;
        var sound = Sound.Of(word.Folded);
        if (sound.Length < 2)
            return;
        if (!_byFirstSound.TryGetValue(First(sound), out var entries))
            _byFirstSound[First(sound)] = entries = [];
        entries.Add(new Entry(word, sound, Sound.ConsonantsOf(sound)));
    }

    private static char First(string sound) => sound[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 'a',
        'c' or 'j' => 'j',
        'b' or 'p' => 'b',
        var consonant => consonant,
    };

    private sealed record Entry(Word Word, string Sound, uint Consonants);
}

/// <param name="Likeness">0 to 1.</param>
public sealed record SpelledWord(Word Word, double Likeness);
