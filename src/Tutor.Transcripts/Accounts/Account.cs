namespace Tutor.Transcripts.Accounts;

/// <summary>Somebody who may sign in.</summary>
public sealed record Account
{
    /// <summary>Made by the caller.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is typed to sign in, and shown. Unique whatever the case, the normal form and the digits.</summary>
    public required string Name { get; init; }

    public required AccountRole Role { get; init; }

    /// <summary>What ASP.NET Core's hasher made of the password; null when only Entra ID signs in.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>The object id in Microsoft Entra ID; null when only a password signs in. Unique.</summary>
    public string? EntraObjectId { get; init; }

    /// <summary>Changes when sessions that exist must end: with the password, the role, or by hand.</summary>
    public required string SecurityStamp { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>Kept to the millisecond, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Wrong passwords since the last right one. Written by <see cref="IAccountStore.CountFailureAsync"/> only.</summary>
    public int Failures { get; init; }

    /// <summary>Nobody signs in before this moment; null when the account is not locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }
}

public enum AccountRole
{
    Teacher,

    /// <summary>May do all that a teacher may, and see identities and the audit log, delete students, and manage accounts.</summary>
    Administrator,
}
