using System.Globalization;

namespace Tutor.Qdrant.Mapping;

/// <summary>How many terms a passage has on average in each field, over the passages that have any; 1 where none has.</summary>
internal sealed record FieldAverages(double[] Values)
{
    public double this[int field] => Values[field];

    /// <summary>The largest change of any field, as a share of what it was.</summary>
    public double DriftTo(FieldAverages now) =>
        Values.Length != now.Values.Length ? double.PositiveInfinity : Values.Zip(now.Values, (was, is_) => Math.Abs(is_ - was) / was).Max();

    public override string ToString() => string.Join(' ', Values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));

    /// <summary>Adds up lengths. Not for several threads at once.</summary>
    internal sealed class Sum
    {
        private readonly long[] _terms = new long[CountedTerms.FieldCount];
        private readonly long[] _passages = new long[CountedTerms.FieldCount];

        public void Add(IReadOnlyList<int> lengths)
        {
            for (var field = 0; field < _terms.Length; field++)
            {
                _terms[field] += lengths[field];
                _passages[field] += lengths[field] > 0 ? 1 : 0;
            }
        }

        public FieldAverages Average() => new([.. _terms.Zip(_passages, (terms, passages) => passages == 0 ? 1 : terms / (double)passages)]);
    }
}
