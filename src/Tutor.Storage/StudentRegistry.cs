using Tutor.Transcripts;
using Tutor.Transcripts.Students;

namespace Tutor.Storage;

/// <inheritdoc/>
internal sealed class StudentRegistry(Database database) : IStudentRegistry
{
    /// <inheritdoc/>
    public async Task<StudentIdentity?> FindAsync(Pseudonym pseudonym, CancellationToken cancellation) => (await database.ReadAsync(
        session => session.QueryAsync<Row>("SELECT pseudonym, channel, user_id, name FROM students WHERE pseudonym = @id", new { id = pseudonym.Value }),
        cancellation)).Select(Identity).FirstOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<StudentIdentity>> SearchAsync(string text, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        var pattern = $"%{StoredText.Of(text).Trim().ToLowerInvariant().Replace("!", "!!").Replace("%", "!%").Replace("_", "!_")}%";
        var rows = await database.ReadAsync(
            session => session.QueryAsync<Row>(
                """
                SELECT pseudonym, channel, user_id, name FROM students
                WHERE lower(user_id) LIKE @pattern ESCAPE '!' OR lower(name) LIKE @pattern ESCAPE '!'
                ORDER BY COALESCE(name, user_id), pseudonym LIMIT 100
                """,
                new { pattern }),
            cancellation);
        return [.. rows.Select(Identity)];
    }

    public static Task SaveAsync(Session session, StudentIdentity identity) => session.ExecuteAsync(
        """
        INSERT INTO students (pseudonym, channel, user_id, name) VALUES (@id, @channel, @user, @name)
        ON CONFLICT (pseudonym) DO UPDATE SET name = excluded.name
        WHERE excluded.name IS NOT NULL AND (students.name IS NULL OR students.name <> excluded.name)
        """,
        new
        {
            id = identity.Pseudonym.Value,
            channel = StoredText.Of(identity.Channel),
            user = StoredText.Of(identity.UserId),
            name = identity.Name is { } name ? StoredText.Of(name) : null,
        });

    private static StudentIdentity Identity(Row row) => new(Pseudonym.Parse(row.Pseudonym)!.Value, row.Channel, row.UserId, row.Name);

    private sealed class Row
    {
        public string Pseudonym { get; set; } = "";

        public string Channel { get; set; } = "";

        public string UserId { get; set; } = "";

        public string? Name { get; set; }
    }
}
