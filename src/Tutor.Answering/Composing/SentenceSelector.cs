using System.Collections.Frozen;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>Picks the sentences of which an answer is made, within the length that its marks allow.</summary>
internal static class SentenceSelector
{
    // A further paragraph is drawn on only when it is nearly as good as the best one, or says what the best one leaves out.
    private const double NearlyAsGood = 0.85;
    private static readonly FrozenSet<string> BackwardWords = WordSet.Load("Composing/backward.txt");
    private static readonly FrozenSet<string> Pronouns = WordSet.Load("Composing/pronouns.txt");

    private const double SaysMore = 0.12;
    private const double Adjoining = 0.3;

    // "These three demands are called …": what a sentence points back to belongs to the answer.
    private const double PointedAt = 0.35;
    private const int Clause = 8;
    private const double Said = 0.45;
    private const int Sides = 3;
    private const double WellCovered = 0.3;

    /// <summary>The paragraphs to draw on: the best one first, then those that say more of the question.</summary>
    public static List<PassageEvidence> Passages(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, int limit)
    {
        var chosen = new List<PassageEvidence>();
        if (ranked.Count == 0)
            return chosen;
        chosen.Add(ranked[0]);
        var said = ranked[0].Terms.ToArray();
        var weight = terms.Sum(term => term.Weight);
        // A comparison, and a question how the sources differ, have two sides.
        var twoSided = question.Type == QuestionType.Compare || question.AsksForDisagreement;
        // What the answer is about must be what the further paragraph is about.
        var focus = Enumerable.Range(0, terms.Count).Where(t => ranked[0].Terms[t] >= Said).OrderByDescending(t => terms[t].Weight).FirstOrDefault(-1);
        while (chosen.Count < (twoSided ? Math.Max(limit, Sides) : limit))
        {
            var best = ranked
                .Where(evidence => !chosen.Contains(evidence) && evidence.Score >= 0.5 * ranked[0].Score)
                .Where(evidence => twoSided || focus < 0 || evidence.Terms[focus] >= Said)
                .Select(evidence => (evidence, gain: Gain(evidence, said, terms) / weight))
                .Where(pair => pair.gain >= SaysMore
                    || (twoSided && chosen.Count == 1)
                    || (question.Marks >= 3 && pair.evidence.Coverage >= WellCovered && pair.evidence.Score >= NearlyAsGood * ranked[0].Score))
                .OrderByDescending(pair => pair.evidence.Score / ranked[0].Score + 1.5 * pair.gain)
                .FirstOrDefault();
            if (best.evidence is null)
                break;
            chosen.Add(best.evidence);
            for (var t = 0; t < said.Length; t++)
                said[t] = Math.Max(said[t], best.evidence.Terms[t]);
        }

        return chosen;
    }

    /// <summary>One mark is one sentence, with the sentence before it where it points back to that.</summary>
    public static List<DraftPiece> OneSentence(PassageEvidence evidence, int words)
    {
        var best = evidence.Best;
        var pieces = new List<DraftPiece> { new(evidence, ClauseTrimmer.Trim(evidence, best, words)) };
        var left = words - Cost(evidence, best);
        if (best.Index > 0 && (LeansBack(evidence, best) || NamesNobody(evidence)) && left >= Clause)
            pieces.Insert(0, new DraftPiece(evidence, ClauseTrimmer.Trim(evidence, evidence.Sentences[best.Index - 1], left)));
        return pieces;
    }

