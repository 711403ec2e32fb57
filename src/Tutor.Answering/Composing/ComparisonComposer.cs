using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>Puts the two sides of a comparison beside each other: for each its own sentences, its name in bold.</summary>
internal static class ComparisonComposer
{
    private const int PassagesWeighed = 12;
    private const int PicksWeighed = 6;
    private const double Named = 0.5;

    // A side that only the sentence before names.
    private const double NamedBefore = 0.75;

    // A form of the word is as good as the word.
    private const double SameWord = 0.85;

    // What names both sides is about neither; what begins with a side is about it.
    private const double NamesBoth = 0.75;
    private const double IsTopic = 0.15;
    private const int Beginning = 2;

    // How well the sentence answers the whole question, against how surely it names the side.
    private const double OfTheQuestion = 1.2;

    // Two sentences of one passage were set beside each other by their author; one that names both sides says less of each.
    private const double OnePassage = 0.1;
    private const double OneSentence = -0.25;

    // Below this share of the best passage a side's sentence names it by chance.
    private const double AsGood = 0.6;

    /// <returns>Null when the question does not name two sides, or one of them is nowhere spoken of.</returns>
    public static Draft? Compose(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked)
    {
        if (ComparisonSides.Find(question, terms) is not var (first, second))
            return null;
        var right = Picks(terms, ranked, second, first);
        var best = Picks(terms, ranked, first, second)
            .SelectMany(one => right.Select(other => (One: one, Other: other, Worth: one.Worth + other.Worth + Together(one, other))))
            .OrderByDescending(pair => pair.Worth)
            .FirstOrDefault();
        if (best.One is null || best.One.Sentence == best.Other.Sentence)
            return null;
        var words = question.Words;
        if (best.One.Evidence == best.Other.Evidence)
        {
            var (from, to) = (Math.Min(best.One.Sentence.Index, best.Other.Sentence.Index), Math.Max(best.One.Sentence.Index, best.Other.Sentence.Index));
            var run = SentenceSelector.Around(best.One.Evidence, from, to, words);
            return run.Sum(Cost) > words ? null : new Draft([.. run.Select(piece => WithName(piece, terms, Of(piece, best.Other) ? second : Of(piece, best.One) ? first : []))]);
        }

        var left = SentenceSelector.Around(best.One.Evidence, best.One.Sentence.Index, best.One.Sentence.Index, words / 2);
        var rest = SentenceSelector.Around(best.Other.Evidence, best.Other.Sentence.Index, best.Other.Sentence.Index, words - left.Sum(Cost));
        return new Draft([.. left.Select(piece => WithName(piece, terms, Of(piece, best.One) ? first : [])), .. rest.Select(piece => WithName(piece, terms, Of(piece, best.Other) ? second : []))]) { AsList = true };
    }

    private static List<Pick> Picks(IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, IReadOnlyList<int> side, IReadOnlyList<int> other) => [.. ranked
        .Take(PassagesWeighed)
        .TakeWhile(evidence => evidence.Score >= AsGood * ranked[0].Score)
        .SelectMany(evidence => evidence.Sentences.Select(sentence => (evidence, sentence, own: Says(terms, evidence, sentence, side))))
        .Where(pick => pick.own >= Named)
        .Select(pick => new Pick(pick.evidence, pick.sentence, (Says(terms, pick.evidence, pick.sentence, other) >= Named ? NamesBoth : 1) * pick.own + (BeginsWith(terms, pick.evidence, pick.sentence, side) ? IsTopic : 0) + (OfTheQuestion * (pick.sentence.Score + pick.evidence.Score) / (ranked[0].Best.Score + ranked[0].Score))))
        .OrderByDescending(pick => pick.Worth)
        .Take(PicksWeighed)];

    private static double Together(Pick one, Pick other) => one.Sentence == other.Sentence ? OneSentence : one.Evidence == other.Evidence ? OnePassage : 0;

    private static bool Of(DraftPiece piece, Pick pick) => piece.Evidence == pick.Evidence && pick.Sentence.Span.Contains(piece.Span.Start);

    /// <summary>What share of a side's weight the sentence says, by itself or by what it leans on.</summary>
    private static double Says(IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence, IReadOnlyList<int> side)
    {
        double said = 0, weight = 0;
        for (var i = 0; i < side.Count; i++)
        {
            // The word nearest to the other side names it; those further off only describe it.
            var share = terms[side[i]].Weight / (i + 1);
            var before = sentence.Index > 0 && SentenceShape.LeansBack(evidence, sentence) ? evidence.Sentences[sentence.Index - 1].Terms[side[i]] : 0;
            said += share * Math.Max(sentence.Terms[side[i]] >= SameWord ? 1 : sentence.Terms[side[i]], NamedBefore * before);
            weight += share;
        }

        return weight > 0 ? said / weight : 0;
    }

    private static bool BeginsWith(IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence, IReadOnlyList<int> side)
    {
        var first = evidence.Passage.SentenceOfWord.TakeWhile(index => index < sentence.Index).Count();
        return evidence.Passage.Text.Words.Skip(first).Take(Beginning).Any(word => side.Take(1).Any(term => terms[term].LikenessTo(word) >= Named));
    }

    private static DraftPiece WithName(DraftPiece piece, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<int> side)
    {
        var passage = piece.Evidence.Passage;
        for (var w = 0; w < passage.Text.Tokens.Count; w++)
        {
            var span = passage.Text.Tokens[w].Span;
            if (span.Start >= piece.Span.Start && span.End <= piece.Span.End && side.Any(term => terms[term].LikenessTo(passage.Text.Words[w]) >= Named))
                return piece with { Keys = [span] };
        }

        return piece;
    }

    private static int Cost(DraftPiece piece) => WordCount.Of(piece.Evidence.Passage.Text.Text.AsSpan(piece.Span.Start, piece.Span.Length));

    private sealed record Pick(PassageEvidence Evidence, SentenceEvidence Sentence, double Worth);
}
