using Tutor.Transcripts.Accounts;

namespace Tutor.Review.Accounts;

/// <summary>An account as somebody asks for it.</summary>
/// <param name="Password">Null when only Entra ID is to sign in.</param>
/// <param name="EntraObjectId">Null when only the password is to sign in.</param>
public sealed record NewAccount(string Name, AccountRole Role, string? Password, string? EntraObjectId = null);
