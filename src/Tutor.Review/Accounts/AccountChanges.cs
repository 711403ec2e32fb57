using System.Globalization;
using System.Security.Cryptography;
using Tutor.Review.Audit;
using Tutor.Review.English;
using Tutor.Review.SigningIn;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.Accounts;

/// <summary>Adds and changes accounts, for the pages and for the command line. Each change is in the audit log before it is made.</summary>
/// <remarks>
/// <c>actor</c> is who does it, as the audit log names them. Every change but an unlocking ends the account's sessions. All methods throw
/// <see cref="TranscriptStoreException"/> when the store cannot be reached.
/// </remarks>
public sealed class AccountChanges
{
    private readonly IAccountStore _accounts;
    private readonly IAuditLog _audit;
    private readonly Passwords _passwords;
    private readonly TimeProvider _time;

    internal AccountChanges(IAccountStore accounts, IAuditLog audit, Passwords passwords, TimeProvider time)
    {
        _accounts = accounts;
        _audit = audit;
        _passwords = passwords;
        _time = time;
    }

    /// <summary>The fewest characters that a new password must have.</summary>
    public int MinimumPasswordLength => _passwords.MinimumLength;

    /// <summary>A problem in one English sentence, for the command line.</summary>
    public string Sentence(AccountProblem problem) =>
        string.Format(CultureInfo.InvariantCulture, EnglishAccounts.Texts.Problems[problem], MinimumPasswordLength);

    /// <summary>What is wrong with an account as it is asked for, before a password is: null when only the password is missing.</summary>
    public async Task<AccountProblem?> CheckAsync(NewAccount wanted, CancellationToken cancellation)
    {
        var name = AccountNames.Tidy(wanted.Name);
        if (AccountNames.ProblemOf(name) is { } problem)
            return problem;
        if (await _accounts.FindByNameAsync(name, cancellation) is not null)
            return AccountProblem.NameTaken;
        return wanted.EntraObjectId is { } given ? await CheckEntraAsync(given, cancellation) : null;
    }

    /// <returns>What was wrong, or null and the account.</returns>
    public async Task<(AccountProblem? Problem, Account? Account)> AddAsync(string actor, NewAccount wanted, CancellationToken cancellation)
    {
        if (await CheckAsync(wanted, cancellation) is { } problem)
            return (problem, null);
        var name = AccountNames.Tidy(wanted.Name);
        if (wanted is { Password: null, EntraObjectId: null })
            return (AccountProblem.NoWayIn, null);
        if (wanted.Password is { } password && _passwords.ProblemOf(password, name) is { } weak)
            return (weak, null);

        var account = new Account
        {
            Id = Guid.NewGuid(),
            Name = name,
            Role = wanted.Role,
            PasswordHash = wanted.Password is { } chosen ? _passwords.Hash(chosen) : null,
            EntraObjectId = EntraId(wanted.EntraObjectId),
            SecurityStamp = NewStamp(),
            Created = Now,
        };
        await AuditAsync(actor, AuditActions.AccountAdded, $"{name}: {Code(wanted.Role)}", cancellation);
        return await _accounts.AddAsync(account, cancellation) ? (null, account) : (AccountProblem.NameTaken, null);
    }

    /// <summary>Sets a password, and forgets wrong ones and a lock.</summary>
    public async Task<AccountProblem?> SetPasswordAsync(string actor, Account account, string password, CancellationToken cancellation)
    {
        if (_passwords.ProblemOf(password, account.Name) is { } weak)
            return weak;
        var problem = await ChangeAsync(actor, AuditActions.PasswordChanged, account, account with { PasswordHash = _passwords.Hash(password) }, null, cancellation);
        if (problem is null)
            await _accounts.ClearFailuresAsync(account.Id, cancellation);
        return problem;
    }

    public Task<AccountProblem?> SetDisabledAsync(string actor, Account account, bool disabled, CancellationToken cancellation) => ChangeAsync(
        actor, disabled ? AuditActions.AccountDisabled : AuditActions.AccountEnabled, account, account with { IsDisabled = disabled }, null, cancellation);

    public Task<AccountProblem?> SetRoleAsync(string actor, Account account, AccountRole role, CancellationToken cancellation) =>
        ChangeAsync(actor, AuditActions.RoleChanged, account, account with { Role = role }, Code(role), cancellation);

    /// <summary>Lets a person of Microsoft Entra ID sign in to the account; null for nobody.</summary>
    public async Task<AccountProblem?> LinkAsync(string actor, Account account, string? objectId, CancellationToken cancellation)
    {
        if (objectId is null && account.PasswordHash is null)
            return AccountProblem.NoWayIn;
        if (objectId is not null && EntraId(objectId) != account.EntraObjectId && await CheckEntraAsync(objectId, cancellation) is { } problem)
            return problem;
        var id = EntraId(objectId);
        return await ChangeAsync(actor, AuditActions.EntraLinked, account, account with { EntraObjectId = id }, id ?? "none", cancellation);
    }

    /// <summary>Forgets wrong passwords and a lock.</summary>
    public async Task UnlockAsync(string actor, Account account, CancellationToken cancellation)
    {
        await AuditAsync(actor, AuditActions.AccountUnlocked, account.Name, cancellation);
        await _accounts.ClearFailuresAsync(account.Id, cancellation);
    }

    /// <summary>Signs an account out everywhere.</summary>
    internal async Task EndSessionsAsync(Guid id, CancellationToken cancellation)
    {
        // Another change at the same time has ended the sessions already.
        if (await _accounts.FindAsync(id, cancellation) is { } account)
            await ChangeAsync(account.Name, AuditActions.SignOut, account, account, null, cancellation);
    }

    private DateTimeOffset Now => _time.GetUtcNow();

    private async Task<AccountProblem?> ChangeAsync(
        string actor, string action, Account account, Account changed, string? detail, CancellationToken cancellation)
    {
        var whose = actor == account.Name ? detail : detail is null ? account.Name : $"{account.Name}: {detail}";
        await AuditAsync(actor, action, whose, cancellation);
        return await _accounts.UpdateAsync(changed with { SecurityStamp = NewStamp() }, account.SecurityStamp, cancellation)
            ? null
            : AccountProblem.ChangedMeanwhile;
    }

    private async Task<AccountProblem?> CheckEntraAsync(string objectId, CancellationToken cancellation)
    {
        if (!Guid.TryParseExact(objectId.Trim(), "D", out _))
            return AccountProblem.EntraIdMalformed;
        return await _accounts.FindByEntraAsync(EntraId(objectId)!, cancellation) is null ? null : AccountProblem.EntraIdTaken;
    }

    private Task AuditAsync(string actor, string action, string? detail, CancellationToken cancellation) =>
        _audit.AppendAsync(new AuditEntry(Now, actor, action, Detail: detail), cancellation);

    // Microsoft writes object ids in small letters; the store compares them as they are.
    private static string? EntraId(string? objectId) => objectId?.Trim().ToLowerInvariant();

    private static string Code(AccountRole role) => role.ToString().ToLowerInvariant();

    private static string NewStamp() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
