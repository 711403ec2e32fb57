using System.Buffers;
using System.Numerics.Tensors;

namespace Tutor.Knowledge.Indexing;

/// <summary>All segments at one moment, with what a search needs of them together.</summary>
internal sealed class IndexSnapshot
{
    private readonly IndexSegment[] _segments;

    /// <summary>The number of each segment's first passage when all passages are counted through; then how many there are.</summary>
    private readonly int[] _bases;

    /// <summary>By field, then passage: the part of BM25's denominator that no query changes.</summary>
    private readonly double[][] _norms;

    // Where each term occurs: the segments, and the term's place in each. References of term t stand from _firstReference[t].
    private readonly int[] _firstReference;
    private readonly int[] _referenceSegment;
    private readonly int[] _referencePlace;

    public IndexSnapshot(IReadOnlyList<IndexSegment> segments, int termCount, EmbeddedIndexOptions options)
    {
        _segments = [.. segments];
        _bases = new int[_segments.Length + 1];
        for (var s = 0; s < _segments.Length; s++)
            _bases[s + 1] = _bases[s] + _segments[s].Passages.Length;
        _norms = [.. Enumerable.Range(0, TermTable.FieldCount).Select(field => Norms(field, options.Of((SearchField)field)))];

        _firstReference = new int[termCount + 1];
        foreach (var segment in _segments)
            foreach (var term in segment.Terms)
                _firstReference[term + 1]++;
        for (var t = 0; t < termCount; t++)
            _firstReference[t + 1] += _firstReference[t];
        var next = _firstReference.AsSpan(0, termCount).ToArray();
        _referenceSegment = new int[_firstReference[termCount]];
        _referencePlace = new int[_firstReference[termCount]];
        for (var s = 0; s < _segments.Length; s++)
        {
            var terms = _segments[s].Terms;
            for (var place = 0; place < terms.Length; place++)
            {
                var reference = next[terms[place]]++;
                _referenceSegment[reference] = s;
                _referencePlace[reference] = place;
            }
        }
    }

    public static IndexSnapshot Empty { get; } = new([], 0, new EmbeddedIndexOptions());

    public IReadOnlyList<IndexSegment> Segments => _segments;

    public int PassageCount => _bases[^1];

    /// <summary>The sparse leg: BM25 in each field, the fields' scores weighed and added up.</summary>
    /// <returns>At most <paramref name="count"/> passages with a positive score, best first; ties in the order of the library.</returns>
    public List<(int Passage, double Score)> FindSparse(IReadOnlyList<(int Term, SearchField Field, double Weight)> query, EmbeddedIndexOptions options, int count)
    {
        if (PassageCount == 0)
            return [];
        var scores = ArrayPool<double>.Shared.Rent(PassageCount);
        var used = scores.AsSpan(0, PassageCount);
        used.Clear();
        try
        {
            foreach (var (term, field, weight) in query)
                if (term < _firstReference.Length - 1)
                    Add(term, field, weight, options.Of(field), used);
            return Best(used, count);
        }
        finally
        {
            ArrayPool<double>.Shared.Return(scores);
        }
    }

    /// <summary>The dense leg: cosine similarity with the vectors of the segments that have any of this length.</summary>
    public List<(int Passage, double Score)> FindDense(ReadOnlySpan<float> question, int count)
    {
        var length = TensorPrimitives.Norm(question);
        if (PassageCount == 0 || length == 0 || !float.IsFinite(length))
            return [];
        var scores = new double[PassageCount];
        for (var s = 0; s < _segments.Length; s++)
        {
            if (_segments[s].Vectors is not { } vectors || vectors.Length != question.Length * _segments[s].Passages.Length)
                continue;
            for (var p = 0; p < _segments[s].Passages.Length; p++)
                scores[_bases[s] + p] = TensorPrimitives.Dot(vectors.AsSpan(p * question.Length, question.Length), question) / length;
        }

        return Best(scores, count);
    }

    public PassageId IdOf(int passage)
    {
        var found = Array.BinarySearch(_bases, passage);
        var segment = found >= 0 ? found : ~found - 1;
        // An empty document shares its base with the next one.
        while (_bases[segment + 1] <= passage)
            segment++;
        return new PassageId(_segments[segment].Document, _segments[segment].Passages[passage - _bases[segment]]);
    }

    private void Add(int term, SearchField field, double weight, IndexFieldOptions options, Span<double> scores)
    {
        var holding = 0;
        for (var r = _firstReference[term]; r < _firstReference[term + 1]; r++)
        {
            var starts = _segments[_referenceSegment[r]].Starts;
            holding += starts[_referencePlace[r] + 1] - starts[_referencePlace[r]];
        }

        var factor = weight * options.Weight * Bm25.Idf(PassageCount, holding);
        if (factor == 0)
            return;
        var norms = _norms[(int)field].AsSpan();
        for (var r = _firstReference[term]; r < _firstReference[term + 1]; r++)
        {
            var segment = _segments[_referenceSegment[r]];
            var first = _bases[_referenceSegment[r]];
            var segmentScores = scores.Slice(first, segment.Passages.Length);
            var segmentNorms = norms.Slice(first, segment.Passages.Length);
            var start = segment.Starts[_referencePlace[r]];
            var count = segment.Starts[_referencePlace[r] + 1] - start;
            var postings = segment.Postings.AsSpan(start, count);
            var frequencies = segment.Frequencies.AsSpan(start, count);
            for (var i = 0; i < postings.Length; i++)
                segmentScores[postings[i]] += factor * Bm25.Saturation(frequencies[i], segmentNorms[postings[i]], options.K1);
        }
    }

    private double[] Norms(int field, IndexFieldOptions options)
    {
        var average = AverageLength(field);
        return [.. _segments.SelectMany(segment => segment.Lengths[field]).Select(length => Bm25.Norm(length, average, options.K1, options.B))];
    }

    /// <summary>Terms per passage, over the passages that have any.</summary>
    private double AverageLength(int field)
    {
        long sum = 0;
        var passages = 0;
        foreach (var segment in _segments)
        {
            foreach (var length in segment.Lengths[field])
            {
                sum += length;
                passages += length > 0 ? 1 : 0;
            }
        }

        return passages == 0 ? 1 : sum / (double)passages;
    }

    private static List<(int Passage, double Score)> Best(ReadOnlySpan<double> scores, int count)
    {
        // The worst of the best is on top; of equal scores the later passage is the worse.
        var best = new PriorityQueue<int, (double Score, int Passage)>(Comparer<(double Score, int Passage)>.Create(
            (one, other) => one.Score != other.Score ? one.Score.CompareTo(other.Score) : other.Passage.CompareTo(one.Passage)));
        var least = 0.0;
        for (var passage = 0; passage < scores.Length; passage++)
        {
            var score = scores[passage];
            if (!(score > least))
                continue;
            if (best.Count < count)
                best.Enqueue(passage, (score, passage));
            else
                best.EnqueueDequeue(passage, (score, passage));
            if (best.Count == count && best.TryPeek(out _, out var worst))
                least = worst.Score;
        }

        var found = new List<(int, double)>(best.Count);
        while (best.TryDequeue(out var passage, out var priority))
            found.Add((passage, priority.Score));
        found.Reverse();
        return found;
    }
}
