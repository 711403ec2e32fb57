using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Comparing;

/// <summary>How alike two sentences are in what they tell, their dates and numbers left aside: two accounts of one thing share their words.</summary>
internal static class SameMatter
{
    // In words: a long sentence says other things too.
    private const int Beside = 12;

    /// <returns>
    /// What share of their words the two have in common, rare words counting more, 0 to 1; and how many words that is. The share is the
    /// geometric mean of both sides': against the shorter alone, three words would be like everything that holds them.
    /// </returns>
    public static (double Share, int Words) Likeness(Assertion a, Assertion b, AnalyzedLibrary library)
    {
        // The first library and the second are two, however alike they are told.
        if (Ranks(a) is { Count: > 0 } rank && Ranks(b) is { Count: > 0 } other && a.Value is not AssertedRank && !rank.Overlaps(other))
            return (0, 0);
        var (mine, theirs) = (Words(a, library), Words(b, library));
        var (shared, sharedBack) = (Shared(mine, theirs), Shared(theirs, mine));
        var all = Weight(mine) * Weight(theirs);
        return all > 0 ? (Math.Sqrt(Weight(shared) * Weight(sharedBack) / all), Math.Min(shared.Count, sharedBack.Count)) : (0, 0);
    }

    private static List<(List<string> Forms, double Weight)> Shared(List<(List<string> Forms, double Weight)> of, List<(List<string> Forms, double Weight)> by)
    {
        var known = by.SelectMany(word => word.Forms).ToHashSet();
        return [.. of.Where(word => word.Forms.Exists(known.Contains))];
    }

    private static double Weight(IEnumerable<(List<string> Forms, double Weight)> words) => words.Sum(word => word.Weight);

    private static List<(List<string> Forms, double Weight)> Words(Assertion assertion, AnalyzedLibrary library)
    {
        var passage = assertion.Evidence.Passage;
        var words = new List<(List<string>, double)>();
        foreach (var w in WordsBeside(assertion))
        {
            var word = passage.Text.Words[w];
            if (word.IsStopWord || word.IsNumber || Months.NumberOf(word) is not null)
                continue;
            var count = library.PassagesWith(word, []);
            words.Add(([.. WordForms.Of(passage.Text, w)], Math.Log(1 + (library.Passages.Count + 0.5) / (count + 0.5))));
        }

        return words;
    }

    private static HashSet<string> Ranks(Assertion assertion) =>
        [.. WordsBeside(assertion).Select(w => assertion.Evidence.Passage.Text.Words[w]).Where(word => !word.IsNumber).Select(Ordinals.FigureOf).OfType<string>()];

    private static IEnumerable<int> WordsBeside(Assertion assertion)
    {
        var passage = assertion.Evidence.Passage;
        var at = passage.Text.Tokens.TakeWhile(token => token.Span.Start < assertion.Value.Place.Start).Count();
        return Enumerable.Range(0, passage.Text.Words.Count).Where(w => Math.Abs(w - at) <= Beside && passage.SentenceOfWord[w] == assertion.Sentence.Index);
    }
}
