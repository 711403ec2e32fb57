using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Storage.Reading;

/// <inheritdoc/>
internal sealed partial class TranscriptReader(Database database, ILogger<TranscriptReader> logger) : ITranscriptReader
{
    private const int Largest = 500;
    private const int Piece = 200;

    /// <inheritdoc/>
    public async Task<ConversationPage> ListAsync(TranscriptFilter filter, PageMark? after, int count, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Largest);
        if (FilterSql.From(filter, database) is not { } sql)
            return new ConversationPage([], null);
        var place = sql.Searches && !sql.PicksFew ? database.SearchPlace("t", "w") : "t.place";
        var from = !sql.Searches ? "turns AS t" : sql.PicksFew ? database.ProbeFrom("t", "w") : database.SearchFrom("t", "w");
        var others = sql.Searches ? database.ProbeFrom("n", "o") : "turns AS n";
        var wanted = sql.PicksFew ? sql.WhereProbed("t", "w") : sql.Where("t", "w");
        var newer = sql.WhereProbed("n", "o");
        sql.Arguments.Add("after", after?.Place ?? long.MaxValue);
        sql.Arguments.Add("take", count + 1);
        // A conversation stands where its newest turn that the filter wants stands; its other turns are passed over.
        var rows = await database.ReadAsync(
            async session =>
            {
                if (database.PlanForPages is { } plan)
                    await session.ExecuteAsync(plan);
                return await session.QueryAsync<Row>(
                    $"""
                    SELECT p.place, t.id, t.kind, t.language, t.type, t.confidence, t.low_confidence, t.reaction, t.disagreed, t.attention, t.verdict,
                        b.question, c.id AS conversation, t.channel, t.student,
                        (SELECT MIN(x.place) FROM turns AS x WHERE x.conversation = t.conversation) AS began,
                        (SELECT COUNT(*) FROM turns AS x WHERE x.conversation = t.conversation) AS turns,
                        (SELECT COUNT(*) FROM turns AS x WHERE x.conversation = t.conversation AND x.not_reviewed = 1) AS not_reviewed
                    FROM (
                        SELECT {place} AS place FROM {from}
                        WHERE {wanted} AND {place} < @after AND t.place < @after
                            AND NOT EXISTS (SELECT 1 FROM {others} WHERE n.conversation = t.conversation AND n.place > t.place AND {newer})
                        ORDER BY {place} DESC LIMIT @take) AS p
                    JOIN turns AS t ON t.place = p.place JOIN turn_contents AS b ON b.place = p.place JOIN conversations AS c ON c.number = t.conversation
                    ORDER BY p.place DESC
                    """, sql.Arguments);
            },
            cancellation);
        return new ConversationPage([.. rows.Take(count).Select(Summary).OfType<ConversationSummary>()], rows.Count > count ? new PageMark(rows[count - 1].Place) : null);
    }

    /// <inheritdoc/>
    public async Task<int> CountAsync(TranscriptFilter filter, int most, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (FilterSql.From(filter, database) is not { } sql)
            return 0;
        var from = !sql.Searches ? "turns AS t" : sql.PicksFew ? database.ProbeFrom("t", "w") : database.SearchFrom("t", "w");
        sql.Arguments.Add("most", most);
        var rows = await database.ReadAsync(
            session => session.QueryAsync<long>($"SELECT COUNT(*) FROM (SELECT 1 FROM {from} WHERE {sql.Where("t", "w")} LIMIT @most) AS counted", sql.Arguments),
            cancellation);
        return (int)rows[0];
    }

    /// <inheritdoc/>
    public Task<Transcript?> FindAsync(ConversationId id, CancellationToken cancellation) => database.ReadAsync<Transcript?>(
        async session =>
        {
            var turns = await TurnLoader.LoadAsync(
                session, "SELECT place FROM turns WHERE conversation = (SELECT number FROM conversations WHERE id = @id)", new { id = id.Value });
            if (turns.Count == 0)
                return null;
            LogDamaged(turns);
            var first = turns[0].Turn.Turn;
            return new Transcript(id, first.Channel, first.ChannelConversation, first.Student, [.. turns.Select(turn => turn.Turn)]);
        },
        cancellation);

    /// <inheritdoc/>
    public async Task<TranscriptTurn?> FindAsync(TurnId id, CancellationToken cancellation)
    {
        var turns = await database.ReadAsync(
            session => TurnLoader.LoadAsync(session, "SELECT place FROM turns WHERE id = @id", new { id = id.Value }), cancellation);
        LogDamaged(turns);
        return turns.FirstOrDefault().Turn;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TranscriptTurn> ReadAsync(TranscriptFilter filter, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (FilterSql.From(filter, database) is not { } sql)
            yield break;
        var place = sql.Searches ? database.SearchPlace("t", "w") : "t.place";
        var places = $"SELECT {place} AS place FROM {(sql.Searches ? database.SearchFrom("t", "w") : "turns AS t")} WHERE {sql.Where("t", "w")} AND {place} > @before ORDER BY {place} LIMIT @piece";
        sql.Arguments.Add("piece", Piece);
        var before = -1L;
        while (true)
        {
            // Each piece by itself: a long export holds no transaction open.
            sql.Arguments.Add("before", before);
            var turns = await database.ReadAsync(session => TurnLoader.LoadAsync(session, places, sql.Arguments), cancellation);
            LogDamaged(turns);
            foreach (var (_, turn) in turns)
                yield return turn;
            if (turns.Count < Piece)
                yield break;
            before = turns[^1].Place;
        }
    }

    private void LogDamaged(IEnumerable<(long Place, TranscriptTurn Turn)> turns)
    {
        foreach (var (_, turn) in turns)
            if (turn.IsDamaged)
                DamagedRecord(logger, turn.Turn.Id.Value);
    }

    /// <returns>Null for a row that does not even tell where it leads.</returns>
    private ConversationSummary? Summary(Row row)
    {
        var (whole, isDamaged) = Damaged.Try(() => Summary(row, Turn(row)));
        if (!isDamaged)
            return whole;
        DamagedRecord(logger, row.Id);
        return Damaged.Try(() => Summary(row, new TurnSummary { Id = TurnId.Parse(row.Id)!.Value, At = Place.Moment(row.Place), Question = row.Question, IsDamaged = true })).Value;
    }

    private static ConversationSummary Summary(Row row, TurnSummary turn) => new()
    {
        Id = ConversationId.Parse(row.Conversation)!.Value,
        Channel = row.Channel,
        Student = turn.IsDamaged ? Pseudonym.Parse(row.Student) ?? Pseudonym.None : Pseudonym.Parse(row.Student)!.Value,
        Began = Place.Moment(row.Began),
        Turns = row.Turns,
        NotReviewed = row.NotReviewed,
        Newest = turn,
    };

    private static TurnSummary Turn(Row row) => new()
    {
        Id = TurnId.Parse(row.Id)!.Value,
        At = Place.Moment(row.Place),
        Question = row.Question,
        Kind = Codes.Kind(row.Kind),
        Language = Codes.Language(row.Language),
        Type = Codes.Type(row.Type),
        Confidence = row.Confidence,
        LowConfidence = row.LowConfidence != 0,
        Reaction = (Reaction)row.Reaction,
        SourcesDisagreed = row.Disagreed != 0,
        NeedsAttention = row.Attention != 0,
        Verdict = Codes.Named<VerdictKind>(row.Verdict),
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The record of turn {Turn} is damaged: a part of it cannot be read and is shown as such")]
    private static partial void DamagedRecord(ILogger logger, string turn);

    private sealed class Row
    {
        public long Place { get; set; }

        public string Id { get; set; } = "";

        public string? Kind { get; set; }

        public string? Language { get; set; }

        public string? Type { get; set; }

        public double? Confidence { get; set; }

        public int LowConfidence { get; set; }

        public int Reaction { get; set; }

        public int Disagreed { get; set; }

        public int Attention { get; set; }

        public string? Verdict { get; set; }

        public string Question { get; set; } = "";

        public string Conversation { get; set; } = "";

        public string Channel { get; set; } = "";

        public string Student { get; set; } = "";

        public long Began { get; set; }

        public int Turns { get; set; }

        public int NotReviewed { get; set; }
    }
}
