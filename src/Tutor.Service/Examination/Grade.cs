namespace Tutor.Service.Examination;

/// <summary>What the examiner finds in one reply. Null where the question does not ask for it.</summary>
/// <param name="Right">Full marks: cited, answered, brief and in the asker's language; of an unanswerable question: refused.</param>
/// <param name="Cited">A gold paragraph is cited, or every one where all are needed.</param>
/// <param name="First">The first citation is a gold paragraph.</param>
/// <param name="Answered">The text holds the answer.</param>
/// <param name="Brief">No longer than its marks allow.</param>
/// <param name="Language">In the language of the question.</param>
/// <param name="Verbatim">Every quote stands in a source file; null when no source file was given.</param>
/// <param name="Rank">The place of the first gold paragraph among the ten found; 0 when it is not among them.</param>
internal sealed record Grade(bool Right, bool? Cited, bool? First, bool? Answered, bool? Brief, bool Language, bool? Verbatim, bool Refused, int? Rank)
{
    public bool? Hit1 => HitWithin(1);

    public bool? Hit3 => HitWithin(3);

    public bool? Hit10 => HitWithin(10);

    public double? ReciprocalRank => Rank switch
    {
        null => null,
        0 => 0,
        { } rank => 1.0 / rank,
    };

    private bool? HitWithin(int places) => Rank is null ? null : Rank > 0 && Rank <= places;
}
