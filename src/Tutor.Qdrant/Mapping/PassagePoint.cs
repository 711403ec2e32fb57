using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Qdrant.Mapping;

/// <summary>One passage as it is stored. Its words are not: they come from the library.</summary>
/// <param name="Meaning">Present exactly when the layout has a model.</param>
internal sealed record PassagePoint(Guid Id, Document Document, Passage Passage, IReadOnlyList<int> Lengths, string Ingest, SparseVector Terms, ReadOnlyMemory<float>? Meaning)
{
    /// <summary>The payload's keys with texts; <see cref="CollectionLayout.Lengths"/> is the only other one.</summary>
    public IEnumerable<(string Key, string Value)> Payload
    {
        get
        {
            yield return (CollectionLayout.Document, Document.Id);
            yield return (CollectionLayout.Passage, Passage.Id.Fingerprint);
            yield return (CollectionLayout.Language, Document.Language.Code());
            if (Passage.Section is { } section)
                yield return (CollectionLayout.Section, section);
            yield return (CollectionLayout.Ingest, Ingest);
        }
    }
}

/// <summary>A point that a search found.</summary>
/// <param name="Passage">What its payload says that it is; null when it says nothing of the kind.</param>
internal sealed record FoundPoint(Guid Id, double Score, PassageId? Passage);

/// <summary>A point as a listing shows it.</summary>
/// <param name="Lengths">By field; null when the payload has none that can be used.</param>
internal sealed record StoredPoint(Guid Id, PassageId? Passage, int[]? Lengths);

/// <param name="Next">Where the next page begins; null after the last.</param>
internal sealed record StoredPage(IReadOnlyList<StoredPoint> Points, Guid? Next);

/// <summary>A search in one round trip: the sparse leg alone, or both legs with their ranks fused by Qdrant.</summary>
/// <param name="Meaning">The question's vector; null for the sparse leg alone.</param>
/// <param name="Depth">How many points each leg offers to the fusion.</param>
/// <param name="HiddenIngest">Points of this ingest are not found.</param>
internal sealed record PointQuery(SparseVector? Terms, ReadOnlyMemory<float>? Meaning, int Limit, int Depth, string? HiddenIngest)
{
    /// <summary>Qdrant gives the rank r, counted from 0, the score 1/(r + k); with this k that is the embedded index's 1/(60 + r + 1).</summary>
    public const int RankConstant = 61;
}
