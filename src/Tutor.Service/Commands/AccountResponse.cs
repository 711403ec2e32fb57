using Tutor.Transcripts.Accounts;

namespace Tutor.Service.Commands;

/// <summary>An account as <c>teacher … --json</c> writes it.</summary>
/// <param name="Role"><c>teacher</c> or <c>administrator</c>.</param>
/// <param name="LockedUntil">Null when it is not locked, or no longer.</param>
internal sealed record AccountResponse(
    Guid Id,
    string Name,
    string Role,
    bool Disabled,
    bool HasPassword,
    string? EntraObjectId,
    DateTimeOffset Created,
    DateTimeOffset? LockedUntil)
{
    public static AccountResponse From(Account account, DateTimeOffset now) => new(
        account.Id,
        account.Name,
        account.Role.ToString().ToLowerInvariant(),
        account.IsDisabled,
        account.PasswordHash is not null,
        account.EntraObjectId,
        account.Created,
        account.LockedUntil > now ? account.LockedUntil : null);
}
