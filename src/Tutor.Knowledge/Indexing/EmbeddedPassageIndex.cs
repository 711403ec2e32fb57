using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Knowledge.Saving;

namespace Tutor.Knowledge.Indexing;

/// <summary>The index inside the process: one immutable inverted index per document, searched together.</summary>
/// <remarks>
/// The legs are fused by weighted reciprocal ranks (Cormack, Clarke and Büttcher, 2009): BM25 has no upper bound and cosine
/// similarities of one model crowd together, so ranks can be compared and scores cannot.
/// </remarks>
public sealed class EmbeddedPassageIndex : IPassageIndex, IDisposable
{
    // Cormack et al. found 60 to serve all their collections; it keeps the first ranks from outweighing agreement.
    private const int RankOffset = 60;

    private readonly IPassageAnalyzer _analyzer;
    private readonly EmbeddedIndexOptions _options;
    private readonly PassageEmbedder? _embedder;
    private readonly ILogger _logger;
    private readonly TermTable _terms = new();
    private readonly SavedIndex? _saved;
    private readonly SemaphoreSlim _updating = new(1, 1);
    private volatile IndexSnapshot _snapshot = IndexSnapshot.Empty;
    private string? _indexedBy;

    /// <param name="embeddings">Makes the dense leg's vectors; without it there is no dense leg.</param>
    /// <param name="file">Where the index is saved after an update and loaded from before the first; null keeps it in memory only.</param>
    public EmbeddedPassageIndex(
        IPassageAnalyzer analyzer,
        EmbeddedIndexOptions? options = null,
        IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
        string? file = null,
        ILogger<EmbeddedPassageIndex>? logger = null)
    {
        _analyzer = analyzer;
        _options = options ?? new EmbeddedIndexOptions();
        _logger = logger ?? NullLogger<EmbeddedPassageIndex>.Instance;
        _embedder = embeddings is null ? null : new PassageEmbedder(embeddings, _logger);
        _saved = file is null ? null : new SavedIndex(file, _logger);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Candidate>> FindAsync(PassageQuery query, int count, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(Find(query, count));
    }

    /// <inheritdoc/>
    public async Task UpdateAsync(Library library, CancellationToken cancellation)
    {
        await _updating.WaitAsync(cancellation);
        try
        {
            var version = _analyzer.Version;
            var before = _indexedBy is null ? _saved?.Load(version, _embedder?.Model, _terms) ?? []
                : _indexedBy == version ? _snapshot.Segments
                : [];
            var segments = Build(library, before, cancellation);
            if (_embedder is not null)
                await _embedder.AddVectorsAsync(segments, library, cancellation);
            _snapshot = new IndexSnapshot(segments, _terms.Count, _options);
            _indexedBy = version;
            if (!segments.SequenceEqual(before))
                _saved?.Save(version, _embedder?.Model, segments, _terms);
        }
        finally
        {
            _updating.Release();
        }
    }

    public void Dispose() => _updating.Dispose();

    /// <summary>The segments of the library's documents in its order; those that need no change are taken over.</summary>
    private IndexSegment[] Build(Library library, IReadOnlyList<IndexSegment> before, CancellationToken cancellation)
    {
        var known = before.ToDictionary(segment => segment.Document);
        var segments = new IndexSegment[library.Documents.Count];
        Parallel.For(0, segments.Length, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            var document = library.Documents[i];
            segments[i] = known.TryGetValue(document.Id, out var segment) && segment.ContentHash == IndexSegment.HashOf(document)
                ? segment
                : IndexSegment.Build(document, _analyzer, _terms);
        });
        return segments;
    }

    private IReadOnlyList<Candidate> Find(PassageQuery query, int count)
    {
        if (count <= 0)
            return [];
        var snapshot = _snapshot;
        var question = query.Embedding;
        var depth = question is null ? count : Math.Max(count, _options.FusionDepth);
        var sparse = snapshot.FindSparse(Resolve(query.Terms), _options, depth);
        var dense = question is { } vector ? snapshot.FindDense(vector.Span, depth) : [];
        if (dense.Count == 0)
            return [.. sparse.Take(count).Select(found => new Candidate(snapshot.IdOf(found.Passage), found.Score, found.Score, null))];

        var fused = new Dictionary<int, (double Score, double Sparse, double? Dense)>();
        for (var rank = 0; rank < sparse.Count; rank++)
            fused[sparse[rank].Passage] = (1.0 / (RankOffset + rank + 1), sparse[rank].Score, null);
        for (var rank = 0; rank < dense.Count; rank++)
        {
            var (score, sparseScore, _) = fused.GetValueOrDefault(dense[rank].Passage);
            fused[dense[rank].Passage] = (score + _options.DenseWeight / (RankOffset + rank + 1), sparseScore, dense[rank].Score);
        }

        return [.. fused
            .OrderByDescending(found => found.Value.Score)
            .ThenBy(found => found.Key)
            .Take(count)
            .Select(found => new Candidate(snapshot.IdOf(found.Key), found.Value.Score, found.Value.Sparse, found.Value.Dense))];
    }

    /// <summary>The terms that the index knows, each once, with the weights of its occurrences added up.</summary>
    private List<(int Term, SearchField Field, double Weight)> Resolve(IReadOnlyList<QueryTerm> terms)
    {
        var resolved = new List<(int Term, SearchField Field, double Weight)>(terms.Count);
        var places = new Dictionary<int, int>(terms.Count);
        foreach (var term in terms)
        {
            if (_terms.Find(term.Field, term.Text) is not { } number)
                continue;
            if (places.TryGetValue(number, out var place))
                resolved[place] = resolved[place] with { Weight = resolved[place].Weight + term.Weight };
            else
            {
                places[number] = resolved.Count;
                resolved.Add((number, term.Field, term.Weight));
            }
        }

        return resolved;
    }
}
