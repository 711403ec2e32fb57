using System.Collections.Frozen;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Whether a sentence denies what its words say: every word of <c>negations.txt</c> turns it round once.</summary>
internal static class Polarity
{
    private static readonly FrozenSet<string> Words =
        WordFile.Words(typeof(Polarity).Assembly, "Composing/negations.txt").SelectMany(Tokenizer.Tokenize).Select(token => Word.From(token).Folded).ToFrozenSet();

    private static readonly FrozenSet<string> Stems =
        WordFile.Words(typeof(Polarity).Assembly, "Composing/negations.txt").SelectMany(Tokenizer.Tokenize).Select(Word.From).Where(word => word.Stem.Length > 3).Select(word => word.Stem).ToFrozenSet();

    /// <param name="counts">Which words, by index, are looked at.</param>
    public static bool IsNegative(AnalyzedText text, Func<int, bool> counts)
    {
        var negations = 0;
        for (var w = 0; w < text.Words.Count; w++)
            if (counts(w) && (Words.Contains(text.Words[w].Folded) || Stems.Contains(text.Words[w].Stem) || EndsInNo(text.Words[w])))
                negations++;
        return negations % 2 == 1;
    }

    /// <summary>Whether the word denies the one before it: किसान नहीं, কৃষক নয়.</summary>
    public static bool Denies(Word word) => word.Folded is "নয়" or "নন" or "না" or "नहिं" or "न";

    /// <summary>করেনি, যায়নি, হননি: Bengali writes its past negation on to the verb; বাহিনী and তিনি only end alike.</summary>
    private static bool EndsInNo(Word word) =>
        word.Script == Script.Bengali
        && (word.Folded.EndsWith("েনি", StringComparison.Ordinal) || word.Folded.EndsWith("়নি", StringComparison.Ordinal) || word.Folded.EndsWith("ননি", StringComparison.Ordinal));
}
