using Tutor.Qdrant.Mapping;

namespace Tutor.Qdrant.Updating;

/// <summary>What a collection holds, beside what the library makes.</summary>
internal sealed class CollectionListing
{
    private const int PageSize = 4000;

    private readonly LibraryPoints _points;
    private readonly bool[] _present;
    private readonly int[] _lengths;
    private readonly List<Guid> _stale = [];

    private CollectionListing(LibraryPoints points)
    {
        _points = points;
        _present = new bool[points.Count];
        _lengths = new int[points.Count * CountedTerms.FieldCount];
    }

    /// <summary>Points that the library does not make.</summary>
    public IReadOnlyList<Guid> Stale => _stale;

    /// <summary>How many points are there under their ids, but say something else of themselves.</summary>
    public int Damaged { get; private set; }

    /// <summary>A listing of a collection without points.</summary>
    public static CollectionListing Empty(LibraryPoints points) => new(points);

    public static async Task<CollectionListing> ReadAsync(IQdrantServer server, string collection, LibraryPoints points, CancellationToken cancellation)
    {
        var listing = new CollectionListing(points);
        for (Guid? from = null; ;)
        {
            var page = await server.ListAsync(collection, from, PageSize, cancellation);
            foreach (var point in page.Points)
                listing.Add(point);
            if (page.Next is not { } next)
                return listing;
            from = next;
        }
    }

    /// <summary>The places in the library of the passages that have to be sent.</summary>
    public int[] Missing() => [.. Enumerable.Range(0, _points.Count).Where(order => !_present[order])];

    /// <summary>By field, how many terms the passage has; null for one that is missing.</summary>
    public IReadOnlyList<int>? LengthsOf(int order) =>
        _present[order] ? (IReadOnlyList<int>)new ArraySegment<int>(_lengths, order * CountedTerms.FieldCount, CountedTerms.FieldCount) : null;

    private void Add(StoredPoint point)
    {
        if (_points.OrderOf(point.Id) is not { } order)
            _stale.Add(point.Id);
        else if (point.Passage != _points.PassageAt(order).Passage.Id || point.Lengths is null)
            Damaged++;
        else
        {
            _present[order] = true;
            point.Lengths.CopyTo(_lengths, order * CountedTerms.FieldCount);
        }
    }
}