    /// <summary>Sentences of the chosen paragraphs, best first until the words are used up, given in reading order.</summary>
    public static List<DraftPiece> Sentences(IReadOnlyList<PassageEvidence> passages, int words)
    {
        var all = passages
            .SelectMany((evidence, rank) => evidence.Sentences.Select(sentence => (evidence, rank, sentence, worth: Worth(evidence, sentence, rank, passages[0]))))
            .OrderByDescending(pick => pick.worth)
            .ToList();
        var picked = new List<(PassageEvidence Evidence, int Rank, SentenceEvidence Sentence)>();
        var left = words;
        foreach (var passage in passages)
        {
            // Every paragraph that is drawn on gives its best sentence first.
            var share = passage == passages[0] ? words : left;
            if (Cost(passage, passage.Best) is var cost && (cost <= share || picked.Count == 0))
            {
                picked.Add((passage, passages.ToList().IndexOf(passage), passage.Best));
                left -= Math.Min(cost, words);
            }
        }

        while (true)
        {
            // Sentences that follow each other read as an answer; with gaps between them they read as scraps.
            var next = all
                .Where(pick => !IsScrap(pick.evidence, pick.sentence) && !picked.Exists(one => one.Sentence == pick.sentence) && Cost(pick.evidence, pick.sentence) <= left)
                .OrderByDescending(pick => pick.worth
                    + (picked.Exists(one => one.Evidence == pick.evidence && Math.Abs(one.Sentence.Index - pick.sentence.Index) == 1) ? Adjoining : 0)
                    + (picked.Exists(one => one.Evidence == pick.evidence && one.Sentence.Index == pick.sentence.Index + 1 && LeansBack(one.Evidence, one.Sentence)) ? PointedAt : 0))
                .FirstOrDefault();
            if (next.evidence is null)
                break;
            picked.Add((next.evidence, next.rank, next.sentence));
            left -= Cost(next.evidence, next.sentence);
        }

        return [.. picked
            .OrderBy(pick => pick.Rank).ThenBy(pick => pick.Sentence.Index)
            .Select(pick => new DraftPiece(pick.Evidence, ClauseTrimmer.Trim(pick.Evidence, pick.Sentence, words)))];
    }

    private static double Gain(PassageEvidence evidence, double[] said, IReadOnlyList<QuestionTerm> terms)
    {
        double gain = 0;
        for (var t = 0; t < said.Length; t++)
            gain += terms[t].Weight * Math.Max(0, evidence.Terms[t] - said[t]);
        return gain;
    }

    /// <summary>A sentence beside the best one explains it; one far from everything asked does not.</summary>
    private static double Worth(PassageEvidence evidence, SentenceEvidence sentence, int rank, PassageEvidence top)
    {
        var distance = Math.Abs(sentence.Index - evidence.Best.Index);
        var near = distance == 0 ? 0 : (sentence.Index > evidence.Best.Index ? 0.25 : 0.12) / distance;
        return sentence.Score * evidence.Score / top.Score + near - 0.1 * rank;
    }

    /// <summary>Whether a personal pronoun of the best sentence leaves open who is meant.</summary>
    private static bool NamesNobody(PassageEvidence evidence)
    {
        for (var w = 0; w < evidence.Passage.Text.Words.Count; w++)
            if (evidence.Passage.SentenceOfWord[w] == evidence.Best.Index && Pronouns.Contains(evidence.Passage.Text.Words[w].Folded))
                return true;
        return false;
    }

    private static bool LeansBack(PassageEvidence evidence, SentenceEvidence sentence)
    {
        var tokens = evidence.Passage.Text.Tokens;
        for (var w = 0; w < tokens.Count; w++)
            if (evidence.Passage.SentenceOfWord[w] == sentence.Index)
                return BackwardWords.Contains(evidence.Passage.Text.Words[w].Folded);
        return false;
    }

    /// <summary>What broken sources leave of a sentence: a name alone, a stray mark. Items of a list may be as short.</summary>
    private static bool IsScrap(PassageEvidence evidence, SentenceEvidence sentence) =>
        evidence.Passage.Passage.FirstItem is null && Cost(evidence, sentence) <= 1;

    private static int Cost(PassageEvidence evidence, SentenceEvidence sentence) =>
        WordCount.Of(evidence.Passage.Text.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)) + (evidence.Passage.Passage.FirstItem is null ? 0 : 1);
}
