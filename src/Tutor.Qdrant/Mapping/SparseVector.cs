namespace Tutor.Qdrant.Mapping;

/// <param name="Indices">Ascending, each once.</param>
internal sealed record SparseVector(uint[] Indices, float[] Values)
{
    /// <summary>Adds up what falls on one dimension.</summary>
    public static SparseVector Of(IEnumerable<(uint Index, double Value)> parts)
    {
        var sums = new SortedDictionary<uint, double>();
        foreach (var (index, value) in parts)
            sums[index] = sums.GetValueOrDefault(index) + value;
        return new SparseVector([.. sums.Keys], [.. sums.Values.Select(value => (float)value)]);
    }
}
