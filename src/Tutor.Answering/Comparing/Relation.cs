namespace Tutor.Answering.Comparing;

/// <summary>How two things that the sources say stand to each other.</summary>
internal enum RelationKind
{
    /// <summary>They are not of one kind, or too vague to tell.</summary>
    Incomparable,

    Agrees,

    /// <summary>They differ by exactly what the Julian calendar was behind.</summary>
    Calendar,

    Differs,
}

/// <param name="Near">
/// Of values that differ: whether they are so near each other that they may well be two accounts of one thing.
/// Of a calendar's difference: whether both are days, so that it is exact.
/// </param>
/// <param name="Days">By how many days the calendars differ; only of a calendar's difference.</param>
internal readonly record struct Relation(RelationKind Kind, bool Near = false, int Days = 0)
{
    public static Relation Incomparable => new(RelationKind.Incomparable);

    public static Relation Agrees => new(RelationKind.Agrees);

    public static Relation Differs(bool near) => new(RelationKind.Differs, near);
}
