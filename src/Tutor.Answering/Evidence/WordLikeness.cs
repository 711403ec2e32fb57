using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>How sure it is that two words are one: by folded spelling, by stem, by sound, by a shared beginning.</summary>
internal static class WordLikeness
{
    private const double SameStem = 0.97;
    private const double SameSound = 0.93;
    private const double SharedBeginning = 0.6;

    // Below this two sounds are different words; short sounds are like too many others.
    private const double LeastLikeness = 0.74;
    private const double LeastLikenessWhenShort = 0.9;
    private const int ShortSound = 4;
    private const int LongBeginning = 5;

    /// <summary>1 for the same word, 0 for words with nothing in common. Numbers are equal or not.</summary>
    public static double Of(Word asked, Word found)
    {
        if (asked.Folded == found.Folded)
            return 1;
        if (asked.IsNumber || found.IsNumber)
            return asked.IsNumber && found.IsNumber && asked.Folded.TrimStart('0') == found.Folded.TrimStart('0') ? 1 : 0;
        if (asked.Stem == found.Stem)
            return SameStem;
        double best = 0;
        foreach (var a in asked.Sounds)
            foreach (var b in found.Sounds)
                best = Math.Max(best, OfSounds(a, b));
        return best;
    }

    private static double OfSounds(string a, string b)
    {
        if (a == b)
            return a.Length <= 2 ? SameSound * 0.8 : SameSound;
        if (Math.Abs(a.Length - b.Length) > 6)
            return 0;
        var least = Math.Min(a.Length, b.Length) <= ShortSound ? LeastLikenessWhenShort : LeastLikeness;
        var likeness = SoundDistance.Similarity(a, b);
        var bySound = likeness >= least ? SameSound * (0.35 + 0.65 * (likeness - LeastLikeness) / (1 - LeastLikeness)) : 0;
        return Math.Max(bySound, OfBeginnings(a, b));
    }

    /// <summary>Derivations share their beginning: সমাজতন্ত্র, সমাজতান্ত্রিক; किसान, किसानी.</summary>
    private static double OfBeginnings(string a, string b)
    {
        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared])
            shared++;
        var longer = Math.Max(a.Length, b.Length);
        return shared >= LongBeginning && shared >= 0.6 * longer ? SharedBeginning * shared / longer + 0.1 : 0;
    }
}
