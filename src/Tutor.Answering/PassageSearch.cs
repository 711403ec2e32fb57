using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge;

namespace Tutor.Answering;

/// <summary>Finds paragraphs as the tutor does, for people who look for one; nothing is judged or answered.</summary>
public sealed class PassageSearch(ILibrary library, IPassageIndex index, LibraryAnalysis analysis)
{
    private readonly EvidenceRanker _ranker = new(RankingWeights.Default);

    /// <summary>The passages that say most of <paramref name="text"/>, best first, in either language and script; what carries it is marked as evidence.</summary>
    /// <returns>Empty when no word of the text can be searched for, or the library holds none of them.</returns>
    /// <exception cref="PassageIndexException">The index cannot be reached.</exception>
    public async Task<IReadOnlyList<Quote>> FindAsync(string text, int count, CancellationToken cancellation)
    {
        var current = library.Current;
        var analyzed = analysis.Of(current);
        var question = QuestionReader.Read(new AskRequest(text, []), analyzed.Glossary);
        var terms = TermReader.Read(question, analyzed);
        if (terms.Count == 0)
            return [];
        var candidates = await index.FindAsync(QueryBuilder.Build(terms, null), count, cancellation);
        return [.. _ranker.Rank(question, terms, candidates, analyzed)
            .Select(evidence => current.Quote(evidence.Passage.Passage.Id, [evidence.Best.Span]))
            .OfType<Quote>()];
    }
}
