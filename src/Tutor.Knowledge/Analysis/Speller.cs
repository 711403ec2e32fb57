using System.Numerics;
using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>Finds the native spelling that a student means who types a Bengali or Hindi word in Latin letters.</summary>
/// <remarks>
/// Students spell by ear and never twice the same, so no transliteration table can be run backwards: instead the words that
/// the library and the glossary know are compared by sound, and of those that sound alike the nearest in spelling are offered.
/// </remarks>
public sealed class Speller
{
    private const double LeastSound = 0.8;
    private const double LeastShortSound = 0.93;
    private const double Least = 0.74;
    private const int Languages = 2;
    private const double JustSo = 0.92;
    private const double OtherLanguage = 0.05;

    // Two-letter sounds are like everything.
    private const int ShortSound = 3;

    // One consonant taken for another, or one more: sounds that differ in more are below the threshold.
    private const int OtherConsonants = 2;
    private const int OtherLetters = 4;

    // By the first sound, then by the consonants, since most sounds are ruled out by theirs; every sound once, with all the words that sound so.
    private readonly Dictionary<char, Dictionary<uint, List<Sounding>>> _byFirstSound = [];
    private readonly Dictionary<string, Sounding> _bySound = [];
    private readonly ILookup<int, Word> _months;
    private readonly ILookup<string, Sounding> _byConsonants;

    public Speller(Glossary glossary, IReadOnlyList<AnalyzedPassage> passages)
    {
        var seen = new HashSet<string>();
        // A name may stand in the library with case endings only; it is typed without them.
        foreach (var passage in passages)
            foreach (var word in passage.Text.Words)
                Add(word, seen, word.Folded, word.Stem);
        foreach (var word in glossary.Words)
            Add(word, seen, word.Folded);
        _months = _bySound.Values.SelectMany(sounding => sounding.Words)
            .Select(entry => (entry.Word, Month: Months.NumberOf(entry.Word)))
            .Where(entry => entry.Month is not null).ToLookup(entry => entry.Month!.Value, entry => entry.Word);
        _byConsonants = _bySound.Values.ToLookup(sounding => Sound.Key(sounding.Sound));
    }

    /// <summary>The native words that sound like the typed one, nearest first; at most <paramref name="count"/>, empty when none comes near.</summary>
    public IReadOnlyList<SpelledWord> Find(string latin, LanguageTag language, int count)
    {
        var best = new List<SpelledWord>();
        if (Months.NumberOf(latin) is { } month)
        {
            // feb and oct sound like no month, and january like other words too.
            best.AddRange(_months[month].Select(name => new SpelledWord(name, name.Script == language.NativeScript() ? 1 : 1 - OtherLanguage)));
            if (best.Count > 0 && !Months.IsAmbiguous(latin))
                return Nearest(best, count);
        }

        foreach (var (spelling, penalty) in RomanizedReadings.Of(latin, language))
            Collect(best, new TypedWord(spelling), language, penalty);
        return Nearest(best, count);
    }

    /// <summary>The native words that two typed ones together sound just like (lok sabha, लोकसभा); empty when there is none.</summary>
    public IEnumerable<SpelledWord> FindJoined(string first, string second)
    {
        var typed = new TypedWord(first + second);
        return Nearest(
            [.. _byConsonants[Sound.Key(typed.Sound)]
                .SelectMany(sounding => sounding.Words, (sounding, entry) => new SpelledWord(entry.Word, typed.LikenessTo(SoundDistance.Similarity(typed.Sound, sounding.Sound), entry.Phones)))
                .Where(word => word.Likeness >= JustSo)],
            Languages);
    }

    private static IReadOnlyList<SpelledWord> Nearest(List<SpelledWord> best, int count) =>
        [.. best
            .GroupBy(word => word.Word.Stem)
            .Select(group => group.MaxBy(word => word.Likeness)!)
            .OrderByDescending(word => word.Likeness)
            .Take(count)];

    private void Collect(List<SpelledWord> best, TypedWord typed, LanguageTag language, double penalty)
    {
        var sound = typed.Sound;
        if (sound.Length < 2 || !_byFirstSound.TryGetValue(First(sound), out var soundings))
            return;
        var consonants = Sound.ConsonantsOf(sound);
        var least = sound.Length <= ShortSound ? LeastShortSound : LeastSound;
        foreach (var (group, sounds) in soundings)
        {
            if (BitOperations.PopCount(group ^ consonants) > OtherConsonants)
                continue;
            foreach (var other in sounds)
                if (Math.Abs(other.Sound.Length - sound.Length) <= OtherLetters && SoundDistance.Similarity(sound, other.Sound, least + penalty) is var alike && alike >= least + penalty)
                    Collect(best, typed, other, alike, least, language, penalty);
        }
    }

    private static void Collect(List<SpelledWord> best, TypedWord typed, Sounding other, double alike, double least, LanguageTag language, double penalty)
    {
        foreach (var (word, phones) in other.Words)
        {
            var lost = penalty + (word.Script == language.NativeScript() ? 0 : OtherLanguage);
            if (alike - lost >= least && typed.LikenessTo(alike, phones, Least + lost) - lost is var likeness && likeness >= Least)
                best.Add(new SpelledWord(word, likeness));
        }
    }

    private void Add(Word word, HashSet<string> seen, params ReadOnlySpan<string> forms)
    {
        if (word.IsStopWord || word.Script is not (Script.Bengali or Script.Devanagari))
            return;
        foreach (var form in forms)
        {
            if (!seen.Add(form))
                continue;
            Add(word, form);
            if (SilentConjuncts.Spoken(form) is { } spoken)
                Add(word, spoken);
        }
    }

    private void Add(Word word, string form)
    {
        var sound = Sound.Of(form);
        if (sound.Length < 2)
            return;
        if (!_bySound.TryGetValue(sound, out var sounding))
        {
            var consonants = Sound.ConsonantsOf(sound);
            _bySound[sound] = sounding = new Sounding(sound, []);
            if (!_byFirstSound.TryGetValue(First(sound), out var soundings))
                _byFirstSound[First(sound)] = soundings = [];
            if (!soundings.TryGetValue(consonants, out var group))
                soundings[consonants] = group = [];
            group.Add(sounding);
        }

        sounding.Words.Add((word, Phones.AsTyped(form)));
    }

    private static char First(string sound) => sound[0] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => 'a',
        'c' or 'j' => 'j',
        'b' or 'p' => 'b',
        var consonant => consonant,
    };

    private sealed record Sounding(string Sound, List<(Word Word, string Phones)> Words);
}

/// <param name="Likeness">0 to 1.</param>
public sealed record SpelledWord(Word Word, double Likeness);
