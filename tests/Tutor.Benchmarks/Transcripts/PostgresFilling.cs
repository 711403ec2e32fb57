using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Tutor.Benchmarks.Transcripts;

/// <summary>Fills a database past the store, by COPY.</summary>
internal static class PostgresFilling
{
    public static async Task FillAsync(string connectionString, GeneratedTurns turns)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await CopyAsync("conversations (number, id, channel, channel_conversation)", turns.Read().Where(t => t.ConversationIsNew), (w, t) =>
            Row(w, t.Conversation, t.ConversationId, t.Channel, $"c{t.Conversation}"));
        await CopyAsync(
            "turns (place, id, conversation, student, channel, kind, language, type, confidence, refused, low_confidence, disliked, disagreed, attention, not_reviewed)",
            turns.Read(),
            (w, t) => Row(w, t.Place, t.Id, t.Conversation, t.Student, t.Channel, t.Kind, t.Language, t.Type, t.Confidence, t.Refused, t.LowConfidence, t.Disliked, t.Disagreed, t.Attention, t.NotReviewed));
        await CopyAsync(
            "turn_contents (place, activity_id, activity_in, activities_out, question, reply, refused_for, latency_ms)", turns.Read(), (w, t) => Row(w, t.Place, t.Id, t.ActivityIn, t.ActivitiesOut, t.Question, t.Reply, (object?)t.RefusedFor ?? DBNull.Value, 5.0));
        await connection.ExecuteAsync("DROP INDEX turn_words_terms", commandTimeout: 0);
        await CopyAsync("turn_words (place, terms)", turns.Read(), (w, t) => Row(w, t.Place, t.Terms));
        await connection.ExecuteAsync("CREATE INDEX turn_words_terms ON turn_words USING gin (terms) WITH (fastupdate = off)", commandTimeout: 0);
        await CopyAsync("citations (place, number, passage, paragraph)", turns.Read().Where(t => t.Passage is not null), (w, t) => Row(w, t.Place, 1, t.Passage!, 1));
        await connection.ExecuteAsync("VACUUM ANALYZE", commandTimeout: 0);

        async Task CopyAsync(string table, IEnumerable<GeneratedTurn> rows, Action<NpgsqlBinaryImporter, GeneratedTurn> write)
        {
            await using var writer = await connection.BeginBinaryImportAsync($"COPY {table} FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
                write(writer, row);
            await writer.CompleteAsync();
        }
    }

    private static void Row(NpgsqlBinaryImporter writer, params ReadOnlySpan<object> values)
    {
        writer.StartRow();
        foreach (var value in values)
        {
            switch (value)
            {
                case long number: writer.Write(number, NpgsqlDbType.Bigint); break;
                case int number: writer.Write(number, NpgsqlDbType.Integer); break;
                case double number: writer.Write(number, NpgsqlDbType.Double); break;
                case DBNull: writer.WriteNull(); break;
                case string[] texts: writer.Write(texts, NpgsqlDbType.Array | NpgsqlDbType.Text); break;
                default: writer.Write((string)value, NpgsqlDbType.Text); break;
            }
        }
    }
}
