using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Whether a sentence denies what its words say: by a word of <c>negations.txt</c>, or by one of <c>opposites.txt</c> that carries the denial in itself.</summary>
internal static class Polarity
{
    private static readonly FrozenSet<string> Opposites = Load("Composing/opposites.txt");
    private static readonly FrozenSet<string> Negations = Load("Composing/negations.txt");

    /// <summary>Said twice a negation is still one ("nobody planned it, nobody called for it"); an opposite in a negated sentence turns it back.</summary>
    /// <param name="counts">Which words, by index, are looked at.</param>
    public static bool IsNegative(AnalyzedText text, Func<int, bool> counts)
    {
        var negated = false;
        var opposed = false;
        for (var w = 0; w < text.Words.Count; w++)
        {
            if (!counts(w))
                continue;
            negated |= Negations.Contains(text.Words[w].Folded) || EndsInNo(text.Words[w]);
            opposed |= Opposites.Contains(text.Words[w].Folded) || (text.Words[w].Stem.Length > 3 && Opposites.Contains(text.Words[w].Stem));
        }

        return negated != opposed;
    }

    /// <summary>Whether the word denies the one before it: किसान नहीं, কৃষক নয়.</summary>
    public static bool Denies(Word word) => word.Folded is "নয়" or "নন" or "না" or "नहिं" or "न";

    /// <summary>করেনি, যায়নি, হননি: Bengali writes its past negation on to the verb; বাহিনী and তিনি only end alike.</summary>
    private static bool EndsInNo(Word word) =>
        word.Script == Script.Bengali
        && (word.Folded.EndsWith("েনি", StringComparison.Ordinal) || word.Folded.EndsWith("়নি", StringComparison.Ordinal) || word.Folded.EndsWith("ননি", StringComparison.Ordinal));

    private static FrozenSet<string> Load(string file) =>
        WordSet.Words(file).SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();
}
