using Tutor.Language;
using Tutor.Transcripts.Accounts;

namespace Tutor.Storage;

/// <inheritdoc/>
internal sealed class AccountStore(Database database) : IAccountStore
{
    private const string Columns = "id, name, role, password_hash, entra_object_id, security_stamp, is_disabled, created, failures, locked_until";

    /// <inheritdoc/>
    public Task<bool> AddAsync(Account account, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            """
            INSERT INTO accounts (id, name, name_key, role, password_hash, entra_object_id, security_stamp, is_disabled, created)
            VALUES (@Id, @Name, @Key, @Role, @PasswordHash, @EntraObjectId, @SecurityStamp, @IsDisabled, @Created) ON CONFLICT DO NOTHING
            """, Arguments(account)) > 0,
        cancellation);

    /// <inheritdoc/>
    public Task<bool> UpdateAsync(Account account, string stamp, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            """
            UPDATE accounts SET name = @Name, name_key = @Key, role = @Role, password_hash = @PasswordHash, entra_object_id = @EntraObjectId,
                security_stamp = @SecurityStamp, is_disabled = @IsDisabled
            WHERE id = @Id AND security_stamp = @Expected
                AND NOT EXISTS (SELECT 1 FROM accounts AS other WHERE other.id <> @Id AND (other.name_key = @Key OR other.entra_object_id = @EntraObjectId))
            """, Arguments(account, stamp)) > 0,
        cancellation);

    /// <inheritdoc/>
    public Task<Account?> CountFailureAsync(Guid id, int limit, DateTimeOffset lockUntil, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            // One statement, so that no failure is counted over another.
            await session.ExecuteAsync(
                """
                UPDATE accounts SET
                    locked_until = CASE WHEN failures + 1 >= @limit THEN @until ELSE locked_until END,
                    failures = CASE WHEN failures + 1 >= @limit THEN 0 ELSE failures + 1 END
                WHERE id = @id
                """,
                new { id = id.ToString(), limit, until = Codes.Moment(lockUntil) });
            return await FindAsync(session, "id", id.ToString());
        },
        cancellation);

    /// <inheritdoc/>
    public Task ClearFailuresAsync(Guid id, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync("UPDATE accounts SET failures = 0, locked_until = NULL WHERE id = @id", new { id = id.ToString() }), cancellation);

    /// <inheritdoc/>
    public Task<Account?> FindAsync(Guid id, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, "id", id.ToString()), cancellation);

    /// <inheritdoc/>
    public Task<Account?> FindByNameAsync(string name, CancellationToken cancellation) => database.ReadAsync(session => FindAsync(session, "name_key", KeyOf(name)), cancellation);

    /// <inheritdoc/>
    public Task<Account?> FindByEntraAsync(string objectId, CancellationToken cancellation) =>
        database.ReadAsync(session => FindAsync(session, "entra_object_id", StoredText.Of(objectId)), cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellation) => [.. (await database.ReadAsync(
            session => session.QueryAsync<Row>($"SELECT {Columns} FROM accounts"), cancellation))
        .Select(Read).OrderBy(account => account.Name, StringComparer.Ordinal)];

    private static async Task<Account?> FindAsync(Session session, string column, string value) =>
        await session.FirstAsync<Row>($"SELECT {Columns} FROM accounts WHERE {column} = @value", new { value }) is { } row ? Read(row) : null;

    private static string KeyOf(string name) => StoredText.Of(TextNormalizer.Normalize(name).Trim());

    private static object Arguments(Account account, string? expectedStamp = null) => new
    {
        Id = account.Id.ToString(),
        Name = StoredText.Of(account.Name),
        Key = KeyOf(account.Name),
        Role = account.Role.ToString(),
        account.PasswordHash,
        account.EntraObjectId,
        account.SecurityStamp,
        IsDisabled = account.IsDisabled ? 1 : 0,
        Created = Codes.Moment(account.Created),
        Expected = expectedStamp,
    };

    private static Account Read(Row row) => new()
    {
        Id = Guid.Parse(row.Id),
        Name = row.Name,
        Role = Codes.Named<AccountRole>(row.Role)!.Value,
        PasswordHash = row.PasswordHash,
        EntraObjectId = row.EntraObjectId,
        SecurityStamp = row.SecurityStamp,
        IsDisabled = row.IsDisabled != 0,
        Created = Codes.Moment(row.Created),
        Failures = row.Failures,
        LockedUntil = Codes.Moment(row.LockedUntil),
    };

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Role { get; set; } = "";

        public string? PasswordHash { get; set; }

        public string? EntraObjectId { get; set; }

        public string SecurityStamp { get; set; } = "";

        public int IsDisabled { get; set; }

        public long Created { get; set; }

        public int Failures { get; set; }

        public long? LockedUntil { get; set; }
    }
}
