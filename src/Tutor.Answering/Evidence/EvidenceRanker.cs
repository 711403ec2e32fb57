using Tutor.Answering.Reading;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>Puts the candidates of the index in the order in which they answer the question.</summary>
internal sealed class EvidenceRanker(RankingWeights weights)
{
    // How much of its shape a sentence loses whose date or number stands far from the words of the question.
    private const double FarAway = 0.4;

    // What the words of earlier messages weigh in the choice of the sentence.
    private const double Earlier = 0.3;

    // In sentences.
    private const int Window = 4;

    /// <summary>The passages with their evidence, best first; ties keep the order of the library. Empty without terms or candidates.</summary>
    public List<PassageEvidence> Rank(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<Candidate> candidates, AnalyzedLibrary library)
    {
        var weight = terms.Sum(term => term.Weight);
        if (weight <= 0)
            return [];
        var dates = DateReader.Find(question.Text.Text, question.Text.Tokens, question.Text.Words).Where(date => date.Day is not null).ToList();
        var occurrences = new TermOccurrences(terms);
        var best = candidates.Count > 0 ? candidates.Max(candidate => candidate.Score) : 0;
        return [.. candidates
            .Select(candidate => (candidate, passage: library.Find(candidate.Passage)))
            .Where(pair => pair.passage is not null)
            .Select(pair => Weigh(question, terms, occurrences, weight, dates, pair.passage!, best > 0 ? pair.candidate.Score / best : 0, library))
            .OrderByDescending(evidence => evidence.Score)
            .ThenBy(evidence => evidence.Passage.Order)];
    }

    private PassageEvidence Weigh(Question question, IReadOnlyList<QuestionTerm> terms, TermOccurrences occurrences, double weight, List<DateMention> dates, AnalyzedPassage passage, double indexScore, AnalyzedLibrary library)
    {
        var count = Math.Max(1, passage.Passage.Sentences.Count);
        var said = new double[count][];
        for (var s = 0; s < count; s++)
            said[s] = new double[terms.Count];
        var words = new double[passage.Text.Words.Count];
        occurrences.Find(passage.Text, (term, word, sureness) =>
        {
            var sentence = said[passage.SentenceOfWord[word]];
            sentence[term] = Math.Max(sentence[term], sureness);
            words[word] = Math.Max(words[word], sureness * terms[term].Weight);
        });
        var heading = occurrences.In(passage.Heading);
        var before = Before(passage, library) is { } previous ? occurrences.In(previous.Text) : null;

        var whole = new double[terms.Count];
        var sentences = new SentenceEvidence[count];
        var (first, last) = BestWindow(said, terms);
        for (var t = 0; t < terms.Count; t++)
        {
            for (var s = first; s <= last; s++)
                whole[t] = Math.Max(whole[t], said[s][t]);
            whole[t] = Math.Max(whole[t], weights.Heading * heading[t]);
            if (before is not null)
                whole[t] = Math.Max(whole[t], weights.PassageBefore * before[t]);
        }

        // Which passage is meant the messages before tell; which sentence answers, the message itself, and its focus most.
        var hasOwn = terms.Any(term => term.Position >= 0);
        var focus = Focus.Of(question, terms);
        var inSentence = terms.Select((term, t) => term.Weight * (term.Position < 0 && hasOwn ? Earlier : focus[t] ? weights.Focus : 1)).ToArray();
        var weightInSentence = inSentence.Sum();
        var best = double.NegativeInfinity;

        var lengths = new double[count];
        foreach (var s in passage.SentenceOfWord)
            lengths[s]++;
        var pointsBack = Anaphors.In(passage, count);
        var leanedOn = new double[terms.Count];
        for (var s = 0; s < count; s++)
        {
            double alone = 0, inContext = 0, together = 0;
            for (var t = 0; t < terms.Count; t++)
            {
                leanedOn[t] = s == 0 ? (before is null ? 0 : weights.PassageBefore * before[t])
                    : pointsBack[s] ? weights.Anaphor * Math.Max(said[s - 1][t], leanedOn[t]) : weights.SentenceBefore * said[s - 1][t];
                var context = Math.Max(weights.Heading * heading[t], leanedOn[t]);
                alone += inSentence[t] * said[s][t];
                inContext += inSentence[t] * Math.Max(said[s][t], context);
                together += terms[t].Weight * (0.5 * said[s][t] + 0.5 * Math.Max(said[s][t], context));
            }

            var span = count == passage.Passage.Sentences.Count ? passage.Passage.Sentences[s] : new TextSpan(0, passage.Text.Text.Length);
            var shape = AnswerShape.Degree(question, passage, span, words) * (1 - FarAway + FarAway * AnswerShape.Nearness(question, passage, span, words));
            var form = weights.Shape * shape + DateBonus(dates, passage, span) - weights.Length * Math.Log(Math.Max(1, lengths[s] / weights.ShortSentence));
            var score = (0.5 * alone + 0.5 * inContext) / weightInSentence + form;
            best = Math.Max(best, together / weight + form);
            sentences[s] = new SentenceEvidence(s, span, score, alone / weightInSentence, said[s], shape > 0);
        }

        double covered = 0;
        for (var t = 0; t < terms.Count; t++)
            covered += terms[t].Weight * whole[t];
        var coverage = covered / weight;
        var total = weights.Passage * coverage + weights.Sentence * best + weights.Index * indexScore
            + (passage.Document.Language == question.AskedIn ? weights.SameLanguage : 0);
        return new PassageEvidence(passage, total, coverage, whole, sentences) { WordWeights = words };
    }

    /// <summary>The few sentences in a row that say most: a long passage must not win by a word here and a word there.</summary>
    private static (int First, int Last) BestWindow(double[][] said, IReadOnlyList<QuestionTerm> terms)
    {
        var best = (First: 0, Last: Math.Min(Window, said.Length) - 1);
        var most = -1.0;
        for (var first = 0; first + Math.Min(Window, said.Length) <= said.Length; first++)
        {
            var last = first + Math.Min(Window, said.Length) - 1;
            double says = 0;
            for (var t = 0; t < terms.Count; t++)
            {
                double sureness = 0;
                for (var s = first; s <= last; s++)
                    sureness = Math.Max(sureness, said[s][t]);
                says += terms[t].Weight * sureness;
            }

            if (says > most)
                (best, most) = ((first, last), says);
        }

        return best;
    }

    private static AnalyzedPassage? Before(AnalyzedPassage passage, AnalyzedLibrary library) =>
        passage.Order > 0 && library.Passages[passage.Order - 1] is var previous && previous.Document == passage.Document && previous.Passage.Section == passage.Passage.Section ? previous : null;

    private double DateBonus(List<DateMention> asked, AnalyzedPassage passage, TextSpan sentence)
    {
        if (asked.Count == 0)
            return 0;
        var here = passage.Dates.Where(date => date.Day is not null && sentence.Overlaps(date.Span)).ToList();
        if (here.Count == 0)
            here = passage.Dates.Where(date => date.Day is not null).ToList();
        if (here.Count == 0)
            return 0;
        return asked.Exists(a => here.Exists(b => Same(a, b))) ? weights.SameDate : -weights.SameDate;
    }

    private static bool Same(DateMention a, DateMention b) =>
        (a.Month is null || b.Month is null || a.Month == b.Month) && a.Day <= (b.LastDay ?? b.Day) && b.Day <= (a.LastDay ?? a.Day);
}
