using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Pairs of words of which a thing cannot be both; from <c>opposites.txt</c>.</summary>
internal static class Opposites
{
    private static readonly (HashSet<string> Left, HashSet<string> Right)[] Pairs = [.. Load()];

    // In words: how near to the same word of the matter the two must stand to be said of one thing.
    private const int StatedReach = 4;
    private const int SaidReach = 6;

    /// <summary>The word of the passage, by its index, that says the opposite of a word of the statement about the same thing; null when none does.</summary>
    /// <param name="says">How much of the statement the clause of a word says: where one clause says the word and another its opposite, that decides.</param>
    public static int? Find(IReadOnlyList<Word> statement, SentenceAlignment alignment, Func<int, double> says)
    {
        foreach (var (left, right) in Pairs)
            if ((Opposed(left, right) ?? Opposed(right, left)) is { } found)
                return found;
        return null;

        // What says both sides of a pair contradicts nothing.
        int? Opposed(HashSet<string> stated, HashSet<string> other)
        {
            var place = -1;
            for (var i = 0; i < statement.Count; i++)
            {
                if (IsOf(statement[i], other))
                    return null;
                if (IsOf(statement[i], stated))
                    place = i;
            }

            if (place < 0)
                return null;
            int? found = null;
            double same = -1, opposite = -1;
            for (var w = alignment.First; w < alignment.End; w++)
            {
                var word = alignment.Evidence.Passage.Text.Words[w];
                if (IsOf(word, stated))
                    same = Math.Max(same, says(w));
                else if (IsOf(word, other) && OfOneThing(alignment, place, w) && says(w) > opposite)
                    (found, opposite) = (w, says(w));
            }

            return opposite > same ? found : null;
        }
    }

    /// <summary>Whether the word stands in a pair at all.</summary>
    public static bool Has(Word word) => Array.Exists(Pairs, pair => IsOf(word, pair.Left) || IsOf(word, pair.Right));

    private static bool OfOneThing(SentenceAlignment alignment, int stated, int said)
    {
        for (var w = Math.Max(alignment.First, said - SaidReach); w < Math.Min(alignment.End, said + SaidReach + 1); w++)
            if (w != said && alignment.SaysContent(w) && Math.Abs(alignment.QuestionWord(w) - stated) is > 0 and <= StatedReach)
                return true;
        return false;
    }

    // Stems would join too much here: উত্তর and উত্তরাধিকার, कम and कमी.
    private static bool IsOf(Word word, HashSet<string> side) => side.Contains(word.Folded);

    private static IEnumerable<(HashSet<string> Left, HashSet<string> Right)> Load()
    {
        foreach (var line in WordFile.Lines(typeof(Opposites).Assembly, "Composing/opposites.txt"))
        {
            if (line.Split('|') is not [var left, var right])
                throw new InvalidOperationException($"opposites.txt: the line '{line}' is not of the form 'words | words'.");
            yield return (Side(left), Side(right));
        }
    }

    private static HashSet<string> Side(string words) => [.. Tokenizer.Tokenize(words).Select(token => Word.From(token).Folded)];
}
