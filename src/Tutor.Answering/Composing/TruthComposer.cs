using System.Buffers;
using System.Collections.Frozen;
using Tutor.Answering.Evidence;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Decides whether a statement is true by the sentence that says most of it, and shows in bold what decides against it.</summary>
internal static class TruthComposer
{
    // A clause that says less than this share of what the best clause says is about something else: its "not" denies that.
    private const double OfTheMatter = 0.3;

    // A statement of which the sentence says less than this is not contradicted by one other word.
    private const double WellSaid = 0.5;
    private const double Unsaid = 0.3;

    // A statement of which the evidence says less than this is not what the document says. What a document is silent about it does not
    // deny either, but an examiner who made the statement up changed a fact.
    private const double Supported = 0.5;
    private const double WellSupported = 0.85;
    private const double Elsewhere = 0.5;
    private static readonly SearchValues<char> Bounds = SearchValues.Create(",;—–।");
    private static readonly FrozenSet<string> Buts = WordSet.Load("Composing/buts.txt");

    public static Draft Compose(Question question, IReadOnlyList<QuestionTerm> terms, IReadOnlyList<PassageEvidence> ranked, Glossary glossary)
    {
        var evidence = ranked[0];
        var sentence = evidence.Best;
        var alignment = SentenceAlignment.Of(question, terms, evidence, sentence);
        var clauses = Clauses(alignment);
        var most = clauses.Max(clause => clause.Says);
        var ofTheMatter = clauses.Where(clause => clause.Says >= OfTheMatter * most).SelectMany(clause => Enumerable.Range(clause.First, clause.End - clause.First)).ToHashSet();
        var against = Against(question, terms, alignment, glossary, ofTheMatter, word => clauses.Find(clause => word < clause.End).Says);
        var denies = Polarity.IsNegative(evidence.Passage.Text, word => ofTheMatter.Contains(word));
        var isNegative = Polarity.IsNegative(question.Text, _ => true);
        var contradicted = against is not null ? !against.Reverses || isNegative == denies
            : isNegative ? Denials.Contradict(question, terms, alignment) : denies;
        var support = Support(terms, evidence, sentence);
        var verdict = contradicted ? (against is null && isNegative ? Verdict.Unlikely : Verdict.False)
            : isNegative || support >= WellSupported ? Verdict.True
            : support >= Supported ? Verdict.Likely : Verdict.Unsupported;
        var key = verdict.Truth ? null : against?.Span ?? Denial(alignment, ofTheMatter);
        var opening = TutorPhrases.In(question.Language, verdict.Phrase);
        var span = ClauseTrimmer.Trim(evidence, sentence, question.Words - WordCount.Of(opening), key?.Start);
        return new Draft([new DraftPiece(evidence, span) { Keys = key is { } bold ? [bold] : [] }])
        {
            Opening = opening,
            Truth = verdict.Truth,
            Sureness = verdict.Sureness,
        };
    }

    /// <summary>How much of the statement the sentence says; what stands elsewhere in the paragraph counts half.</summary>
    private static double Support(IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, SentenceEvidence sentence)
    {
        var own = Enumerable.Range(0, terms.Count).Where(t => terms[t].Position >= 0).ToList();
        return own.Sum(t => terms[t].Weight * Math.Max(sentence.Terms[t], Elsewhere * evidence.Terms[t])) / own.Sum(t => terms[t].Weight);
    }

    /// <summary>What in the sentence speaks against the statement, beside a denial.</summary>
    private static Contradiction? Against(Question question, IReadOnlyList<QuestionTerm> terms, SentenceAlignment alignment, Glossary glossary, HashSet<int> ofTheMatter, Func<int, double> says)
    {
        if (NumberConflict.Find(question, alignment) is { } number)
            return new Contradiction(number, false);
        if (NameConflict.Find(question, terms, alignment, glossary) is { } name)
            return new Contradiction(name, false);
        // "He was in the town" is denied by "outside the town", and "not outside" by "inside": an opposite turns the denial round.
        if (Opposites.Find(question.Text.Words, alignment, says) is { } opposite)
            return new Contradiction(alignment.Span(opposite, opposite + 1), true);
        return Excluded(question, terms, alignment, ofTheMatter) is { } only ? new Contradiction(only, false) : null;
    }

