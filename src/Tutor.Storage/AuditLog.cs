using Dapper;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;

namespace Tutor.Storage;

/// <inheritdoc/>
internal sealed class AuditLog(Database database) : IAuditLog
{
    private const int Largest = 500;

    /// <inheritdoc/>
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellation) => database.WriteAsync(
        session => session.ExecuteAsync(
            "INSERT INTO audit (at, actor, action, conversation, student, detail) VALUES (@at, @actor, @action, @conversation, @student, @detail)",
            new
            {
                at = Codes.Moment(entry.At),
                actor = StoredText.Of(entry.Actor),
                action = entry.Action,
                conversation = entry.Conversation?.Value,
                student = entry.Student?.Value,
                detail = entry.Detail is { } detail ? StoredText.Of(detail) : null,
            }),
        cancellation);

    /// <inheritdoc/>
    public async Task<AuditPage> ReadAsync(AuditFilter filter, PageMark? after, int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Largest);
        var conditions = new List<string> { "number < @after" };
        var arguments = new DynamicParameters(new { after = after?.Place ?? long.MaxValue, take = count + 1 });
        Add(filter.Actor, "actor", "actor = @actor");
        Add(filter.Action, "action", "action = @action");
        Add(filter.From is { } from ? Codes.Moment(from) : null, "from", "at >= @from");
        Add(filter.Until is { } until ? Codes.Moment(until) : null, "until", "at < @until");
        var rows = await database.ReadAsync(
            session => session.QueryAsync<Row>(
                $"SELECT number, at, actor, action, conversation, student, detail FROM audit WHERE {string.Join(" AND ", conditions)} ORDER BY number DESC LIMIT @take", arguments),
            cancellation);
        return new AuditPage([.. rows.Take(count).Select(Entry)], rows.Count > count ? new PageMark(rows[count - 1].Number) : null);

        void Add(object? value, string name, string condition)
        {
            if (value is null)
                return;
            arguments.Add(name, value);
            conditions.Add(condition);
        }
    }

    private static AuditEntry Entry(Row row) => new(
        Codes.Moment(row.At), row.Actor, row.Action, ConversationId.Parse(row.Conversation), Pseudonym.Parse(row.Student), row.Detail);

    private sealed class Row
    {
        public long Number { get; set; }

        public long At { get; set; }

        public string Actor { get; set; } = "";

        public string Action { get; set; } = "";

        public string? Conversation { get; set; }

        public string? Student { get; set; }

        public string? Detail { get; set; }
    }
}
