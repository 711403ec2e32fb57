using Microsoft.Data.Sqlite;

namespace Tutor.Benchmarks.Transcripts;

/// <summary>Fills a file past the store, which would wait for the disk with every turn.</summary>
internal static class SqliteFilling
{
    public static async Task FillAsync(string file, GeneratedTurns turns)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=False;Pooling=False");
        await connection.OpenAsync();
        Run("PRAGMA synchronous = OFF; PRAGMA cache_size = -200000;");
        Run("BEGIN");
        var conversation = Prepare("INSERT INTO conversations (number, id, channel, channel_conversation) VALUES (@a, @b, @c, @d)", 4);
        var turn = Prepare(
            """
            INSERT INTO turns (place, id, conversation, student, channel, kind, language, type, confidence, refused, low_confidence, disliked, disagreed, attention, not_reviewed)
            VALUES (@a, @b, @c, @d, @e, @f, @g, @h, @i, @j, @k, @l, @m, @n, @o)
            """, 15);
        var content = Prepare(
            "INSERT INTO turn_contents (place, activity_id, activity_in, activities_out, question, reply, refused_for, latency_ms) VALUES (@a, @b, @c, @d, @e, @f, @g, 5)", 7);
        var words = Prepare("INSERT INTO turn_words (rowid, terms) VALUES (@a, @b)", 2);
        var citation = Prepare("INSERT INTO citations (place, number, passage, paragraph) VALUES (@a, 1, @b, 1)", 2);
        foreach (var t in turns.Read())
        {
            if (t.ConversationIsNew)
                Execute(conversation, t.Conversation, t.ConversationId, t.Channel, $"c{t.Conversation}");
            Execute(turn, t.Place, t.Id, t.Conversation, t.Student, t.Channel, t.Kind, t.Language, t.Type, t.Confidence, t.Refused, t.LowConfidence, t.Disliked, t.Disagreed, t.Attention, t.NotReviewed);
            Execute(content, t.Place, t.Id, t.ActivityIn, t.ActivitiesOut, t.Question, t.Reply, (object?)t.RefusedFor ?? DBNull.Value);
            Execute(words, t.Place, string.Join(' ', t.Terms));
            if (t.Passage is not null)
                Execute(citation, t.Place, t.Passage);
        }

        Run("COMMIT");
        Run("PRAGMA analysis_limit = 1000; PRAGMA optimize = 0x10002; ANALYZE;");

        void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        SqliteCommand Prepare(string sql, int parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters; i++)
                command.Parameters.Add(new SqliteParameter($"@{(char)('a' + i)}", null));
            return command;
        }

        static void Execute(SqliteCommand command, params ReadOnlySpan<object> values)
        {
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }
    }
}
