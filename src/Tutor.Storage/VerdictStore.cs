using System.Runtime.CompilerServices;
using Tutor.Storage.Reading;
using Tutor.Transcripts;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Storage;

/// <inheritdoc/>
internal sealed class VerdictStore(Database database) : IVerdictStore
{
    private const int Piece = 200;

    /// <inheritdoc/>
    public Task<bool> SaveAsync(Verdict verdict, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var place = await session.FirstAsync<long?>("SELECT place FROM turns WHERE id = @turn AND kind IS NOT NULL", new { turn = verdict.Turn.Value });
            if (place is null)
                return false;
            await session.ExecuteAsync(
                """
                INSERT INTO verdicts (id, place, kind, right_passages, remark, by_account, at)
                VALUES (@id, @place, @kind, @passages, @remark, @by, @at) ON CONFLICT (id) DO NOTHING
                """,
                new
                {
                    id = verdict.Id.ToString(),
                    place,
                    kind = verdict.Kind.ToString(),
                    passages = TranscriptJson.Write(verdict.RightPassages),
                    remark = verdict.Remark is { } remark ? StoredText.Of(remark) : null,
                    by = verdict.By.ToString(),
                    at = Codes.Moment(verdict.At),
                });
            await MarkAsync(session, place.Value);
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> UndoAsync(Guid id, Guid by, DateTimeOffset at, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var undone = await session.ExecuteAsync(
                """
                UPDATE verdicts SET undone_by = @by, undone_at = @at
                WHERE id = @id AND undone_at IS NULL
                    AND NOT EXISTS (SELECT 1 FROM verdicts AS later WHERE later.place = verdicts.place AND later.number > verdicts.number AND later.undone_at IS NULL)
                """,
                new { id = id.ToString(), by = by.ToString(), at = Codes.Moment(at) });
            if (undone == 0)
                return false;
            await MarkAsync(session, await session.FirstAsync<long>("SELECT place FROM verdicts WHERE id = @id", new { id = id.ToString() }));
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<VerdictEntry>> HistoryAsync(TurnId turn, CancellationToken cancellation) => [.. (await database.ReadAsync(
        session => QueryAsync(session, "t.id = @turn", new { turn = turn.Value }), cancellation)).Select(found => found.Entry).OfType<VerdictEntry>()];

    /// <inheritdoc/>
    public async IAsyncEnumerable<(Turn Turn, Verdict Verdict)> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var before = -1L; ;)
        {
            var turns = await database.ReadAsync(
                session => TurnLoader.LoadAsync(
                    session, "SELECT place FROM turns WHERE verdict IS NOT NULL AND place > @before ORDER BY place LIMIT @Piece", new { before, Piece }),
                cancellation);
            // Of a damaged record there is no telling what was judged.
            foreach (var (_, turn) in turns)
                if (turn is { IsDamaged: false, Verdict: { } verdict })
                    yield return (turn.Turn, verdict);
            if (turns.Count < Piece)
                yield break;
            before = turns[^1].Place;
        }
    }

    /// <summary>Verdicts in the order in which they were saved; null for one that cannot be read.</summary>
    /// <param name="where">On <c>v</c>, the verdicts, and <c>t</c>, their turns.</param>
    public static async Task<IEnumerable<(long Place, VerdictEntry? Entry)>> QueryAsync(Session session, string where, object arguments) =>
        (await session.QueryAsync<Row>(
            $"""
            SELECT v.id, v.place, t.id AS turn, v.kind, v.right_passages, v.remark, v.by_account, v.at, v.undone_by, v.undone_at
            FROM verdicts AS v JOIN turns AS t ON t.place = v.place WHERE {where} ORDER BY v.number
            """, arguments)).Select(row => (row.Place, Damaged.Try(() => Entry(row)).Value));

    /// <summary>Writes the verdict that stands to the turn, where lists look for it.</summary>
    private static Task MarkAsync(Session session, long place) => session.ExecuteAsync(
        """
        UPDATE turns SET
            verdict = (SELECT v.kind FROM verdicts AS v WHERE v.place = @place AND v.undone_at IS NULL ORDER BY v.number DESC LIMIT 1),
            not_reviewed = CASE WHEN EXISTS (SELECT 1 FROM verdicts AS v WHERE v.place = @place AND v.undone_at IS NULL) THEN 0 ELSE 1 END
        WHERE place = @place
        """,
        new { place });

    private static VerdictEntry Entry(Row row) => new(
        new Verdict(
            Guid.Parse(row.Id),
            TurnId.Parse(row.Turn)!.Value,
            Codes.Named<VerdictKind>(row.Kind)!.Value,
            TranscriptJson.Read<PassageReference[]>(row.RightPassages),
            row.Remark,
            Guid.Parse(row.ByAccount),
            Codes.Moment(row.At)),
        row.UndoneBy is null ? null : Guid.Parse(row.UndoneBy),
        Codes.Moment(row.UndoneAt));

    private sealed class Row
    {
        public string Id { get; set; } = "";

        public long Place { get; set; }

        public string Turn { get; set; } = "";

        public string Kind { get; set; } = "";

        public string RightPassages { get; set; } = "";

        public string? Remark { get; set; }

        public string ByAccount { get; set; } = "";

        public long At { get; set; }

        public string? UndoneBy { get; set; }

        public long? UndoneAt { get; set; }
    }
}
