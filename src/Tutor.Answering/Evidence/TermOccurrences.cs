using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>Where texts say the terms of one question, and how surely. For one thread, and as long as the question takes.</summary>
/// <remarks>
/// Most of the time that a question takes is spent here. The candidates share their words, their headings and each other as the passage
/// before, so each word is compared with the terms once, and each text read as a whole once.
/// </remarks>
internal sealed class TermOccurrences
{
    private const int TypicallyManyWords = 2048;
    private static readonly double[] Nothing = [];

    private readonly IReadOnlyList<QuestionTerm> _terms;
    private readonly Dictionary<int, List<(int Term, double Sureness)>> _meanings = [];

    // By instance: a library holds each of its words once.
    private readonly Dictionary<Word, double[]> _words = new(TypicallyManyWords, ReferenceEqualityComparer.Instance);
    private readonly Dictionary<AnalyzedText, double[]> _texts = new(ReferenceEqualityComparer.Instance);

    public TermOccurrences(IReadOnlyList<QuestionTerm> terms)
    {
        _terms = terms;
        for (var t = 0; t < terms.Count; t++)
        {
            foreach (var (meaning, sureness) in terms[t].Meanings)
            {
                if (!_meanings.TryGetValue(meaning, out var meant))
                    _meanings[meaning] = meant = [];
                meant.Add((t, sureness));
            }
        }
    }

    /// <summary>For each term how surely the text says it somewhere.</summary>
    public double[] In(AnalyzedText text)
    {
        if (_texts.TryGetValue(text, out var known))
            return known;
        var said = new double[_terms.Count];
        Find(text, (term, _, sureness) => said[term] = Math.Max(said[term], sureness));
        return _texts[text] = said;
    }

    /// <summary>Tells each place where a word of the text says a term: the number of the term, the number of the word, and how sure it is; a place may be told more than once.</summary>
    public void Find(AnalyzedText text, Action<int, int, double> found)
    {
        for (var w = 0; w < text.Words.Count; w++)
        {
            var likeness = LikenessTo(text.Words[w]);
            for (var t = 0; t < likeness.Length; t++)
                if (likeness[t] > 0)
                    found(t, w, likeness[t]);
        }

        foreach (var mention in text.Concepts)
            if (_meanings.TryGetValue(mention.Meaning, out var meant))
                foreach (var (term, sureness) in meant)
                    found(term, mention.First, sureness);
    }

    /// <summary>For each term how surely the word says it; empty when it says none, as most do.</summary>
    private double[] LikenessTo(Word word)
    {
        if (word.IsStopWord)
            return Nothing;
        if (_words.TryGetValue(word, out var known))
            return known;
        double[]? likeness = null;
        for (var t = 0; t < _terms.Count; t++)
            if (_terms[t].Compare(word) is var sureness and > 0)
                (likeness ??= new double[_terms.Count])[t] = sureness;
        return _words[word] = likeness ?? Nothing;
    }
}
