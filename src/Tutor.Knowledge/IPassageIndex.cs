namespace Tutor.Knowledge;

/// <summary>Finds passages. One index holds one library; implementations: embedded, Qdrant.</summary>
public interface IPassageIndex
{
    /// <summary>Finds the passages most likely to answer <paramref name="query"/>, best first.</summary>
    /// <remarks>
    /// Each leg scores on its own: the sparse leg with BM25 over the fields of <see cref="SearchField"/>
    /// (Robertson and Zaragoza, 2009), the dense leg with cosine similarity. Ties keep the order of the library.
    /// </remarks>
    /// <returns>At most <paramref name="count"/>; empty when no term of the query occurs in the library.</returns>
    /// <exception cref="PassageIndexException">The index cannot be reached.</exception>
    Task<IReadOnlyList<Candidate>> FindAsync(PassageQuery query, int count, CancellationToken cancellation);

    /// <summary>Makes the index hold exactly the passages of <paramref name="library"/>; what it holds already is not sent again.</summary>
    /// <remarks>Searches during the update answer from the library before it or the library after it, never from a mixture.</remarks>
    /// <exception cref="PassageIndexException">The index cannot be reached; it still holds what it held.</exception>
    Task UpdateAsync(Library library, CancellationToken cancellation);
}

/// <summary>What a passage is found by. Every field is a bag of terms made by the same analysis for passages and questions.</summary>
public enum SearchField
{
    /// <summary>Stems of the passage's own words.</summary>
    Stem,

    /// <summary>Sound keys, which join Bengali, Devanagari and Latin spellings of one word.</summary>
    Sound,

    /// <summary>Entries of the glossary that the passage mentions, which join synonyms and translations.</summary>
    Concept,

    /// <summary>Character n-grams of the sound of a word, which forgive misreadings and inflection.</summary>
    Gram,

    /// <summary>Stems, sound keys and concepts of the headings over the passage and of the document's title.</summary>
    Heading,
}

/// <param name="Text">The term as analysis writes it.</param>
/// <param name="Weight">How much the term counts beside the others of the query; positive.</param>
public sealed record QueryTerm(SearchField Field, string Text, double Weight);

/// <param name="Terms">In any order; a term that occurs twice counts twice.</param>
/// <param name="Embedding">The question's vector from the configured embedding model; null when none is configured or reachable.</param>
public sealed record PassageQuery(IReadOnlyList<QueryTerm> Terms, ReadOnlyMemory<float>? Embedding = null);

/// <param name="Score">Higher is better; comparable within one answer only.</param>
/// <param name="Sparse">The sparse leg's score; 0 when that leg did not find the passage, or an index that fuses the legs by itself does not say.</param>
/// <param name="Dense">The dense leg's cosine similarity; null when that leg did not run or did not find the passage, or the index does not say.</param>
public sealed record Candidate(PassageId Passage, double Score, double Sparse, double? Dense);

/// <summary>The passage index cannot be reached or answered with something that it must not.</summary>
public sealed class PassageIndexException : Exception
{
    public PassageIndexException()
    {
    }

    public PassageIndexException(string message)
        : base(message)
    {
    }

    public PassageIndexException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
