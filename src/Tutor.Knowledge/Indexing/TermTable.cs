using System.Collections.Concurrent;

namespace Tutor.Knowledge.Indexing;

/// <summary>Numbers the terms of all fields. Numbers are given once and stay, so segments of every age can be searched together.</summary>
internal sealed class TermTable
{
    public static readonly int FieldCount = Enum.GetValues<SearchField>().Length;

    private readonly ConcurrentDictionary<string, int>[] _numbers =
        [.. Enumerable.Range(0, FieldCount).Select(_ => new ConcurrentDictionary<string, int>(StringComparer.Ordinal))];

    private readonly List<(SearchField Field, string Text)> _terms = [];
    private readonly Lock _adding = new();

    public int Count
    {
        get
        {
            lock (_adding)
                return _terms.Count;
        }
    }

    public int? Find(SearchField field, string text) => _numbers[(int)field].TryGetValue(text, out var number) ? number : null;

    public int Add(SearchField field, string text)
    {
        if (_numbers[(int)field].TryGetValue(text, out var known))
            return known;
        lock (_adding)
        {
            if (_numbers[(int)field].TryGetValue(text, out known))
                return known;
            _terms.Add((field, text));
            return _numbers[(int)field][text] = _terms.Count - 1;
        }
    }

    /// <summary>All terms by their number.</summary>
    public (SearchField Field, string Text)[] All()
    {
        lock (_adding)
            return [.. _terms];
    }
}
