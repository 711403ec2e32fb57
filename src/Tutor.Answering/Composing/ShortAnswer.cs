using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Composing;

/// <summary>The answer to a question of one mark: one sentence, with a neighbour only where it cannot answer alone.</summary>
internal static class ShortAnswer
{
    // In words: fewer left are not worth a piece of a sentence.
    private const int Clause = 8;

    // What a neighbour says of the question beyond the sentence, as a share of the question's weight.
    private const double SaysMore = 0.12;

    public static List<DraftPiece> Compose(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, Glossary glossary)
    {
        var best = evidence.Best;
        var pieces = new List<DraftPiece> { new(evidence, ClauseTrimmer.Trim(evidence, best, question.Words)) };
        var left = question.Words - Cost(best);
        var first = best;
        while (first.Index > 0 && left >= Clause && LeansBack(question, evidence, first))
        {
            first = evidence.Sentences[first.Index - 1];
            Take(first, 0);
        }

        foreach (var neighbour in Neighbours(evidence, first, best))
            if (left >= Clause && IsNeeded(question, terms, evidence, first, best, neighbour, glossary))
                Take(neighbour, neighbour.Index < best.Index ? 0 : pieces.Count);
        return pieces;

        void Take(SentenceEvidence sentence, int at)
        {
            pieces.Insert(at, new DraftPiece(evidence, ClauseTrimmer.Trim(evidence, sentence, left)));
            left -= Cost(sentence);
        }

        int Cost(SentenceEvidence sentence) => WordCount.Of(sentence.Span.Of(evidence.Passage.Text.Text));
    }

    /// <summary>What is said of "that event" is told before; of a date or a number it does not matter.</summary>
    private static bool LeansBack(Question question, PassageEvidence evidence, SentenceEvidence sentence) =>
        SentenceShape.LeansBack(evidence, sentence) || SentenceShape.NamesNobody(evidence, sentence)
        || (question.Type is QuestionType.What or QuestionType.Who && SentenceShape.PointsBack(evidence, sentence));

    private static IEnumerable<SentenceEvidence> Neighbours(PassageEvidence evidence, SentenceEvidence first, SentenceEvidence last)
    {
        if (last.Index + 1 < evidence.Sentences.Count)
            yield return evidence.Sentences[last.Index + 1];
        if (first.Index > 0)
            yield return evidence.Sentences[first.Index - 1];
    }

    private static bool IsNeeded(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence first, SentenceEvidence best, SentenceEvidence neighbour, Glossary glossary)
    {
        if (SentenceShape.IsScrap(evidence, neighbour))
            return false;
        // The date or the number that is wanted, or the answer to what the sentence asks.
        if (question.Type is QuestionType.When or QuestionType.HowMany)
            return !best.HasShape && neighbour.HasShape;
        if (AskedName.In(question) is not null && NameFinder.Find(question, terms, evidence, best, glossary) is not null)
            return false;
        if (!NameFinder.HasAny(question, terms, evidence, best, glossary))
            return NameFinder.SaysDeed(question, terms, neighbour) && NameFinder.HasAny(question, terms, evidence, neighbour, glossary);
        if (neighbour.Index == best.Index + 1 && SentenceShape.IsQuestion(evidence.Passage.Text.Text, best.Span))
            return true;
        double more = 0;
        for (var t = 0; t < terms.Count; t++)
        {
            var said = evidence.Sentences.Skip(first.Index).Take(best.Index - first.Index + 1).Max(sentence => sentence.Terms[t]);
            more += terms[t].Weight * Math.Max(0, neighbour.Terms[t] - said);
        }

        return more >= SaysMore * terms.Sum(term => term.Weight);
    }
}
