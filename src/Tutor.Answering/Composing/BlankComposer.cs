using Tutor.Answering.Evidence;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>Fills a blank: the missing words first, then the sentence that they stand in.</summary>
internal static class BlankComposer
{
    // "উত্তর:" and the dash.
    private const int OpeningWords = 3;

    // A sentence that is nearly as good and shows the filler is preferred to one that does not.
    private const double NearlyAsGood = 0.8;
    private const int PassagesTried = 2;

    /// <returns>Null when no filler stands out: then the sentence itself is the answer.</returns>
    public static Draft? Compose(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked)
    {
        if (question.Blank is not { } gap)
            return null;
        var best = ranked[0].Best;
        var tried = ranked.Take(PassagesTried)
            .Where(evidence => evidence == ranked[0] || evidence.Score >= NearlyAsGood * ranked[0].Score)
            .SelectMany(evidence => evidence.Sentences.Select(sentence => (evidence, sentence)))
            .Where(pair => pair.sentence == best || pair.sentence.Score >= NearlyAsGood * best.Score)
            .OrderByDescending(pair => pair.sentence.Score * pair.evidence.Score);
        foreach (var (evidence, sentence) in tried)
        {
            if (BlankFiller.Find(SentenceAlignment.Of(question, terms, evidence, sentence), gap) is not { } filler)
                continue;
            var text = evidence.Passage.Text.Text;
            var left = question.Words - OpeningWords - WordCount.Of(filler.Of(text));
            return new Draft([new DraftPiece(evidence, ClauseTrimmer.Trim(evidence, sentence, left, filler.Start))])
            {
                Opening = TutorPhrases.In(question.Language, "choice.answer", $"**{filler.Of(text).Replace('\n', ' ')}** —"),
            };
        }

        return null;
    }
}
