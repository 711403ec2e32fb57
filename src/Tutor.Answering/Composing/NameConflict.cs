using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Finds the person or the place that a sentence names where a statement names another, all else being the same.</summary>
internal static class NameConflict
{
    // How surely a term is said, or is not.
    private const double Unsaid = 0.3;

    // What the sentence must say of the rest of the statement: else it tells of something else.
    private const double AllElse = 0.8;
    private const int FewestSaid = 2;

    /// <returns>Null when the sentence names the same, or another name cannot surely be set against it.</returns>
    public static TextSpan? Find(Question question, IReadOnlyList<QuestionTerm> terms, SentenceAlignment alignment, Glossary glossary)
    {
        var own = Enumerable.Range(0, terms.Count).Where(t => terms[t].Position >= 0).ToList();
        // The paragraph may name elsewhere whom the sentence only points to.
        var other = own.Where(t => alignment.Sentence.Terms[t] < Unsaid && alignment.Evidence.Terms[t] < Unsaid && IsName(question.Text, terms[t].Position, glossary)).ToList();
        if (other.Count == 0 || terms[other[^1]].Position - terms[other[0]].Position != other.Count - 1)
            return null;
        var rest = own.Except(other).ToList();
        var weight = rest.Sum(t => terms[t].Weight);
        if (rest.Count < FewestSaid || rest.Sum(t => terms[t].Weight * alignment.Sentence.Terms[t]) < AllElse * weight)
            return null;
        if (BlankFiller.Find(alignment, terms[other[^1]].Position + 1) is not { } found)
            return null;
        var passage = alignment.Evidence.Passage;
        var words = Enumerable.Range(alignment.First, alignment.End - alignment.First).Where(w => found.Overlaps(passage.Text.Tokens[w].Span)).ToList();
        return words.TrueForAll(w => NameShape.IsPerson(passage, w, glossary) || NameShape.IsPlace(passage, w, glossary)) ? found : null;
    }

    /// <summary>Of a word that no glossary knows one cannot say that it is not the passage's in other words, unless it is a name.</summary>
    private static bool IsName(AnalyzedText text, int word, Glossary glossary)
    {
        var concepts = text.Concepts.Where(concept => word >= concept.First && word < concept.First + concept.Count).ToList();
        return !text.Words[word].IsNumber
            && (concepts.Count == 0 ? !NameShape.LooksLikeVerb(text.Words[word]) : concepts.Exists(concept => glossary.IsPerson(concept.Meaning) || glossary.IsPlace(concept.Meaning)));
    }
}
