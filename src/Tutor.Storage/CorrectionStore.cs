using Tutor.Language;
using Tutor.Storage.Reading;
using Tutor.Transcripts;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Storage;

/// <inheritdoc/>
internal sealed class CorrectionStore(Database database) : ICorrectionStore
{
    /// <inheritdoc/>
    public Task<bool> SaveAsync(Correction correction, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await CountChangeAsync(session);
            if (await session.FirstAsync<string>("SELECT id FROM corrections WHERE id = @id", new { id = correction.Id.ToString() }) is not null)
                return true;
            var place = await session.FirstAsync<long?>("SELECT place FROM turns WHERE id = @turn", new { turn = correction.Turn?.Value });
            if (place is null)
                return false;
            var row = new
            {
                id = correction.Id.ToString(),
                place,
                question = StoredText.Of(correction.Question),
                language = correction.Language.Code(),
                text = StoredText.Of(correction.Text),
                citations = TranscriptJson.Write(correction.Citations),
                by = correction.By.ToString(),
                at = Codes.Moment(correction.At),
                state = correction.State.ToString(),
                since = Codes.Moment(correction.StateSince),
                stateBy = correction.StateBy?.ToString(),
                withdrawn = nameof(CorrectionState.Withdrawn),
            };
            await session.ExecuteAsync("UPDATE corrections SET state = @withdrawn, state_since = @at, state_by = @by WHERE place = @place AND state <> @withdrawn", row);
            await session.ExecuteAsync(
                """
                INSERT INTO corrections (id, place, question, language, text, citations, by_account, at, state, state_since, state_by)
                VALUES (@id, @place, @question, @language, @text, @citations, @by, @at, @state, @since, @stateBy)
                """, row);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> ChangeStateAsync(Guid id, CorrectionState from, CorrectionState to, Guid? by, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            await CountChangeAsync(session);
            return await session.ExecuteAsync(
                "UPDATE corrections SET state = @to, state_since = @at, state_by = @by WHERE id = @id AND state = @from",
                new { id = id.ToString(), from = from.ToString(), to = to.ToString(), by = by?.ToString(), at = Codes.Moment(at) }) > 0;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<Correction?> FindAsync(Guid id, CancellationToken cancellation) => (await database.ReadAsync(
        session => QueryAsync(session, "c.id = @id", new { id = id.ToString() }), cancellation)).FirstOrDefault().Correction;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Correction>> ListAsync(CorrectionState? state, CancellationToken cancellation) => [.. (await database.ReadAsync(
        session => state is null ? QueryAsync(session, "1 = 1", new { }) : QueryAsync(session, "c.state = @state", new { state = state.ToString() }),
        cancellation)).Reverse().Select(found => found.Correction).OfType<Correction>()];

    /// <inheritdoc/>
    public Task<long> VersionAsync(CancellationToken cancellation) =>
        database.ReadAsync(session => session.FirstAsync<long>("SELECT count FROM correction_changes"), cancellation);

    /// <summary>Corrections in the order in which they were saved; null for one that cannot be read.</summary>
    /// <param name="where">On <c>c</c>, the corrections.</param>
    public static async Task<IEnumerable<(long Place, Correction? Correction)>> QueryAsync(Session session, string where, object arguments) =>
        (await session.QueryAsync<Row>(
            $"""
            SELECT c.id, COALESCE(c.place, -1) AS place, t.id AS turn, c.question, c.language, c.text, c.citations, c.by_account, c.at, c.state, c.state_since, c.state_by
            FROM corrections AS c LEFT JOIN turns AS t ON t.place = c.place WHERE {where} ORDER BY c.number
            """, arguments)).Select(row => (row.Place, Damaged.Try(() => Correction(row)).Value));

    // First in its transaction: it also makes changes of corrections wait for each other, so that one correction of a turn is active at most.
    private static Task CountChangeAsync(Session session) => session.ExecuteAsync("UPDATE correction_changes SET count = count + 1");

    private static Correction Correction(Row row) => new()
    {
        Id = Guid.Parse(row.Id),
        Turn = TurnId.Parse(row.Turn),
        Question = row.Question,
        Language = Codes.Language(row.Language)!.Value,
        Text = row.Text,
        Citations = TranscriptJson.Read<CorrectionCitation[]>(row.Citations),
        By = Guid.Parse(row.ByAccount),
        At = Codes.Moment(row.At),
        State = Codes.Named<CorrectionState>(row.State)!.Value,
        StateSince = Codes.Moment(row.StateSince),
        StateBy = row.StateBy is null ? null : Guid.Parse(row.StateBy),
    };

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public long Place { get; set; }

        public string? Turn { get; set; }

        public string Question { get; set; } = "";

        public string Language { get; set; } = "";

        public string Text { get; set; } = "";

        public string Citations { get; set; } = "";

        public string ByAccount { get; set; } = "";

        public long At { get; set; }

        public string State { get; set; } = "";

        public long StateSince { get; set; }

        public string? StateBy { get; set; }
    }
}
