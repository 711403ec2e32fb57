using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>The numbered sentences that a model may rest its answer on.</summary>
internal sealed class EvidenceSheet
{
    private const int MostSentences = 24;
    private const int MostPassages = 5;

    // A passage that scores less than this share of the best is of something else.
    private const double Near = 0.5;

    // A scanned page without a stop is one sentence; no model needs to read it.
    private const int LongestSentence = 800;

    private EvidenceSheet(List<SheetSentence> sentences) => Sentences = sentences;

    /// <summary><c>Sentences[i]</c> has the number <c>i + 1</c>.</summary>
    public IReadOnlyList<SheetSentence> Sentences { get; }

    /// <summary>The sentences of the draft in its order, then what stands around them, then the other passages, best first.</summary>
    public static EvidenceSheet Of(Draft draft, IReadOnlyList<PassageEvidence> ranked)
    {
        var drawnOn = draft.Pieces.Select(piece => piece.Evidence).Distinct().ToList();
        var passages = drawnOn.Concat(ranked.Where(evidence => evidence.Score >= Near * ranked[0].Score).Except(drawnOn)).Take(Math.Max(MostPassages, drawnOn.Count));
        var sentences = draft.Pieces
            .Select(piece => (piece.Evidence, Sentence: piece.Evidence.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(piece.Span.Start))))
            .Concat(passages.SelectMany(evidence => evidence.Sentences.Select(sentence => (Evidence: evidence, Sentence: (SentenceEvidence?)sentence))))
            .Where(pair => pair.Sentence is { Span.Length: <= LongestSentence } && !SentenceShape.IsScrap(pair.Evidence, pair.Sentence))
            .Distinct()
            .Take(MostSentences)
            .Select(pair => new SheetSentence(pair.Evidence, pair.Sentence!));
        return new EvidenceSheet([.. sentences]);
    }

    public IReadOnlyList<NumberedSentence> Numbered() =>
        [.. Sentences.Select((sentence, i) => new NumberedSentence(i + 1, sentence.Text, sentence.Passage.Document.Title, sentence.Passage.Document.Language))];
}

/// <summary>One sentence of a passage, with what the checks look for in it.</summary>
internal sealed record SheetSentence(PassageEvidence Evidence, SentenceEvidence Sentence)
{
    public AnalyzedPassage Passage => Evidence.Passage;

    public string Text => Sentence.Span.Of(Passage.Text.Text);

    /// <summary>The indexes of its words among those of its passage.</summary>
    public IEnumerable<int> Words => Enumerable.Range(0, Passage.Text.Words.Count).Where(w => Passage.SentenceOfWord[w] == Sentence.Index);

    public IEnumerable<DateMention> Dates => Passage.Dates.Where(date => Sentence.Span.Overlaps(date.Span));

    public IEnumerable<NumberMention> Numbers => Passage.Numbers.Where(number => Sentence.Span.Overlaps(number.Span));
}
