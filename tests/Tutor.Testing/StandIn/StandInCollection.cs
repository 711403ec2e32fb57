using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tutor.Testing.StandIn;

/// <summary>One collection: one shard and one segment whose optimizer has always run. Scores are single precision, as Qdrant's are.</summary>
internal sealed class StandInCollection(JsonObject config)
{
    private readonly Dictionary<string, StandInPoint> _points = [];
    private string[]? _order;

    public JsonObject Config { get; } = config;

    public SortedSet<string> Indexes { get; } = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, StandInPoint> Points => _points;

    public void Put(StandInPoint point)
    {
        if (!_points.ContainsKey(point.Id))
            _order = null;
        _points[point.Id] = point;
    }

    public void Remove(string id)
    {
        if (_points.Remove(id))
            _order = null;
    }

    /// <summary>A UUID's order is that of its bytes, which is that of its letters.</summary>
    public (List<StandInPoint> Page, string? Next) Scroll(string? from, int limit, JsonElement? filter)
    {
        _order ??= [.. _points.Keys.Order(StringComparer.Ordinal)];
        var start = from is null ? 0 : Array.BinarySearch(_order, from, StringComparer.Ordinal) is var place && place >= 0 ? place : ~place;
        var found = _order.Skip(start).Select(id => _points[id]).Where(point => point.Matches(filter)).Take(limit + 1).ToList();
        return found.Count > limit ? ([.. found.Take(limit)], found[limit].Id) : (found, null);
    }

    /// <exception cref="StandInError">The collection has no such vector, or one of another length.</exception>
    public List<(StandInPoint Point, float Score)> Query(JsonElement request)
    {
        var limit = request.TryGetProperty("limit", out var count) && count.ValueKind == JsonValueKind.Number ? count.GetInt32() : 10;
        var filter = request.TryGetProperty("filter", out var clauses) ? clauses : (JsonElement?)null;
        var query = request.GetProperty("query");
        List<(StandInPoint Point, float Score)> found;
        if (query.ValueKind == JsonValueKind.Object && (query.TryGetProperty("rrf", out _) || query.TryGetProperty("fusion", out _)))
        {
            if (!request.TryGetProperty("prefetch", out var legs))
                throw new StandInError(400, "Bad request: Fusion queries cannot be combined without a prefetch");
            var lists = (legs.ValueKind == JsonValueKind.Array ? legs.EnumerateArray().ToList() : [legs]).ConvertAll(Query);
            found = Fuse(lists, query.TryGetProperty("rrf", out var rrf) && rrf.TryGetProperty("k", out var k) ? k.GetInt32() : 2);
        }
        else
        {
            if (query.ValueKind == JsonValueKind.Object && query.TryGetProperty("nearest", out var nearest))
                query = nearest;
            var name = request.TryGetProperty("using", out var vector) ? vector.GetString()! : "";
            found = query.ValueKind == JsonValueKind.Array ? Nearest(name, query, filter) : Sparse(name, query, filter);
        }

        // Qdrant promises no order among equals; this one is the reverse of the ids', so that nobody leans on it.
        return [.. found.OrderByDescending(one => one.Score).ThenByDescending(one => one.Point.Id, StringComparer.Ordinal).Take(limit)];
    }

    private List<(StandInPoint Point, float Score)> Sparse(string name, JsonElement query, JsonElement? filter)
    {
        if (Config["params"]!["sparse_vectors"]?[name] is not { } parameters)
            throw new StandInError(400, $"Wrong input: Not existing vector name error: {name}");
        var weights = new SortedDictionary<uint, float>();
        foreach (var (index, value) in query.GetProperty("indices").EnumerateArray().Zip(query.GetProperty("values").EnumerateArray()))
            weights[index.GetUInt32()] = value.GetSingle();

        var vectors = _points.Values.Where(point => point.Sparse.TryGetValue(name, out var vector) && vector.Indices.Length > 0).ToList();
        if (parameters["modifier"]?.GetValue<string>() == "idf")
        {
            var holding = weights.Keys.ToDictionary(index => index, _ => 0);
            foreach (var index in vectors.SelectMany(point => point.Sparse[name].Indices))
                if (holding.TryGetValue(index, out var held))
                    holding[index] = held + 1;
            foreach (var index in holding.Keys)
                weights[index] *= MathF.Log(((vectors.Count - holding[index] + 0.5f) / (holding[index] + 0.5f)) + 1f);
        }

        var found = new List<(StandInPoint, float)>();
        foreach (var point in vectors)
        {
            var (indices, values) = point.Sparse[name];
            var score = 0f;
            var overlaps = false;
            for (var i = 0; i < indices.Length; i++)
            {
                if (!weights.TryGetValue(indices[i], out var weight))
                    continue;
                overlaps = true;
                score += values[i] * weight;
            }

            if (overlaps && point.Matches(filter))
                found.Add((point, score));
        }

        return found;
    }

    private List<(StandInPoint Point, float Score)> Nearest(string name, JsonElement query, JsonElement? filter)
    {
        if (Config["params"]!["vectors"]?[name] is not { } parameters)
            throw new StandInError(400, $"Wrong input: Not existing vector name error: {name}");
        var vector = Normalised([.. query.EnumerateArray().Select(value => value.GetSingle())]);
        var size = parameters["size"]!.GetValue<int>();
        if (vector.Length != size)
            throw new StandInError(400, $"Wrong input: Vector dimension error: expected dim: {size}, got {vector.Length}");
        return [.. _points.Values
            .Where(point => point.Dense.ContainsKey(name) && point.Matches(filter))
            .Select(point => (point, point.Dense[name].Zip(vector, (one, other) => one * other).Sum()))];
    }

    private static List<(StandInPoint Point, float Score)> Fuse(List<List<(StandInPoint Point, float Score)>> lists, int k)
    {
        var scores = new Dictionary<string, (StandInPoint Point, float Score)>();
        foreach (var list in lists)
            for (var rank = 0; rank < list.Count; rank++)
                scores[list[rank].Point.Id] = (list[rank].Point, scores.GetValueOrDefault(list[rank].Point.Id).Score + (1f / (rank + k)));
        return [.. scores.Values];
    }

    public static float[] Normalised(float[] vector)
    {
        var length = MathF.Sqrt(vector.Sum(value => value * value));
        return length == 0 ? vector : [.. vector.Select(value => value / length)];
    }
}

internal sealed class StandInError(int status, string reason) : Exception(reason)
{
    public int Status => status;
}
