using Tutor.Knowledge;

namespace Tutor.Transcripts.Reviewing;

/// <summary>What a teacher thinks of a reply.</summary>
/// <param name="Id">Made by the caller; saving the same id again changes nothing.</param>
/// <param name="RightPassages">The passages that answer the question, where the teacher picked them; may be empty.</param>
/// <param name="Remark">In the teacher's words; null when there are none.</param>
/// <param name="By">The account.</param>
/// <param name="At">Kept to the millisecond, in UTC.</param>
public sealed record Verdict(Guid Id, TurnId Turn, VerdictKind Kind, IReadOnlyList<PassageReference> RightPassages, string? Remark, Guid By, DateTimeOffset At);

public enum VerdictKind
{
    Right,
    Partly,
    Wrong,
    ShouldHaveRefused,
    ShouldHaveAnswered,
}

/// <summary>A passage as somebody saw it.</summary>
/// <param name="Fingerprint">Of its words; see <see cref="PassageFingerprint"/>.</param>
public sealed record PassageReference(PassageId Passage, string Fingerprint)
{
    public static PassageReference To(Passage passage) => new(passage.Id, PassageFingerprint.Of(passage.Text));
}
