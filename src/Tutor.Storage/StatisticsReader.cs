using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Storage.Reading;
using Tutor.Transcripts;
using Tutor.Transcripts.Statistics;

namespace Tutor.Storage;

/// <inheritdoc/>
/// <remarks>Damaged records are left out.</remarks>
internal sealed class StatisticsReader(Database database) : IStatistics
{
    private const long MillisecondsOfDay = 86_400_000;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DailyCount>> DailyAsync(DateTimeOffset from, DateTimeOffset until, TimeSpan utcOffset, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<DailyRow>(
                $"""
                SELECT ((place >> 12) + @offset) / {MillisecondsOfDay} AS day, language, channel, COUNT(*) AS asked, SUM(refused) AS refused, SUM(disliked) AS disliked
                FROM turns WHERE kind IS NOT NULL AND place >= @from AND place < @until GROUP BY 1, 2, 3
                """,
                new { from = Place.First(from), until = Place.First(until), offset = (long)utcOffset.TotalMilliseconds }),
            cancellation);
        return
        [
            .. rows.Select(row => (Row: row, Language: Codes.Language(row.Language))).Where(read => read.Language is not null).Select(read => new DailyCount(
                    DateOnly.FromDateTime(DateTime.UnixEpoch.AddDays(read.Row.Day)), read.Language!.Value, read.Row.Channel, read.Row.Asked, read.Row.Refused, read.Row.Disliked))
                .OrderBy(count => count.Day).ThenBy(count => count.Language).ThenBy(count => count.Channel, StringComparer.Ordinal),
        ];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RefusedQuestion>> RefusedAsync(DateTimeOffset from, DateTimeOffset until, int count, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<RefusedRow>(
                """
                SELECT t.place, t.id, t.language, c.id AS conversation, b.question
                FROM turns AS t JOIN conversations AS c ON c.number = t.conversation JOIN turn_contents AS b ON b.place = t.place
                WHERE t.refused = 1 AND b.refused_for = @reason AND t.place >= @from AND t.place < @until
                ORDER BY t.place DESC LIMIT @count
                """,
                new { reason = nameof(RefusalReason.NotInSources), from = Place.First(from), until = Place.First(until), count }),
            cancellation);
        return [.. rows.Select(row => Damaged.Try(() => new RefusedQuestion(
            TurnId.Parse(row.Id)!.Value, ConversationId.Parse(row.Conversation)!.Value, Place.Moment(row.Place), Codes.Language(row.Language)!.Value, row.Question)).Value).OfType<RefusedQuestion>()];
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QuotedPassage>> MostQuotedAsync(DateTimeOffset from, DateTimeOffset until, int count, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(
            session => session.QueryAsync<QuotedRow>(
                """
                SELECT q.passage, q.answers, (SELECT c.paragraph FROM citations AS c WHERE c.place = q.latest AND c.passage = q.passage) AS paragraph
                FROM (SELECT passage, COUNT(*) AS answers, MAX(place) AS latest FROM citations WHERE place >= @from AND place < @until
                    GROUP BY passage ORDER BY COUNT(*) DESC, passage LIMIT @count) AS q
                """,
                new { from = Place.First(from), until = Place.First(until), count }),
            cancellation);
        return
        [
            .. rows.Select(row => Damaged.Try(() => new QuotedPassage(PassageId.Parse(row.Passage)!.Value, row.Paragraph, row.Answers)).Value).OfType<QuotedPassage>()
                .OrderByDescending(quoted => quoted.Answers).ThenBy(quoted => quoted.Passage.ToString(), StringComparer.Ordinal),
        ];
    }

    private sealed class DailyRow
    {
        public long Day { get; set; }

        public string Language { get; set; } = "";

        public string Channel { get; set; } = "";

        public int Asked { get; set; }

        public int Refused { get; set; }

        public int Disliked { get; set; }
    }

    private sealed class RefusedRow
    {
        public long Place { get; set; }

        public string Id { get; set; } = "";

        public string Language { get; set; } = "";

        public string Conversation { get; set; } = "";

        public string Question { get; set; } = "";
    }

    private sealed class QuotedRow
    {
        public string Passage { get; set; } = "";

        public int Answers { get; set; }

        public int Paragraph { get; set; }
    }
}
