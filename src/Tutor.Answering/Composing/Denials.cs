using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Sets what a statement denies against the sentence that is to decide it.</summary>
internal static class Denials
{
    private const double Said = 0.45;

    // In words: how far before its "not" the denied word stands.
    private const int Reach = 3;

    /// <summary>Whether the sentence says what a statement denies, without a denial of its own: of two that deny, in whatever clause, neither contradicts.</summary>
    public static bool Contradict(Question statement, IReadOnlyList<QuestionTerm> terms, SentenceAlignment alignment) =>
        !Polarity.IsNegative(alignment.Evidence.Passage.Text, word => word >= alignment.First && word < alignment.End) && SaysWhatIsDenied(statement, terms, alignment.Sentence);

    /// <summary>"The miller never paid" is not contradicted by a sentence that speaks of the miller and not of paying.</summary>
    private static bool SaysWhatIsDenied(Question statement, IReadOnlyList<QuestionTerm> terms, SentenceEvidence sentence)
    {
        var words = statement.Text.Words;
        for (var w = 0; w < words.Count; w++)
            if (Polarity.IsDenial(words[w]) && Denied(words, terms, w).Exists(alternatives => !alternatives.Exists(t => sentence.Terms[t] >= Said)))
                return false;
        return true;
    }

    /// <summary>The terms that a "not" denies, each as the alternatives that will do for it.</summary>
    private static List<List<int>> Denied(IReadOnlyList<Word> words, IReadOnlyList<QuestionTerm> terms, int not)
    {
        var before = Enumerable.Range(0, terms.Count).Where(t => terms[t].Position >= Math.Max(0, not - Reach) && terms[t].Position <= not).OrderByDescending(t => terms[t].Position).ToList();
        // Bengali's "not" may be the verb itself (চালায়নি): its object does as well.
        var denied = new List<List<int>> { before.Count > 1 && terms[before[0]].Position == not ? before[..2] : [.. before.Take(1)] };
        // Hindi denies the verb that follows.
        if (words[not].Script != Script.Bengali)
            denied.Add([.. Enumerable.Range(0, terms.Count).Where(t => terms[t].Position == not + 1)]);
        denied.RemoveAll(alternatives => alternatives.Count == 0);
        return denied;
    }
}
