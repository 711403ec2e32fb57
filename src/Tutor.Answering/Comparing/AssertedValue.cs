using Tutor.Language;

namespace Tutor.Answering.Comparing;

/// <summary>What a sentence says in answer to a question, as a value that another sentence's can be compared with.</summary>
/// <param name="Place">Where it stands, in the passage's text.</param>
internal abstract record AssertedValue(TextSpan Place)
{
    /// <summary>How this value stands to another; the other way round it is the same.</summary>
    public abstract Relation To(AssertedValue other);
}

/// <summary>A time of day.</summary>
/// <param name="Minutes">Since midnight; since midnight or noon where <paramref name="IsWhole"/> is false.</param>
/// <param name="IsWhole">Whether the sentence tells morning from evening.</param>
internal sealed record AssertedTime(TextSpan Place, int Minutes, bool IsWhole) : AssertedValue(Place)
{
    private const int HalfDay = 12 * 60;
    private const int NearMinutes = 180;

    public override Relation To(AssertedValue other)
    {
        if (other is not AssertedTime time)
            return Relation.Incomparable;
        var round = IsWhole && time.IsWhole ? 2 * HalfDay : HalfDay;
        var apart = Math.Abs(Minutes - time.Minutes) % round;
        apart = Math.Min(apart, round - apart);
        return apart == 0 ? Relation.Agrees : Relation.Differs(apart <= NearMinutes);
    }
}

/// <summary>An amount of something.</summary>
/// <param name="Unit">The forms of the word behind the number; an amount of something else does not compare. Empty where none is.</param>
/// <param name="IsOfWanted">Whether what the question counts stands beside the number.</param>
/// <param name="IsAbout">Whether the sentence calls it a rough figure.</param>
internal sealed record AssertedAmount(TextSpan Place, double Value, IReadOnlySet<string> Unit, bool IsOfWanted, bool IsAbout) : AssertedValue(Place)
{
    private const double Rough = 0.05;

    // A figure twice another's size counts something else, or in another year.
    private const double NearRatio = 2;

    public override Relation To(AssertedValue other)
    {
        if (other is not AssertedAmount amount || !(Unit.Overlaps(amount.Unit) || (IsOfWanted && amount.IsOfWanted && (Unit.Count == 0 || amount.Unit.Count == 0))))
            return Relation.Incomparable;
        var (less, more) = Value < amount.Value ? (Value, amount.Value) : (amount.Value, Value);
        if (more - less <= (IsAbout || amount.IsAbout ? Rough * more : 0))
            return Relation.Agrees;
        return Relation.Differs(less > 0 && more / less <= NearRatio);
    }
}

/// <summary>A place in a row: the second, the third.</summary>
internal sealed record AssertedRank(TextSpan Place, string Figure) : AssertedValue(Place)
{
    public override Relation To(AssertedValue other) =>
        other is not AssertedRank rank ? Relation.Incomparable
        : rank.Figure == Figure ? Relation.Agrees : Relation.Differs(near: true);
}