    /// <summary>"Only X" in the sentence, where the statement names something else; "only X" in the statement, where the sentence says X and Y.</summary>
    private static TextSpan? Excluded(Question question, IReadOnlyList<QuestionTerm> terms, SentenceAlignment alignment, HashSet<int> ofTheMatter)
    {
        var words = alignment.Evidence.Passage.Text.Words;
        if (question.Text.Words.Any(word => Polarity.IsExclusive(word)))
            return NotOnly(alignment, ofTheMatter);
        if (alignment.Sentence.Coverage < WellSaid)
            return null;
        var names = terms.Where((term, t) => term.Position >= 0 && alignment.Sentence.Terms[t] < Unsaid && term.Passages > 0).ToList();
        for (var w = alignment.First; w + 1 < alignment.End; w++)
            if (ofTheMatter.Contains(w) && Polarity.IsExclusive(words[w]) && !alignment.SaysContent(w + 1) && names.Count > 0)
                return alignment.Span(w, w + 2);
        return null;
    }

    private static TextSpan? NotOnly(SentenceAlignment alignment, HashSet<int> ofTheMatter)
    {
        for (var w = alignment.First + 1; w < alignment.End; w++)
            if (ofTheMatter.Contains(w) && Polarity.IsNotOnly(alignment.Evidence.Passage.Text, w))
                return alignment.Span(w - 1, w + 1);
        return null;
    }

    /// <summary>The clauses of the sentence, as ranges of words, with how much of the statement each says.</summary>
    private static List<(int First, int End, double Says)> Clauses(SentenceAlignment alignment)
    {
        var passage = alignment.Evidence.Passage;
        var clauses = new List<(int First, int End, double Says)>();
        var start = alignment.First;
        for (var w = alignment.First + 1; w <= alignment.End; w++)
        {
            var bound = w == alignment.End || Buts.Contains(passage.Text.Words[w].Folded)
                || passage.Text.Text.AsSpan(passage.Text.Tokens[w - 1].Span.End, passage.Text.Tokens[w].Span.Start - passage.Text.Tokens[w - 1].Span.End).IndexOfAny(Bounds) >= 0;
            if (!bound)
                continue;
            double says = 0;
            for (var k = start; k < w; k++)
                says += alignment.Evidence.WordWeights[k];
            clauses.Add((start, w, says));
            start = w;
        }

        return clauses;
    }

    /// <summary>The denying word with the word that it denies.</summary>
    private static TextSpan? Denial(SentenceAlignment alignment, HashSet<int> ofTheMatter)
    {
        var words = alignment.Evidence.Passage.Text.Words;
        for (var w = alignment.First; w < alignment.End; w++)
            if (ofTheMatter.Contains(w) && Polarity.IsDenial(words[w]))
                return alignment.Span(Polarity.Denies(words[w]) && w > alignment.First ? w - 1 : w, w + 1);
        return null;
    }

    /// <summary>The verdicts, each with how often it was right, beside the plain ones, on a hundred statements in the wordings of real papers.</summary>
    private sealed record Verdict(bool Truth, string Phrase, double Sureness)
    {
        public static readonly Verdict True = new(true, "truth.true", 1);

        /// <summary>Nothing speaks against it; but what only part of a statement is said of may be said of something else.</summary>
        public static readonly Verdict Likely = new(true, "truth.likely", 0.65);
        public static readonly Verdict False = new(false, "truth.false", 1);

        /// <summary>What the statement denies is spoken of without a denial.</summary>
        public static readonly Verdict Unlikely = new(false, "truth.unlikely", 0.65);
        public static readonly Verdict Unsupported = new(false, "truth.unsupported", 0.8);
    }

    /// <param name="Reverses">Whether it turns the verdict round, so that a denial beside it makes the statement true again.</param>
    private sealed record Contradiction(TextSpan Span, bool Reverses);
}
