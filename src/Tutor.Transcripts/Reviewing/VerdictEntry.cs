namespace Tutor.Transcripts.Reviewing;

/// <param name="UndoneBy">Who took it back; null while it was not.</param>
/// <param name="UndoneAt">When; null while it was not.</param>
public sealed record VerdictEntry(Verdict Verdict, Guid? UndoneBy, DateTimeOffset? UndoneAt);
