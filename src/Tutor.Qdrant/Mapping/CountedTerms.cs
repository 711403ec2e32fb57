using Tutor.Knowledge;

namespace Tutor.Qdrant.Mapping;

/// <summary>What the analysis made of one passage, counted.</summary>
/// <param name="Lengths">By field, how many terms the passage has.</param>
internal sealed record CountedTerms(int[] Lengths, CountedTerms.Entry[] Entries)
{
    public static readonly int FieldCount = Enum.GetValues<SearchField>().Length;

    public static CountedTerms Of(IReadOnlyList<IndexTerm> terms)
    {
        var lengths = new int[FieldCount];
        var counts = new Dictionary<(SearchField Field, uint Dimension), int>(terms.Count);
        foreach (var term in terms)
        {
            lengths[(int)term.Field]++;
            var key = (term.Field, TermDimension.Of(term.Field, term.Text));
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        return new CountedTerms(lengths, [.. counts.Select(count => new Entry(count.Key.Dimension, count.Key.Field, count.Value))]);
    }

    internal readonly record struct Entry(uint Dimension, SearchField Field, int Frequency);
}
