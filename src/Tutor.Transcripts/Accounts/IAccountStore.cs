namespace Tutor.Transcripts.Accounts;

/// <summary>The accounts that may sign in.</summary>
public interface IAccountStore
{
    /// <returns>False when the name or the Entra id is taken.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> AddAsync(Account account, CancellationToken cancellation);

    /// <summary>Writes everything but <see cref="Account.Created"/>, <see cref="Account.Failures"/> and <see cref="Account.LockedUntil"/>.</summary>
    /// <param name="stamp">
    /// The <see cref="Account.SecurityStamp"/> that the account had when it was read, so that who writes back an account does not undo what
    /// an administrator did to it in between.
    /// </param>
    /// <returns>False when there is no such account, its stamp is another by now, or the name or the Entra id is another's.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<bool> UpdateAsync(Account account, string stamp, CancellationToken cancellation);

    /// <summary>Counts a wrong password; with the <paramref name="limit"/>-th in a row, the account is locked and the count begins anew.</summary>
    /// <remarks>Failures that come at the same time are all counted.</remarks>
    /// <returns>The account as it is now; null when there is none.</returns>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<Account?> CountFailureAsync(Guid id, int limit, DateTimeOffset lockUntil, CancellationToken cancellation);

    /// <summary>Forgets failures and a lock.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task ClearFailuresAsync(Guid id, CancellationToken cancellation);

    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<Account?> FindAsync(Guid id, CancellationToken cancellation);

    /// <summary>Finds by the name in any case and normal form.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<Account?> FindByNameAsync(string name, CancellationToken cancellation);

    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<Account?> FindByEntraAsync(string objectId, CancellationToken cancellation);

    /// <summary>All accounts by name. Accounts are disabled, never deleted: verdicts and the audit log name them.</summary>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation);
}
