using System.Collections.Concurrent;
using Tutor.Knowledge;
using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Updating;

/// <summary>The terms of the passages of one update. Few are kept; a large library is analyzed twice rather than held in memory.</summary>
/// <remarks>Weights need the average length, and so every passage's before the first can be sent.</remarks>
internal sealed class PassageCounts(LibraryPoints points, IPassageAnalyzer analyzer)
{
    // About 5 KB each.
    private const int Kept = 4000;

    private readonly ConcurrentDictionary<int, CountedTerms> _kept = [];

    /// <summary>The average lengths of the library: what is present says its own, the rest is analyzed.</summary>
    public FieldAverages Average(CollectionListing listing, CancellationToken cancellation)
    {
        var sum = new FieldAverages.Sum();
        var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };
        Parallel.For(0, points.Count, options, order =>
        {
            var lengths = listing.LengthsOf(order) ?? CountOf(order, keep: true).Lengths;
            lock (sum)
                sum.Add(lengths);
        });
        return sum.Average();
    }

    /// <summary>Each passage is asked for here once.</summary>
    public CountedTerms Take(int order) => _kept.TryRemove(order, out var kept) ? kept : CountOf(order, keep: false);

    private CountedTerms CountOf(int order, bool keep)
    {
        var (document, passage) = points.PassageAt(order);
        var counted = CountedTerms.Of(analyzer.Analyze(document, passage));
        if (keep && order < Kept)
            _kept[order] = counted;
        return counted;
    }
}
