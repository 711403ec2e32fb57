using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Grounding;

/// <summary>Whether what is left of a model's answer still answers the question, measured by the answer that stands without the model.</summary>
internal sealed class PointOfQuestion(Finding found, Draft draft, Glossary glossary)
{
    // What the evidence says of the question, as a share of what the draft's says.
    private const double SaysAsMuch = 0.8;

    private const double SaysEnough = 0.6;

    private const double Said = 0.5;

    // In words, as a share of the draft: an answer of five marks is not one sentence.
    private const double AsLong = 0.35;
    private const int LongFrom = 3;

    /// <summary>Whether a sentence speaks of the question: it rests on a paragraph of the draft, or on a sentence that says much of what the draft's best says.</summary>
    public bool IsServedBy(CheckedSentence sentence) => RestsOnDraft(sentence) || sentence.Evidence.Any(one => one.Sentence.Coverage >= SaysEnough * Sentences().Select(drafted => drafted.Coverage).DefaultIfEmpty().Max());

    public bool IsIn(IReadOnlyList<CheckedSentence> kept)
    {
        var evidence = kept.SelectMany(sentence => sentence.Evidence).Select(one => one.Sentence).ToList();
        return kept.Count > 0 && SaysKey(kept) && (kept.Any(RestsOnDraft) || SaysWeightiest(evidence)) && Coverage(evidence) >= SaysAsMuch * Coverage(Sentences()) && IsLongEnough(kept);
    }

    private bool RestsOnDraft(CheckedSentence sentence) => sentence.Evidence.Any(one => draft.Pieces.Any(piece => piece.Evidence == one.Evidence));

    /// <summary>Sentences of another paragraph with many of the lighter words of the question are about something else if they lack the word that tells most.</summary>
    private bool SaysWeightiest(List<SentenceEvidence> evidence)
    {
        var drafted = Sentences().ToList();
        var said = Enumerable.Range(0, found.Terms.Count).Where(t => drafted.Exists(sentence => sentence.Terms[t] >= Said)).ToList();
        return said.Count == 0 || said.MaxBy(t => found.Terms[t].Weight) is var weightiest && evidence.Exists(sentence => sentence.Terms[weightiest] >= Said);
    }

    /// <summary>The date, the number or the name that is the answer itself, where the draft has one.</summary>
    private bool SaysKey(IReadOnlyList<CheckedSentence> kept)
    {
        var keys = draft.Pieces.SelectMany(piece => piece.Keys.Select(key => AnalyzedText.From(key.Of(piece.Evidence.Passage.Text.Text), glossary))).ToList();
        return keys.Count == 0 || keys.Exists(key => kept.Any(sentence => Says(sentence.Text, key)));
    }

    private static bool Says(AnalyzedText sentence, AnalyzedText key)
    {
        var figures = sentence.Words.Where(word => word.IsNumber).Select(word => word.Folded.TrimStart('0')).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(0, key.Words.Count).All(w =>
            key.Words[w].IsNumber ? figures.Contains(key.Words[w].Folded.TrimStart('0')) : !Support.IsContent(key.Words[w]) || Support.IsEmpty(key.Words[w]) || Support.Says(sentence, key, w));
    }

    private IEnumerable<SentenceEvidence> Sentences() =>
        draft.Pieces.Select(piece => piece.Evidence.Sentences.FirstOrDefault(sentence => sentence.Span.Contains(piece.Span.Start))).OfType<SentenceEvidence>();

    private double Coverage(IEnumerable<SentenceEvidence> sentences)
    {
        var all = sentences.ToList();
        return found.Terms.Select((term, t) => term.Weight * all.Select(sentence => sentence.Terms[t]).DefaultIfEmpty().Max()).Sum();
    }

    private bool IsLongEnough(IReadOnlyList<CheckedSentence> kept) =>
        found.Question.Marks < LongFrom
        || kept.Sum(sentence => WordCount.Of(sentence.Text.Text)) >= AsLong * draft.Pieces.Sum(piece => WordCount.Of(piece.Span.Of(piece.Evidence.Passage.Text.Text)));
}
