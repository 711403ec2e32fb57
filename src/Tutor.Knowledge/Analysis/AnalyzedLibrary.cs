using System.Collections.Concurrent;
using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>A library with its passages analyzed and its words counted.</summary>
public sealed class AnalyzedLibrary
{
    private readonly FrozenDictionary<PassageId, AnalyzedPassage> _byId;
    private readonly WordTable _words;
    private readonly Dictionary<string, int> _stems = [];
    private readonly Dictionary<string, int> _sounds = [];
    private readonly Dictionary<int, int> _concepts = [];

    private AnalyzedLibrary(Library library, Glossary glossary, AnalyzedPassage[] passages, WordTable words, bool bySound)
    {
        _words = words;
        Library = library;
        Glossary = glossary;
        Passages = passages;
        BySound = bySound;
        _byId = passages.ToFrozenDictionary(passage => passage.Passage.Id);
        foreach (var passage in passages)
            Count(passage);
        // The speller knows words by nothing but their sound.
        Speller = bySound ? new Speller(glossary, passages) : new Speller(Glossary.Empty, []);
    }

    public Library Library { get; }

    public Glossary Glossary { get; }

    /// <summary>All passages in the order of the library.</summary>
    public IReadOnlyList<AnalyzedPassage> Passages { get; }

    public Speller Speller { get; }

    /// <summary>
    /// Whether two spellings count as one word when they sound alike, which joins scripts and forgives spelling. False leaves
    /// letters, stems and the glossary, to measure what sound is worth; Latin words then have no native spelling.
    /// </summary>
    /// <remarks>Character n-grams are no part of it, although they are cut from sounds: they are a field of the index with its own weight.</remarks>
    public bool BySound { get; }

    /// <summary>Analyzes a library. Documents that <paramref name="previous"/> holds already, the same instances, are not analyzed again.</summary>
    public static AnalyzedLibrary Of(Library library, Glossary glossary, AnalyzedLibrary? previous = null, bool bySound = true)
    {
        var known = previous is not null && ReferenceEquals(previous.Glossary, glossary)
            ? previous.Passages.GroupBy(passage => passage.Document, ReferenceEqualityComparer.Instance).ToDictionary(group => group.Key!, group => group.ToArray(), ReferenceEqualityComparer.Instance)
            : [];
        var order = 0;
        var work = library.Documents.SelectMany(document => document.Passages.Select(passage => (document, passage, order: order++))).ToArray();
        var passages = new AnalyzedPassage[work.Length];
        // A library repeats its words and its headings: one instance of each is less to keep, and compared once with a question.
        var table = known.Count > 0 ? previous!._words : new WordTable();
        var headings = new ConcurrentDictionary<string, AnalyzedText>(StringComparer.Ordinal);
        Parallel.For(0, work.Length, i =>
        {
            var (document, passage, place) = work[i];
            var old = known.TryGetValue(document, out var done) ? done[passage.Number - 1] : null;
            var text = old?.Text ?? AnalyzedText.OfDocument(passage.Text, glossary, table);
            var heading = old?.Heading
                ?? headings.GetOrAdd(passage.Section is null ? document.Title : $"{passage.Section}\n{document.Title}", title => AnalyzedText.OfDocument(title, glossary, table));
            passages[i] = new AnalyzedPassage(document, passage, place, text, heading);
        });
        return new AnalyzedLibrary(library, glossary, passages, table, bySound);
    }

    /// <summary>Null when the library does not hold the passage.</summary>
    public AnalyzedPassage? Find(PassageId id) => _byId.GetValueOrDefault(id);

    /// <summary>In how many passages the word occurs, in any form, spelling or translation that search would join; at least the most frequent of these.</summary>
    public int PassagesWith(Word word, IEnumerable<int> meanings)
    {
        var count = _stems.GetValueOrDefault(word.Stem);
        foreach (var key in word.SoundKeys)
            if (key.Length >= 3)
                count = Math.Max(count, _sounds.GetValueOrDefault(key));
        foreach (var meaning in meanings)
            count = Math.Max(count, _concepts.GetValueOrDefault(meaning));
        return count;
    }

    private void Count(AnalyzedPassage passage)
    {
        foreach (var stem in passage.Text.Words.Select(word => word.Stem).Distinct())
            Increment(_stems, stem);
        foreach (var key in passage.Text.Words.SelectMany(word => word.SoundKeys).Distinct())
            Increment(_sounds, key);
        foreach (var meaning in passage.Text.Concepts.Select(concept => concept.Meaning).Distinct())
            Increment(_concepts, meaning);
    }

    private static void Increment<TKey>(Dictionary<TKey, int> counts, TKey key)
        where TKey : notnull => counts[key] = counts.GetValueOrDefault(key) + 1;
}
