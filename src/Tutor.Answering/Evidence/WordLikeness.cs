using System.Globalization;
using System.Numerics;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>How sure it is that another word is the one asked for: by folded spelling, by stem, by sound, by a shared beginning.</summary>
internal sealed class WordLikeness(Word asked, bool bySound)
{
    private const double SameStem = 0.93;
    private const double SameSound = 0.93;
    private const double SameFigure = 0.85;
    private const double Compound = 0.5;
    private const double SharedBeginning = 0.6;

    // Below this two sounds are different words; short sounds are like too many others.
    private const double LeastLikeness = 0.74;
    private const double LeastLikenessWhenShort = 0.9;
    private const int ShortSound = 4;
    private const int LongBeginning = 5;
    private const int FewConsonants = 3;

    // A word that weighs less has too many neighbours to be misspelt into one of them.
    private const double FewPhones = 3.3;
    private const double LeastOfFewPhones = 0.93;
    private const double LeastOfPhones = 0.8;
    private const double Steep = 2.2;

    private readonly string? _figure = Ordinals.FigureOf(asked);
    private readonly double? _amount = Amount(asked);
    private readonly int? _month = Months.NumberOf(asked);
    private readonly bool[] _hasFewPhones = [.. asked.Phones.Select(HasFewPhones)];
    private readonly TypedWord? _typed = asked.Script == Script.Latin ? new TypedWord(asked.Folded) : null;

    /// <summary>1 for the same word, 0 for words with nothing in common. Numbers are equal or not.</summary>
    public double To(Word found)
    {
        if (asked.Folded == found.Folded)
            return 1;
        if (asked.IsNumber && found.IsNumber)
            return asked.Folded.TrimStart('0') == found.Folded.TrimStart('0') ? 1 : 0;
        if (asked.Stem == found.Stem)
            return SameStem;
        if (_figure is not null && Ordinals.FigureOf(found) is { } figure)
            return _figure == figure ? SameFigure : 0;
        if (_amount is not null && Amount(found) is { } amount)
            return _amount == amount ? SameFigure : 0;
        if (_month is not null && Months.NumberOf(found) is { } month)
            return _month == month ? SameStem : 0;
        return bySound && MayBeAlike(asked, found) ? OfSounds(found) : 0;
    }

    private static double? Amount(Word word) =>
        word.IsNumber ? double.Parse(word.Folded, CultureInfo.InvariantCulture) : Numerals.ValueOf(word.Folded);

    private double OfSounds(Word found)
    {
        double best = 0;
        if (asked.Phones.Count > 0 && found.Phones.Count > 0)
        {
            for (var i = 0; i < asked.Phones.Count; i++)
                foreach (var phones in found.Phones)
                    best = Math.Max(best, OfPhones(asked.Phones[i], phones, _hasFewPhones[i]));
            return best;
        }

        foreach (var a in asked.Sounds)
            foreach (var b in found.Sounds)
                best = Math.Max(best, OfSounds(a, b));
        // Many native words sound like what was typed: the letters that were typed tell them apart.
        return best > 0 && _typed is not null && found.Script is Script.Bengali or Script.Devanagari ? best * _typed.LikenessTo(1, Phones.AsTyped(found.Stem)) : best;
    }

    /// <summary>Two words in native letters: spellings of one name, readings of a bad scan, the same word in the other script.</summary>
    private static double OfPhones(string a, string b, bool aHasFew)
    {
        if (a == b)
            return SameSound;
        var beginnings = OfBeginnings(a, b);
        if (Math.Abs(a.Length - b.Length) > 5)
            return beginnings;
        var least = aHasFew || HasFewPhones(b) ? LeastOfFewPhones : LeastOfPhones;
        var likeness = PhoneDistance.Similarity(a, b, least);
        return Math.Max(likeness >= least ? SameSound * (1 - Steep * (1 - likeness)) : 0, beginnings);
    }

    private static bool HasFewPhones(string phones) => PhoneDistance.Weight(phones) < FewPhones;

    private static double OfSounds(string a, string b)
    {
        if (a == b)
            return a.Length <= 2 ? SameSound * 0.8 : SameSound;
        var beginnings = OfBeginnings(a, b);
        if (Math.Abs(a.Length - b.Length) > 6)
            return beginnings;
        var least = Math.Min(a.Length, b.Length) <= ShortSound ? LeastLikenessWhenShort : LeastLikeness;
        var likeness = SoundDistance.Similarity(a, b, least);
        var bySound = likeness >= least ? SameSound * (0.35 + 0.65 * (likeness - LeastLikeness) / (1 - LeastLikeness)) : 0;
        return Math.Max(bySound, beginnings);
    }

    /// <summary>Derivations and compounds share their beginning: সমাজতন্ত্র, সমাজতান্ত্রিক; রক্ত, রক্তপাত; किसान, किसानी.</summary>
    private static double OfBeginnings(string a, string b)
    {
        var shorter = Math.Min(a.Length, b.Length);
        var longer = Math.Max(a.Length, b.Length);
        var shared = 0;
        while (shared < shorter && a[shared] == b[shared])
            shared++;
        if (shared >= LongBeginning && shared >= 0.6 * longer)
            return SharedBeginning * shared / longer + 0.1;
        return shared == shorter && shorter >= ShortSound && longer <= 2.5 * shorter ? Compound : 0;
    }

    /// <summary>
    /// Rules out most pairs before the costly comparison: alike words share all but two of their consonants, short ones all but one, and
    /// those with few phones all, since one consonant for another is more than their likeness may lack.
    /// </summary>
    private static bool MayBeAlike(Word a, Word b)
    {
        var least = Math.Min(BitOperations.PopCount(a.Consonants), BitOperations.PopCount(b.Consonants));
        var unshared = least - BitOperations.PopCount(a.Consonants & b.Consonants);
        return unshared == 0 || (unshared <= (least <= FewConsonants ? 1 : 2) && !(a.Phones.Count > 0 && b.Phones.Count > 0 && Math.Min(a.PhoneWeight, b.PhoneWeight) < FewPhones));
    }
}
