using Tutor.Knowledge;

namespace Tutor.Qdrant.Mapping;

/// <summary>The dimension of the sparse vector that stands for a term of a field.</summary>
/// <remarks>
/// A hash, so that no table of terms has to be shared: two terms of one library of a million terms meet by chance about a
/// hundred times, and then count as one word. Changing it makes every collection anew (<see cref="CollectionLayout"/>).
/// </remarks>
internal static class TermDimension
{
    /// <summary>Held by passages without any term, so that Qdrant's count of vectors is the count of passages, as BM25's is.</summary>
    public const uint NoTerm = 0;

    public static uint Of(SearchField field, string text)
    {
        // FNV-1a over the UTF-16 code units, then the finaliser of SplitMix64, which spreads it over the upper half.
        var hash = (0xcbf29ce484222325UL ^ (ulong)field) * 0x100000001b3UL;
        foreach (var unit in text)
            hash = (hash ^ unit) * 0x100000001b3UL;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9UL;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebUL;
        return Math.Max((uint)(hash >> 32), NoTerm + 1);
    }
}
