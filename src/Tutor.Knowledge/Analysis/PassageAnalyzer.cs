using System.Globalization;
using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>The one analysis of passages; <see cref="SearchField"/> says what each field is for.</summary>
public sealed class PassageAnalyzer(Glossary glossary) : IPassageAnalyzer
{
    // Raised by hand whenever the code of any analyzer changes what it makes of a text.
    private const int CodeVersion = 11;

    /// <inheritdoc/>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"{CodeVersion}-{glossary.Version}");

    /// <inheritdoc/>
    public IReadOnlyList<IndexTerm> Analyze(Document document, Passage passage)
    {
        var terms = new List<IndexTerm>();
        var text = AnalyzedText.OfDocument(passage.Text, glossary);
        foreach (var word in text.Words)
        {
            if (word.IsStopWord)
                continue;
            terms.Add(new IndexTerm(SearchField.Stem, word.Stem));
            foreach (var key in word.SoundKeys)
                terms.Add(new IndexTerm(SearchField.Sound, key));
            if (word.Sounds.Count > 0)
                foreach (var gram in CharacterGrams.Of(word.Sounds[^1]))
                    terms.Add(new IndexTerm(SearchField.Gram, gram));
        }

        foreach (var concept in text.Concepts)
            terms.Add(new IndexTerm(SearchField.Concept, Concept(concept.Meaning)));
        AddHeading(terms, passage.Section);
        AddHeading(terms, document.Title);
        return terms;
    }

    /// <summary>The term of a glossary line in <see cref="SearchField.Concept"/>.</summary>
    public static string Concept(int meaning) => string.Create(CultureInfo.InvariantCulture, $"#{meaning}");

    private void AddHeading(List<IndexTerm> terms, string? heading)
    {
        if (heading is null)
            return;
        var text = AnalyzedText.OfDocument(heading, glossary);
        foreach (var word in text.Words.Where(word => !word.IsStopWord))
        {
            terms.Add(new IndexTerm(SearchField.Heading, word.Stem));
            foreach (var key in word.SoundKeys)
                terms.Add(new IndexTerm(SearchField.Heading, key));
        }

        foreach (var concept in text.Concepts)
            terms.Add(new IndexTerm(SearchField.Heading, Concept(concept.Meaning)));
    }
}
