using System.Text.Json;
using Tutor.Transcripts;
using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Storage.Reading;

/// <summary>Reads turns whole, with what was made of them since.</summary>
internal static class TurnLoader
{
    /// <summary>The turns at places that a query yields, in order of time; of damaged ones, what can be read.</summary>
    public static async Task<List<(long Place, TranscriptTurn Turn)>> LoadAsync(Session session, string places, object arguments)
    {
        var rows = await session.QueryAsync<Row>(
            $"""
            SELECT t.place, t.student, t.channel, t.reaction, t.low_confidence, c.channel_conversation,
                b.activity_id, b.activity_in, b.activities_out, b.question, b.reply, b.latency_ms, b.attention
            FROM turns AS t JOIN conversations AS c ON c.number = t.conversation JOIN turn_contents AS b ON b.place = t.place
            WHERE t.place IN ({places}) ORDER BY t.place
            """, arguments);
        if (rows.Count == 0)
            return [];
        var range = new { first = rows[0].Place, last = rows[^1].Place };
        // Teachers judge few turns: reading theirs between the first and the last costs less than asking for each.
        var verdicts = (await VerdictStore.QueryAsync(session, "v.undone_at IS NULL AND v.place BETWEEN @first AND @last", range)).ToLookup(entry => entry.Place, entry => entry.Entry?.Verdict);
        var corrections = (await CorrectionStore.QueryAsync(session, "c.place BETWEEN @first AND @last", range)).ToLookup(entry => entry.Place, entry => entry.Correction);
        return [.. rows.Select(row => (row.Place, Turn(row, [.. verdicts[row.Place]], [.. corrections[row.Place]])))];
    }

    private static TranscriptTurn Turn(Row row, Verdict?[] verdicts, Correction?[] corrections)
    {
        var (student, noStudent) = Damaged.Try(() => Pseudonym.Parse(row.Student)!.Value);
        var (received, notReceived) = Damaged.Try(() => Activity(row.ActivityIn));
        var (sent, notSent) = Damaged.Try(() => TranscriptJson.Read<string[]>(row.ActivitiesOut).Select(Activity).ToArray());
        var (reply, noReply) = Damaged.Try(() => row.Reply is null ? null : Reply(row.Reply));
        var (attention, noAttention) = Damaged.Try(() => row.Attention is null ? [] : TranscriptJson.Filled(TranscriptJson.Read<AttentionMark[]>(row.Attention)));
        return new TranscriptTurn
        {
            Turn = new Turn
            {
                Channel = row.Channel,
                ChannelConversation = row.ChannelConversation,
                ActivityId = row.ActivityId,
                Student = noStudent ? Pseudonym.None : student,
                At = Place.Moment(row.Place),
                ActivityIn = received ?? "{}",
                ActivitiesOut = sent ?? [],
                Question = row.Question,
                Reply = reply,
                Latency = TimeSpan.FromMilliseconds(row.LatencyMs),
            },
            Reaction = (Reaction)row.Reaction,
            LowConfidence = row.LowConfidence != 0,
            Attention = attention ?? [],
            Verdict = verdicts.LastOrDefault(),
            Correction = corrections.LastOrDefault(),
            IsDamaged = noStudent || notReceived || notSent || noReply || noAttention || verdicts.Contains(null) || corrections.Contains(null),
        };
    }

    private static ReplyRecord Reply(string json)
    {
        var reply = TranscriptJson.Read<ReplyRecord>(json);
        return reply with { Citations = TranscriptJson.Filled(reply.Citations), Retrieved = TranscriptJson.Filled(reply.Retrieved) };
    }

    /// <summary>The activity as it stands, if it is a JSON object.</summary>
    private static string Activity(string json)
    {
        using var parsed = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = TranscriptJson.Options.MaxDepth });
        return parsed.RootElement.ValueKind == JsonValueKind.Object ? json : throw new JsonException("The activity is no object.");
    }

    private sealed class Row
    {
        public long Place { get; set; }

        public string Student { get; set; } = "";

        public string Channel { get; set; } = "";

        public int Reaction { get; set; }

        public int LowConfidence { get; set; }

        public string ChannelConversation { get; set; } = "";

        public string ActivityId { get; set; } = "";

        public string ActivityIn { get; set; } = "";

        public string ActivitiesOut { get; set; } = "";

        public string Question { get; set; } = "";

        public string? Reply { get; set; }

        public double LatencyMs { get; set; }

        public string? Attention { get; set; }
    }
}
