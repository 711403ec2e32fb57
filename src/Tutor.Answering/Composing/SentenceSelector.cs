using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>Picks the sentences of which an answer is made, within the length that its marks allow.</summary>
internal static class SentenceSelector
{
    // A further paragraph is drawn on only when it is nearly as good as the best one, or says what the best one leaves out.
    private const double NearlyAsGood = 0.85;
    private const double SaysMore = 0.12;
    private const double Adjoining = 0.3;

    // How much of what the best paragraph says of the question another says too, if both are of one matter.
    private const double SameMatter = 0.25;
    private const int SeveralPoints = 3;

    // "These three demands are called …": what a sentence points back to belongs to the answer.
    private const double PointedAt = 0.35;
    private const double Said = 0.45;
    private const int Sides = 3;
    private const double WellCovered = 0.3;

    // A further paragraph must have a sentence that says at least this share of what the best sentence says: words strewn over a
    // paragraph are no point of the answer.
    private const double SaysAsMuch = 0.5;

    // A sentence that answers nearly as well as the best one is kept though it points to one that is left out.
    private const double WorthKeeping = 0.7;

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
        // What the answer is about must be what the further paragraph is about: its rarest word, or in a longer answer a part of its words;
        // there the rarest may be one point of several.
        var focus = Enumerable.Range(0, terms.Count).Where(t => ranked[0].Terms[t] >= Said).OrderByDescending(t => terms[t].Weight).FirstOrDefault(-1);
        while (chosen.Count < (twoSided ? Math.Max(limit, Sides) : limit))
        {
            var best = ranked
                .Where(evidence => !chosen.Contains(evidence) && evidence.Score >= 0.5 * ranked[0].Score)
                .Where(evidence => twoSided || focus < 0 || evidence.Terms[focus] >= Said || (question.Marks >= SeveralPoints && Shared(evidence, ranked[0], terms) >= SameMatter))
                .Where(evidence => twoSided || evidence.Best.Coverage >= SaysAsMuch * ranked[0].Best.Coverage)
                .Select(evidence => (evidence, gain: Gain(evidence, said, terms) / weight))
                .Where(pair => pair.gain >= SaysMore
                    || (twoSided && chosen.Count == 1)
                    || (question.Marks >= SeveralPoints && pair.evidence.Coverage >= WellCovered && pair.evidence.Score >= NearlyAsGood * ranked[0].Score))
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

    /// <summary>The sentences from <paramref name="first"/> to <paramref name="last"/>, with what they lean on and the best of their neighbours, as far as the words reach.</summary>
    public static List<DraftPiece> Around(PassageEvidence evidence, int first, int last, int words)
    {
        var left = words - Enumerable.Range(first, last - first + 1).Sum(index => Cost(evidence, evidence.Sentences[index]));
        while (true)
        {
            var before = first > 0 && Cost(evidence, evidence.Sentences[first - 1]) <= left ? evidence.Sentences[first - 1] : null;
            var after = last + 1 < evidence.Sentences.Count && Cost(evidence, evidence.Sentences[last + 1]) <= left ? evidence.Sentences[last + 1] : null;
            if (before is null && after is null)
                break;
            var leans = SentenceShape.LeansBack(evidence, evidence.Sentences[first]) || SentenceShape.NamesNobody(evidence, evidence.Sentences[first]);
            var next = before is not null && (after is null || leans || before.Score > after.Score) ? before : after!;
            (first, last) = (Math.Min(first, next.Index), Math.Max(last, next.Index));
            left -= Cost(evidence, next);
        }

        return [.. evidence.Sentences.Skip(first).Take(last - first + 1)
            .Where(one => !SentenceShape.IsScrap(evidence, one))
            .Select(one => new DraftPiece(evidence, ClauseTrimmer.Trim(evidence, one, words)))];
    }

    /// <summary>Sentences of the chosen paragraphs, best first until the words are used up, given in reading order.</summary>
    public static List<DraftPiece> Sentences(IReadOnlyList<PassageEvidence> passages, int words)
    {
        var all = passages
            .SelectMany((evidence, rank) => evidence.Sentences.Select(sentence => new Pick(evidence, rank, sentence, Worth(evidence, sentence, rank, passages[0]))))
            .OrderByDescending(pick => pick.Worth)
            .ToList();
        var picked = new List<Pick>();
        var left = words;
        foreach (var best in passages.Select(passage => all.Find(pick => pick.Evidence == passage && pick.Sentence == passage.Best)!))
        {
            // Every paragraph that is drawn on gives its best sentence first.
            var cost = Cost(best.Evidence, best.Sentence);
            if (picked.Count > 0 && (cost > left || picked.Exists(one => Repeats(one, best))))
                continue;
            picked.Add(best);
            left -= Math.Min(cost, words);
            if (all.Find(pick => Follows(best, pick)) is { } before && SentenceShape.LeansBack(best.Evidence, best.Sentence) && Cost(before.Evidence, before.Sentence) <= left / 2)
            {
                picked.Add(before);
                left -= Cost(before.Evidence, before.Sentence);
            }
        }

        while (true)
        {
            // Sentences that follow each other read as an answer; with gaps between them they read as scraps.
            var next = all
                .Where(pick => !picked.Contains(pick) && picked.Exists(one => one.Evidence == pick.Evidence) && Cost(pick.Evidence, pick.Sentence) <= left)
                .Where(pick => !SentenceShape.IsScrap(pick.Evidence, pick.Sentence) && !picked.Exists(one => Repeats(one, pick)))
                .OrderByDescending(pick => pick.Worth
                    + (picked.Exists(one => one.Evidence == pick.Evidence && Math.Abs(one.Sentence.Index - pick.Sentence.Index) == 1) ? Adjoining : 0)
                    + (picked.Exists(one => Follows(one, pick) && SentenceShape.LeansBack(one.Evidence, one.Sentence)) ? PointedAt : 0)
                    + (picked.Exists(one => Follows(pick, one) && IsLeadIn(one)) ? PointedAt : 0))
                .FirstOrDefault();
            if (next is null)
                break;
            picked.Add(next);
            left -= Cost(next.Evidence, next.Sentence);
        }

        DropLoose(picked);
        return [.. picked
            .OrderBy(pick => pick.Rank).ThenBy(pick => pick.Sentence.Index)
            .Select(pick => new DraftPiece(pick.Evidence, ClauseTrimmer.Trim(pick.Evidence, pick.Sentence, words)))];
    }

    /// <summary>A sentence without the one that it points to, and a lead-in without what it announces, are better left out.</summary>
    private static void DropLoose(List<Pick> picked)
    {
        foreach (var pick in picked.OrderByDescending(pick => pick.Sentence.Index).ToList())
        {
            var announces = IsLeadIn(pick) && !picked.Exists(one => Follows(one, pick));
            var leans = pick.Sentence.Index > 0 && SentenceShape.LeansBack(pick.Evidence, pick.Sentence) && !picked.Exists(one => Follows(pick, one));
            var good = pick.Sentence.Score >= WorthKeeping * pick.Evidence.Best.Score;
            if (((announces && !(pick.Rank == 0 && pick.Sentence == pick.Evidence.Best)) || (leans && !good)) && picked.Count > 1)
                picked.Remove(pick);
        }
    }

    private static bool Follows(Pick later, Pick earlier) => later.Evidence == earlier.Evidence && later.Sentence.Index == earlier.Sentence.Index + 1;

    private static bool IsLeadIn(Pick pick) => SentenceShape.IsLeadIn(pick.Evidence.Passage.Text.Text, pick.Sentence.Span);

    // An author who says a thing twice in one paragraph has a reason.
    private static bool Repeats(Pick one, Pick other) => one.Evidence != other.Evidence && Repetition.Repeats(one.Content, other.Content);

    private static double Shared(PassageEvidence evidence, PassageEvidence top, IReadOnlyList<QuestionTerm> terms)
    {
        var said = Enumerable.Range(0, terms.Count).Where(t => top.Terms[t] >= Said).ToList();
        return said.Where(t => evidence.Terms[t] >= Said).Sum(t => terms[t].Weight) / Math.Max(said.Sum(t => terms[t].Weight), double.Epsilon);
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

    private static int Cost(PassageEvidence evidence, SentenceEvidence sentence) =>
        WordCount.Of(evidence.Passage.Text.Text.AsSpan(sentence.Span.Start, sentence.Span.Length)) + (evidence.Passage.Passage.FirstItem is null ? 0 : 1);

    private sealed record Pick(PassageEvidence Evidence, int Rank, SentenceEvidence Sentence, double Worth)
    {
        private IReadOnlyList<SaidWord>? _content;

        public IReadOnlyList<SaidWord> Content => _content ??= Repetition.Content(Evidence, Sentence);
    }
}
