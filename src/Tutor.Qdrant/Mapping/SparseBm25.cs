using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;

namespace Tutor.Qdrant.Mapping;

/// <summary>BM25 over the fields, cut in two so that Qdrant's dot product puts it together again.</summary>
/// <remarks>
/// <para>
/// The embedded index scores a passage with the sum over the query's terms of
/// <c>query weight · field weight · idf · saturation(frequency, length)</c>. Qdrant scores a sparse vector with the dot product,
/// each value of the query first multiplied by the idf of its dimension (modifier <c>idf</c>). So the passage's vector holds the
/// saturation, the query's vector the two weights, and Qdrant adds the idf, which it computes as we do:
/// <c>ln(1 + (N - n + 0.5) / (n + 0.5))</c>, N the vectors and n those that have the dimension.
/// </para>
/// <para>
/// All fields share one sparse vector, a field being part of the dimension. With a vector per field the fields' scores would have
/// to be added up after each was cut off at some depth, which loses passages that are middling in every field; and N would be the
/// passages that have the field, where BM25 here counts all of them.
/// </para>
/// <para>
/// What remains different: values are single precision; after deletions Qdrant counts the deleted among N and n until its
/// optimizer has run; each shard counts for itself; and the average length is the collection's (<see cref="QdrantOptions.AverageDrift"/>).
/// </para>
/// </remarks>
internal sealed class SparseBm25(EmbeddedIndexOptions options)
{
    public SparseVector OfPassage(CountedTerms terms, FieldAverages averages)
    {
        if (terms.Entries.Length == 0)
            return new SparseVector([TermDimension.NoTerm], [1]);
        var norms = new double[CountedTerms.FieldCount];
        for (var field = 0; field < norms.Length; field++)
        {
            var constants = options.Of((SearchField)field);
            norms[field] = Bm25.Norm(terms.Lengths[field], averages[field], constants.K1, constants.B);
        }

        return SparseVector.Of(terms.Entries.Select(entry =>
            (entry.Dimension, Bm25.Saturation(entry.Frequency, norms[(int)entry.Field], options.Of(entry.Field).K1))));
    }

    /// <summary>A term that occurs twice counts twice; terms of fields without weight are left out.</summary>
    public SparseVector OfQuery(IEnumerable<QueryTerm> terms) => SparseVector.Of(terms
        .Select(term => (TermDimension.Of(term.Field, term.Text), Weight: term.Weight * options.Of(term.Field).Weight))
        .Where(part => part.Weight > 0));
}
