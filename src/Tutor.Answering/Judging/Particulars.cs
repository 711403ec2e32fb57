using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Judging;

/// <summary>The words of <c>particulars.txt</c>: what everybody or everything of a kind has, so that to know the owner is not to know it.</summary>
internal static class Particulars
{
    // In words: the owner stands before what is owned, with what describes it between them.
    private const int OwnerReach = 5;

    private static readonly ILookup<string, string> FoldedByStem = WordSet.Words("Judging/particulars.txt").ToLookup(word => word.Stem, word => word.Folded);

    /// <summary>Whether the question asks by this term for a particular.</summary>
    public static bool Has(QuestionTerm term)
    {
        // In native script only: typed in Latin letters too many words could be one of these (mare, rang, mausam).
        var surest = term.Spellings.Max(spelling => spelling.Sureness);
        // Stems alone do not tell पति from पता.
        return term.Position >= 0 && term.Spellings.Any(spelling => spelling.Sureness == surest
            && FoldedByStem[spelling.Word.Stem].Any(folded => spelling.Word.Folded.StartsWith(folded, StringComparison.Ordinal)));
    }

    /// <summary>
    /// Whether a passage that says the particular says it away from its owner: never in one sentence, nor in the sentence after. An owner
    /// whom only an earlier message names ("where was he born?") must be named somewhere in the passage.
    /// </summary>
    /// <param name="terms">All terms of the question, those of the message itself in <paramref name="own"/>.</param>
    /// <param name="said">How sure a passage or a sentence must be of a term to say it.</param>
    public static bool IsOfAnother(int particular, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<int> own, PassageEvidence passage, double said)
    {
        var sentences = passage.Sentences;
        var place = terms[particular].Position;
        var owners = own.Where(t => terms[t].Position < place && terms[t].Position >= place - OwnerReach && !Has(terms[t])).ToList();
        if (owners.Count == 0)
            return Enumerable.Range(0, terms.Count).Where(t => terms[t].Position < 0).OrderByDescending(t => terms[t].Weight).Take(1).Any(t => passage.Terms[t] < said);
        var owner = owners.MaxBy(t => terms[t].Weight);
        return !Enumerable.Range(0, sentences.Count).Any(s => sentences[s].Terms[particular] >= said
            && (sentences[s].Terms[owner] >= said || (s > 0 && sentences[s - 1].Terms[owner] >= said)));
    }
}
