using System.Text.Json;
using Microsoft.Extensions.Options;
using Tutor.Answering;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Searching;
using Tutor.Transcripts.Students;

namespace Tutor.Storage;

/// <inheritdoc/>
internal sealed class TranscriptStore(Database database, IOptions<TranscriptOptions> options) : ITranscriptStore
{
    /// <inheritdoc/>
    public Task SaveTurnAsync(Turn turn, StudentIdentity student, CancellationToken cancellation)
    {
        // Before the database is held.
        var row = Row(turn);
        var terms = database.Join(SearchTerms.Of(StoredText.Of(turn.Question), StoredText.Of(turn.Reply?.Text ?? "")));
        return database.WriteAsync(
            async session =>
            {
                if (await session.FirstAsync<string>("SELECT id FROM turns WHERE id = @Id", row) is not null && !await RemoveUnfinishedAsync(session, row))
                    return false;
                await StudentRegistry.SaveAsync(session, student);
                await session.ExecuteAsync(
                    "INSERT INTO conversations (id, channel, channel_conversation) VALUES (@ConversationId, @Channel, @ChannelConversation) ON CONFLICT (id) DO NOTHING", row);
                row.Conversation = await session.FirstAsync<long>("SELECT number FROM conversations WHERE id = @ConversationId", row);
                if (!await TakePlaceAsync(session, turn.At, row))
                    return false;
                await session.ExecuteAsync(
                    """
                    INSERT INTO turn_contents (place, activity_id, activity_in, activities_out, question, reply, refused_for, latency_ms, attention)
                    VALUES (@Place, @ActivityId, @ActivityIn, @ActivitiesOut, @Question, @Reply, @RefusedFor, @LatencyMs, @AttentionMarks)
                    """, row);
                await session.ExecuteAsync(database.InsertWords, new { place = row.Place, terms });
                foreach (var citation in turn.Reply?.Citations ?? [])
                    await session.ExecuteAsync(
                        "INSERT INTO citations (place, number, passage, paragraph) VALUES (@Place, @Number, @Passage, @Paragraph)",
                        new { row.Place, citation.Number, Passage = citation.Passage.ToString(), citation.Paragraph });
                return true;
            },
            cancellation);
    }

