namespace Tutor.Transcripts.Students;

/// <summary>Who stands behind a pseudonym. For administrators only.</summary>
/// <param name="UserId">The user's id on the channel.</param>
/// <param name="Name">What the channel calls the user; null when it does not say.</param>
public sealed record StudentIdentity(Pseudonym Pseudonym, string Channel, string UserId, string? Name = null);
