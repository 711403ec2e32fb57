using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Transcripts.Reviewing;

/// <summary>A better answer, written by a teacher. It cites passages like any other; its quotes are looked up.</summary>
public sealed record Correction
{
    /// <summary>Made by the caller; saving the same id again changes nothing.</summary>
    public required Guid Id { get; init; }

    /// <summary>The turn that was corrected; null when it is not kept any more.</summary>
    public required TurnId? Turn { get; init; }

    /// <summary>The question that it answers, as the teacher left it.</summary>
    public required string Question { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>Markdown with markers [1], [2] … that name the citations.</summary>
    public required string Text { get; init; }

    /// <summary>By number, from 1. At least one.</summary>
    public required IReadOnlyList<CorrectionCitation> Citations
    {
        get;
        init => field = value.Count > 0 ? value : throw new ArgumentException("A correction cites at least one passage, like any answer.");
    }

    /// <summary>The account that wrote it.</summary>
    public required Guid By { get; init; }

    /// <summary>Kept to the millisecond, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    public CorrectionState State { get; init; }

    /// <summary>Since when it has its state.</summary>
    public required DateTimeOffset StateSince { get; init; }

    /// <summary>Who gave it its state; null when the tutor itself found a passage changed or restored.</summary>
    public Guid? StateBy { get; init; }
}

public enum CorrectionState
{
    /// <summary>Used as an answer.</summary>
    Active,

    /// <summary>Not used: a passage that it cites has changed or is gone, and a teacher should look.</summary>
    Stale,

    /// <summary>Not used: a teacher took it back, or a later correction of the same turn took its place.</summary>
    Withdrawn,
}

/// <param name="Number">What the marker says, from 1.</param>
/// <param name="Evidence">The parts of the passage that carry the answer.</param>
/// <param name="Fingerprint">Of the words that the teacher saw; see <see cref="PassageFingerprint"/>.</param>
public sealed record CorrectionCitation(int Number, PassageId Passage, IReadOnlyList<TextSpan> Evidence, string Fingerprint);
