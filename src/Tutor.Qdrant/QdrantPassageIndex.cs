using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;
using Tutor.Qdrant.Mapping;
using Tutor.Qdrant.Serving;
using Tutor.Qdrant.Updating;

namespace Tutor.Qdrant;

/// <summary>The index in Qdrant. <see cref="SparseBm25"/> says how it scores, <see cref="CollectionLayout"/> how passages lie there.</summary>
/// <remarks>
/// Searches go to the alias and are held against the library that this process serves: a point that is not of it, or that says
/// to be another passage, makes the whole answer void.
/// </remarks>
internal sealed class QdrantPassageIndex : IPassageIndex, ISharedIndex, IDisposable
{
    // Equal scores that the limit would part are seen by asking for a few more.
    private const int Margin = 8;

    private readonly IQdrantServer _server;
    private readonly IQdrantServer _impatient;
    private readonly IPassageAnalyzer _analyzer;
    private readonly EmbeddedIndexOptions _weights;
    private readonly QdrantOptions _options;
    private readonly SparseBm25 _bm25;
    private readonly MeaningModel? _model;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _updating = new(1, 1);
    private CollectionLayout? _layout;
    private LibraryPoints? _points;
    private volatile Served? _served;
    private volatile TaskCompletionSource? _moving;

    /// <param name="embeddings">Makes the dense leg's vectors; without it there is no dense leg.</param>
    /// <param name="impatient">The same server with one attempt at everything; null for <paramref name="server"/>.</param>
    public QdrantPassageIndex(
        IQdrantServer server,
        IPassageAnalyzer analyzer,
        QdrantOptions? options = null,
        EmbeddedIndexOptions? weights = null,
        IEmbeddingGenerator<string, Embedding<float>>? embeddings = null,
        ILogger? logger = null,
        IQdrantServer? impatient = null)
    {
        _server = server;
        _impatient = impatient ?? server;
        _analyzer = analyzer;
        _options = options ?? new QdrantOptions();
        _weights = weights ?? new EmbeddedIndexOptions();
        _bm25 = new SparseBm25(_weights);
        _model = embeddings is null ? null : new MeaningModel(embeddings);
        _logger = logger ?? NullLogger.Instance;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Candidate>> FindAsync(PassageQuery query, int count, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (count <= 0)
            return [];
        var terms = _bm25.OfQuery(query.Terms) is { Indices.Length: > 0 } some ? some : null;
        var limit = count + Margin;
        while (_served is { Points.Count: > 0 } served)
        {
            var meaning = UsableMeaning(query.Embedding);
            if (terms is null && meaning is null)
                return [];
            var request = new PointQuery(terms, meaning, limit, Math.Max(limit, _weights.FusionDepth), served.HiddenIngest);
            var found = await AskAsync(_server, server => server.QueryAsync(_options.Collection, request, cancellation));

            // The library changed under the search: what it saw is of both.
            if (_served != served)
                continue;
            if (Resolve(found, served.Points) is not { } resolved)
            {
                if (_moving is { } moving)
                {
                    await moving.Task.WaitAsync(cancellation);
                    continue;
                }

                throw Failure(new QdrantException(QdrantFault.Disagrees, "Qdrant holds other passages than the library."));
            }

            if (resolved.Count == limit && limit < served.Points.Count && resolved[^1].Score == resolved[count - 1].Score)
            {
                limit = Math.Min(limit * 4, served.Points.Count);
                continue;
            }

            return [.. resolved.Take(count).Select(one => ToCandidate(served.Points.PassageAt(one.Order).Passage.Id, one.Score, terms is not null, meaning is not null))];
        }

        return [];
    }

    /// <inheritdoc/>
    public Task UpdateAsync(Library library, CancellationToken cancellation) => SynchronizeAsync(library, thorough: false, null, cancellation);

    /// <inheritdoc/>
    public async Task<IndexDifference> SynchronizeAsync(Library library, bool thorough, IProgress<IndexProgress>? progress, CancellationToken cancellation)
    {
        await _updating.WaitAsync(cancellation);
        try
        {
            var layout = await LayoutAsync(cancellation);
            var points = PointsOf(library, layout);
            return await AskAsync(_server, async server =>
            {
                await QdrantRequirement.CheckAsync(server, cancellation);
                if (!thorough && await HoldsAsync(server, points, layout, cancellation))
                {
                    _served = new Served(points);
                    return IndexDifference.None;
                }

                if (!_options.Ingest)
                    throw new QdrantException(QdrantFault.Disagrees, "Qdrant does not hold the library, and this process may not write it.");
                var update = new IndexUpdate(server, layout, points, new PassageSender(server, _bm25, _model, _options), _analyzer, _options, _logger);
                return await update.RunAsync(new Switch(this), thorough, progress, cancellation);
            });
        }
        finally
        {
            _updating.Release();
        }
    }

    /// <summary>Serves from Qdrant if that already holds exactly this library; sends nothing, and tries nothing twice.</summary>
    /// <exception cref="PassageIndexException">Qdrant cannot be reached.</exception>
    public async Task<bool> TryServeAsync(Library library, CancellationToken cancellation)
    {
        await _updating.WaitAsync(cancellation);
        try
        {
            var layout = await LayoutAsync(cancellation);
            var points = PointsOf(library, layout);
            return await AskAsync(_impatient, async server =>
            {
                await QdrantRequirement.CheckAsync(server, cancellation);
                if (!await HoldsAsync(server, points, layout, cancellation))
                    return false;
                _served = new Served(points);
                return true;
            });
        }
        finally
        {
            _updating.Release();
        }
    }

    public void Dispose() => _updating.Dispose();

    private async Task<CollectionLayout> LayoutAsync(CancellationToken cancellation) =>
        _layout ??= new CollectionLayout(_analyzer, _weights, _model is null ? null : await _model.DescribeAsync(cancellation));

    /// <summary>An outage asks for the same library again and again.</summary>
    private LibraryPoints PointsOf(Library library, CollectionLayout layout) =>
        _points is { } known && ReferenceEquals(known.Library, library) ? known : _points = new LibraryPoints(library, layout);

    private async Task<bool> HoldsAsync(IQdrantServer server, LibraryPoints points, CollectionLayout layout, CancellationToken cancellation) =>
        await server.DescribeAsync(_options.Collection, cancellation) is { } record
        && record.Layout == layout.Fingerprint
        && record.Library == points.Digest
        && await server.CountAsync(_options.Collection, cancellation) == points.Count;

    // The cast is needed: null alone would become an empty vector.
    private ReadOnlyMemory<float>? UsableMeaning(ReadOnlyMemory<float>? vector) =>
        vector is { } values && values.Length == _layout?.Model?.Dimensions && values.Span.ContainsAnyExcept(0f) ? values : (ReadOnlyMemory<float>?)null;

    /// <summary>The places in the library, best first, ties in its order; null when a point is none of the library's.</summary>
    private static List<(int Order, double Score)>? Resolve(IReadOnlyList<FoundPoint> found, LibraryPoints points)
    {
        var resolved = new List<(int Order, double Score)>(found.Count);
        foreach (var point in found)
        {
            if (points.OrderOf(point.Id) is not { } order || points.PassageAt(order).Passage.Id != point.Passage)
                return null;
            resolved.Add((order, Rounded(point.Score)));
        }

        resolved.Sort((one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Order.CompareTo(other.Order));
        return resolved;
    }

    /// <summary>Six digits: which of two equal sums of floats comes out larger depends on the order of adding, and that on the segment.</summary>
    private static double Rounded(double score)
    {
        if (score <= 0 || !double.IsFinite(score))
            return score;
        var scale = Math.Pow(10, 5 - Math.Floor(Math.Log10(score)));
        return Math.Round(score * scale) / scale;
    }

    private static Candidate ToCandidate(PassageId passage, double score, bool sparse, bool dense) => (sparse, dense) switch
    {
        (true, false) => new Candidate(passage, score, score, null),
        (false, true) => new Candidate(passage, score, 0, score),
        _ => new Candidate(passage, score, 0, null),
    };

    private static async Task<T> AskAsync<T>(IQdrantServer server, Func<IQdrantServer, Task<T>> ask)
    {
        try
        {
            return await ask(server);
        }
        catch (QdrantException e)
        {
            throw Failure(e);
        }
    }

    private static PassageIndexException Failure(QdrantException e) => new(e.Message, e);

    /// <summary>How an update changes what searches see.</summary>
    private sealed class Switch(QdrantPassageIndex index) : IServedSwitch
    {
        public void Hide(string ingest)
        {
            if (index._served is { } served)
                index._served = served with { HiddenIngest = ingest };
        }

        public void Serve(LibraryPoints points, string? hiddenIngest) => index._served = new Served(points, hiddenIngest);

        public async Task MoveAsync(LibraryPoints points, Func<Task> move)
        {
            var moving = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            index._moving = moving;
            try
            {
                await move();
                index._served = new Served(points);
            }
            finally
            {
                index._moving = null;
                moving.SetResult();
            }
        }
    }
}
