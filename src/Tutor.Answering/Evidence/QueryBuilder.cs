using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>Writes the terms of a question as the index searches them: every spelling in every field.</summary>
internal static class QueryBuilder
{
    /// <summary>Heavier terms of the question weigh more in the query, on top of the rarity that the index itself counts.</summary>
    public static PassageQuery Build(IReadOnlyList<QuestionTerm> terms, ReadOnlyMemory<float>? embedding)
    {
        var query = new List<QueryTerm>();
        foreach (var term in terms)
        {
            var share = term.Position < 0 ? 0.5 : 1;
            var known = new HashSet<(SearchField, string)>();
            void Add(SearchField field, string text, double weight)
            {
                if (known.Add((field, text)))
                    query.Add(new QueryTerm(field, text, share * weight));
            }

            foreach (var (word, sureness) in term.Spellings)
            {
                Add(SearchField.Stem, word.Stem, sureness);
                Add(SearchField.Heading, word.Stem, sureness);
                foreach (var key in word.SoundKeys)
                {
                    Add(SearchField.Sound, key, sureness);
                    Add(SearchField.Heading, key, sureness);
                }

                if (word.Sounds.Count > 0 && CharacterGrams.Of(word.Sounds[^1]) is { Count: > 0 } grams)
                    foreach (var gram in grams)
                        Add(SearchField.Gram, gram, sureness * 2 / grams.Count);
            }

            foreach (var (meaning, sureness) in term.Meanings)
            {
                Add(SearchField.Concept, PassageAnalyzer.Concept(meaning), sureness);
                Add(SearchField.Heading, PassageAnalyzer.Concept(meaning), sureness);
            }
        }

        return new PassageQuery(query, embedding);
    }
}
