using System.Security.Claims;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.Layout;

/// <summary>The account that is signed in, as verdicts and the audit log name it.</summary>
internal sealed record Reviewer(Guid Id, string Name)
{
    /// <exception cref="InvalidOperationException">Nobody is signed in; the policies of the group see to it that this cannot be.</exception>
    public static Reviewer Of(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id) && user.FindFirstValue(ClaimTypes.Name) is { } name
            ? new Reviewer(id, name)
            : throw new InvalidOperationException("The session names no account.");

    public AuditEntry Entry(DateTimeOffset at, string action, ConversationId? conversation = null, Pseudonym? student = null, string? detail = null) =>
        new(at, Name, action, conversation, student, detail);
}
