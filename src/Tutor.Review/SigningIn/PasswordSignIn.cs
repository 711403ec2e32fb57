using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Tutor.Review.Audit;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.SigningIn;

/// <summary>Signs in with a name and a password; locks the account after too many wrong ones.</summary>
internal sealed class PasswordSignIn(
    IAccountStore accounts, IAuditLog audit, Passwords passwords, IOptions<SigningInOptions> options, TimeProvider time) : IDisposable
{
    // One after the other: else a hundred guesses sent at once would all be checked before the first was counted.
    // It also leaves the machine's other cores to the students.
    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>
    /// Checks the password, and writes the outcome into the audit log. The caller learns no reason, and everything takes the same work:
    /// who guesses cannot tell a wrong name from a wrong password, a locked or a disabled account.
    /// </summary>
    /// <returns>The account, as it is now; null when nobody is signed in.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached; nobody is signed in.</exception>
    public async Task<Account?> TryAsync(string name, string password, string? address, CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        try
        {
            var account = await accounts.FindByNameAsync(name, cancellation);
            var check = passwords.Check(account, password);
            // From here on nothing is cancelled: who hangs up has guessed all the same.
            return await JudgeAsync(account, check, password, address) is { } reason
                ? await FailAsync(account, reason, address)
                : account;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <returns>Why not, for the audit log; null when the account is signed in.</returns>
    private async Task<string?> JudgeAsync(Account? account, PasswordVerificationResult check, string password, string? address)
    {
        var now = time.GetUtcNow();
        if (account is null)
        {
            await accounts.CountFailureAsync(Guid.Empty, options.Value.FailuresBeforeLockout, now, CancellationToken.None);
            return "unknown name";
        }

        if (account.IsDisabled)
            return "disabled";
        if (account.LockedUntil > now)
            return "locked";
        if (check == PasswordVerificationResult.Failed)
            return await CountAsync(account, now);

        await audit.AppendAsync(new AuditEntry(now, account.Name, AuditActions.SignIn, Detail: address), CancellationToken.None);
        if (account.Failures > 0 || account.LockedUntil is not null)
            await accounts.ClearFailuresAsync(account.Id, CancellationToken.None);
        // Refused when the account was changed in between; the next sign-in hashes anew.
        if (check == PasswordVerificationResult.SuccessRehashNeeded)
            await accounts.UpdateAsync(account with { PasswordHash = passwords.Hash(password) }, account.SecurityStamp, CancellationToken.None);
        return null;
    }

    private async Task<string> CountAsync(Account account, DateTimeOffset now)
    {
        var limit = options.Value.FailuresBeforeLockout;
        var until = now + options.Value.Lockout;
        var counted = await accounts.CountFailureAsync(account.Id, limit, until, CancellationToken.None);
        return counted?.LockedUntil > now ? $"wrong password {limit} of {limit}: locked" : $"wrong password {counted?.Failures} of {limit}";
    }

    // The name that was typed stays out of the log when it is no account's: it may be a password in the wrong box.
    private async Task<Account?> FailAsync(Account? account, string reason, string? address)
    {
        await audit.AppendAsync(
            new AuditEntry(time.GetUtcNow(), account?.Name ?? AuditEntry.Service, AuditActions.SignInFailed, Detail: address is null ? reason : $"{reason}; {address}"),
            CancellationToken.None);
        return null;
    }
}