    /// <inheritdoc/>
    public Task SaveSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            foreach (var activity in activityIds)
                await session.ExecuteAsync(
                    """
                    INSERT INTO sent_activities (conversation, activity_id, place)
                    SELECT conversation, @activity, place FROM turns WHERE id = @turn
                    ON CONFLICT (conversation, activity_id) DO NOTHING
                    """,
                    new { turn = turn.Value, activity = StoredText.Of(activity) });
            return true;
        },
        cancellation);

    /// <inheritdoc/>
    public Task<bool> SaveReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) => database.WriteAsync(
        async session => await session.ExecuteAsync(
            """
            UPDATE turns SET reaction = @reaction, disliked = @disliked
            WHERE id = @turn OR place = (
                SELECT sent.place FROM sent_activities AS sent JOIN conversations AS c ON c.number = sent.conversation
                WHERE c.id = @conversation AND sent.activity_id = @activity)
            """,
            new
            {
                reaction = (int)reaction,
                disliked = reaction == Reaction.Disliked ? 1 : 0,
                turn = TurnId.Of(about.Channel, about.ChannelConversation, about.ActivityId).Value,
                conversation = ConversationId.Of(about.Channel, about.ChannelConversation).Value,
                activity = StoredText.Of(about.ActivityId),
            }) > 0,
        cancellation);

    /// <inheritdoc/>
    public async Task<int> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation)
    {
        var turns = await database.WriteAsync(
            async session =>
            {
                var arguments = new { student = student.Value };
                var deleted = await DeleteTurnsAsync(session, "SELECT place FROM turns WHERE student = @student", arguments);
                await session.ExecuteAsync("UPDATE audit SET student = NULL, conversation = NULL WHERE student = @student", arguments);
                await session.ExecuteAsync("DELETE FROM students WHERE pseudonym = @student", arguments);
                return deleted;
            },
            cancellation);
        database.AnnounceDeletion();
        return turns;
    }

    /// <inheritdoc/>
    public Task<int> DeleteOlderAsync(DateTimeOffset than, int most, CancellationToken cancellation) => database.WriteAsync(
        async session =>
        {
            var deleted = await DeleteTurnsAsync(
                session, "SELECT place FROM turns WHERE place < @before ORDER BY place LIMIT @most", new { before = Place.First(than), most });
            if (deleted > 0)
                await session.ExecuteAsync("DELETE FROM students WHERE NOT EXISTS (SELECT 1 FROM turns WHERE turns.student = students.pseudonym)");
            return deleted;
        },
        cancellation);

    private async Task<int> DeleteTurnsAsync(Session session, string places, object arguments)
    {
        // The set is fixed first: the statements after it must mean the same turns.
        await session.ExecuteAsync("CREATE TEMPORARY TABLE IF NOT EXISTS leaving (place bigint PRIMARY KEY, conversation bigint NOT NULL)");
        await session.ExecuteAsync("DELETE FROM leaving");
        await session.ExecuteAsync($"INSERT INTO leaving (place, conversation) SELECT place, conversation FROM turns WHERE place IN ({places})", arguments);
        await session.ExecuteAsync(
            """
            UPDATE audit SET student = NULL, conversation = NULL
            WHERE conversation IN (SELECT c.id FROM conversations AS c WHERE c.number IN (SELECT conversation FROM leaving)
                AND NOT EXISTS (SELECT 1 FROM turns AS t WHERE t.conversation = c.number AND t.place NOT IN (SELECT place FROM leaving)))
            """);
        await session.ExecuteAsync($"DELETE FROM turn_words WHERE {database.WordsKey} IN (SELECT place FROM leaving)");
        var deleted = await session.ExecuteAsync("DELETE FROM turns WHERE place IN (SELECT place FROM leaving)");
        await session.ExecuteAsync(
            """
            DELETE FROM conversations WHERE number IN (SELECT conversation FROM leaving)
                AND NOT EXISTS (SELECT 1 FROM turns AS t WHERE t.conversation = conversations.number)
            """);
        await session.ExecuteAsync("DELETE FROM leaving");
        return deleted;
    }

    /// <summary>Makes room for the whole turn. Nobody has judged the beginning of it yet, or reacted to it: it was being shown at that moment.</summary>
    /// <returns>False when the turn that is there is whole.</returns>
    private async Task<bool> RemoveUnfinishedAsync(Session session, TurnRow row)
    {
        var reply = await session.FirstAsync<string>("SELECT c.reply FROM turns AS t JOIN turn_contents AS c ON c.place = t.place WHERE t.id = @Id", row);
        if (reply is null || !IsUnfinished(reply))
            return false;
        await session.ExecuteAsync($"DELETE FROM turn_words WHERE {database.WordsKey} IN (SELECT place FROM turns WHERE id = @Id)", row);
        await session.ExecuteAsync("DELETE FROM turns WHERE id = @Id", row);
        return true;
    }

    private static bool IsUnfinished(string reply)
    {
        try
        {
            return TranscriptJson.Read<ReplyRecord>(reply).IsUnfinished;
        }
        catch (JsonException)
        {
            // Damaged: it stays for somebody to look at.
            return false;
        }
    }

    /// <returns>False when the same turn was stored meanwhile.</returns>
    private static async Task<bool> TakePlaceAsync(Session session, DateTimeOffset at, TurnRow row)
    {
        for (var attempt = 0; ; attempt++)
        {
            row.Place = Place.Try(at, row.Id, attempt);
            var inserted = await session.ExecuteAsync(
                """
                INSERT INTO turns (place, id, conversation, student, channel, kind, language, type, confidence, refused, low_confidence, disagreed, attention, not_reviewed)
                VALUES (@Place, @Id, @Conversation, @Student, @Channel, @Kind, @Language, @Type, @Confidence, @Refused, @LowConfidence, @Disagreed, @Attention, @NotReviewed)
                ON CONFLICT DO NOTHING
                """, row);
            if (inserted > 0)
                return true;
            if (await session.FirstAsync<string>("SELECT id FROM turns WHERE id = @Id", row) is not null)
                return false;
        }
    }

    private TurnRow Row(Turn turn)
    {
        var attention = AttentionWords.Find(turn.Question);
        var reply = turn.Reply;
        return new TurnRow
        {
            Id = turn.Id.Value,
            ConversationId = turn.Conversation.Value,
            Channel = StoredText.Of(turn.Channel),
            ChannelConversation = StoredText.Of(turn.ChannelConversation),
            Student = turn.Student.Value,
            Kind = reply is null ? null : Codes.Of(reply.Kind),
            Language = reply?.Language.Code(),
            Type = reply?.Type.Code(),
            Confidence = reply?.Confidence,
            Refused = reply?.Kind == ReplyKind.Refusal ? 1 : 0,
            LowConfidence = reply?.Confidence < options.Value.LowConfidence ? 1 : 0,
            Disagreed = reply?.SourcesDisagree == true ? 1 : 0,
            Attention = attention.Count > 0 ? 1 : 0,
            NotReviewed = reply is null ? 0 : 1,
            ActivityId = StoredText.Of(turn.ActivityId),
            ActivityIn = StoredText.Of(turn.ActivityIn),
            ActivitiesOut = TranscriptJson.Write(turn.ActivitiesOut.Select(StoredText.Of)),
            Question = StoredText.Of(turn.Question),
            Reply = reply is null ? null : TranscriptJson.Write(reply),
            RefusedFor = reply?.Reason?.ToString(),
            LatencyMs = turn.Latency.TotalMilliseconds,
            AttentionMarks = attention.Count > 0 ? TranscriptJson.Write(attention) : null,
        };
    }

    private sealed class TurnRow
    {
        public long Place { get; set; }

        public required string Id { get; init; }

        public required string ConversationId { get; init; }

        public long Conversation { get; set; }

        public required string Channel { get; init; }

        public required string ChannelConversation { get; init; }

        public required string Student { get; init; }

        public string? Kind { get; init; }

        public string? Language { get; init; }

        public string? Type { get; init; }

        public double? Confidence { get; init; }

        public int Refused { get; init; }

        public int LowConfidence { get; init; }

        public int Disagreed { get; init; }

        public int Attention { get; init; }

        public int NotReviewed { get; init; }

        public required string ActivityId { get; init; }

        public required string ActivityIn { get; init; }

        public required string ActivitiesOut { get; init; }

        public required string Question { get; init; }

        public string? Reply { get; init; }

        public string? RefusedFor { get; init; }

        public double LatencyMs { get; init; }

        public string? AttentionMarks { get; init; }
    }
}
