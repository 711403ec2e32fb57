using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Whether a text denies what its words say: by a word of <c>negations.txt</c>, or by a verb of <c>refusals.txt</c> that carries the denial in itself.</summary>
internal static class Polarity
{
    private static readonly FrozenSet<string> Refusals = Load("Composing/refusals.txt");
    private static readonly FrozenSet<string> Exclusives = Load("Composing/exclusives.txt");

    // In words: "only" and its "not" stand in one phrase.
    private const int OnlyReach = 4;
    private static readonly FrozenSet<string> Negations = Load("Composing/negations.txt");

    /// <summary>Said twice a negation is still one ("nobody planned it, nobody called for it"); a refusal that is negated is none.</summary>
    /// <param name="counts">Which words, by index, are looked at.</param>
    public static bool IsNegative(AnalyzedText text, Func<int, bool> counts)
    {
        var negated = false;
        var refused = false;
        for (var w = 0; w < text.Words.Count; w++)
        {
            if (!counts(w))
                continue;
            negated |= IsNegation(text.Words[w]) && !IsNotOnly(text, w);
            refused |= IsRefusal(text.Words[w]);
        }

        return negated != refused;
    }

    /// <summary>Whether the word alone makes its clause a denial.</summary>
    public static bool IsDenial(Word word) => IsNegation(word) || IsRefusal(word);

    /// <summary>Whether the word denies the one before it: किसान नहीं, কৃষক নয়.</summary>
    public static bool Denies(Word word) => word.Folded is "নয়" or "নন" or "না" or "नहिं" or "न";

    /// <summary>Whether the word shuts out everything else: only.</summary>
    public static bool IsExclusive(Word word) => Exclusives.Contains(word.Folded);

    /// <summary>Whether the word is the "not" of "not only X", which denies nothing: শুধু আদর্শের জন্য নয়, केवल सेना ही नहीं.</summary>
    public static bool IsNotOnly(AnalyzedText text, int negation)
    {
        if (!IsNegation(text.Words[negation]))
            return false;
        for (var w = negation - 1; w >= 0 && w >= negation - OnlyReach; w--)
            if (IsExclusive(text.Words[w]))
                return true;
        return false;
    }

    private static bool IsNegation(Word word) => Negations.Contains(word.Folded) || EndsInNo(word);

    private static bool IsRefusal(Word word) => Refusals.Contains(word.Folded) || (word.Stem.Length > 3 && Refusals.Contains(word.Stem));

    /// <summary>করেনি, যায়নি, হননি: Bengali writes its past negation on to the verb; বাহিনী and তিনি only end alike.</summary>
    private static bool EndsInNo(Word word) =>
        word.Script == Script.Bengali
        && (word.Folded.EndsWith("েনি", StringComparison.Ordinal) || word.Folded.EndsWith("়নি", StringComparison.Ordinal) || word.Folded.EndsWith("ননি", StringComparison.Ordinal));

    private static FrozenSet<string> Load(string file) =>
        WordSet.Words(file).SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();
}
