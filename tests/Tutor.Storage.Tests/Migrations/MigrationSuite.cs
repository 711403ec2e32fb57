using Tutor.Storage.Tests.Hosting;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Storage.Tests.Migrations;

/// <summary>Schemas brought forward, for each database.</summary>
public abstract class MigrationSuite
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task WhatAnEarlierVersionKeptIsThereAfterwards(int version)
    {
        var (turn, greeting) = (Turns.Of(1, reply: Turns.Answer(passages: ["a.bn/1", "b.hi/2"])), Turns.Of(2, conversation: "c2"));
        var where = await NewPlaceAsync();
        await using (var old = Open(where, version))
        {
            await old.MigrateAsync(Cancellation);
            await InsertAsVersion1Async(old, turn);
            await InsertAsVersion1Async(old, greeting);
        }

        await using var database = Open(where, null);
        var stores = StoresOf.Database(database);
        (await stores.Reader.FindAsync(turn.Id, Cancellation))!.Turn.ShouldBeWrittenAs(turn);
        (await stores.Statistics.MostQuotedAsync(Turns.Morning, Turns.Morning.AddDays(1), 10, Cancellation)).Select(quoted => quoted.Passage.ToString()).ShouldBe(["a.bn/1", "b.hi/2"]);
        // Version 2 brought verdicts; what it found already there is what nobody has judged.
        if (version == 1)
            (await stores.Reader.ListAsync(new TranscriptFilter { NotReviewed = true }, null, 10, Cancellation)).Conversations.ShouldHaveSingleItem().Id.ShouldBe(turn.Conversation);
        (await stores.Verdicts.SaveAsync(Reviews.Verdict(turn.Id, VerdictKind.Right), Cancellation)).ShouldBeTrue();
    }

    [Fact]
    public async Task InstancesThatStartAtOnceMigrateOnce()
    {
        var where = await NewPlaceAsync();
        var instances = Enumerable.Range(0, 6).Select(_ => Open(where, null)).ToList();
        await Task.WhenAll(instances.Select(instance => Task.Run(() => instance.MigrateAsync(Cancellation))));
        await Task.WhenAll(instances.Select((instance, i) => StoresOf.Database(instance).Transcripts.SaveTurnAsync(Turns.Of(i), Turns.Identity(Turns.Of(i)), Cancellation)));

        (await StoresOf.Database(instances[0]).Reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), Cancellation))!.Turns.Count.ShouldBe(6);
        foreach (var instance in instances)
            await instance.DisposeAsync();
    }

    [Fact]
    public async Task ALaterVersionsSchemaIsLeftAlone()
    {
        var where = await NewPlaceAsync();
        await using (var later = Open(where, null))
            await later.MigrateAsync(Cancellation);
        await using var earlier = Open(where, 2);
        (await Should.ThrowAsync<NewerSchemaException>(() => earlier.MigrateAsync(Cancellation))).Message.ShouldContain("schema 4; this one knows 2");
    }

    /// <returns>Where a new database is: a file, or a connection string.</returns>
    protected abstract Task<string> NewPlaceAsync();

    /// <param name="version">How many scripts it knows; null: all.</param>
    internal abstract Database Open(string where, int? version);

    private static Task InsertAsVersion1Async(Database database, Turn turn) => database.WriteAsync(
        async session =>
        {
            var row = new
            {
                place = Place.First(turn.At),
                id = turn.Id.Value,
                conversation = turn.Conversation.Value,
                turn.Channel,
                turn.ChannelConversation,
                student = turn.Student.Value,
                kind = turn.Reply is null ? null : "answer",
                turn.ActivityId,
                turn.ActivityIn,
                outgoing = TranscriptJson.Write(turn.ActivitiesOut),
                turn.Question,
                reply = turn.Reply is { } reply ? TranscriptJson.Write(reply) : null,
                latency = turn.Latency.TotalMilliseconds,
            };
            await session.ExecuteAsync("INSERT INTO conversations (id, channel, channel_conversation) VALUES (@conversation, @Channel, @ChannelConversation)", row);
            await session.ExecuteAsync(
                """
                INSERT INTO turns (place, id, conversation, student, channel, kind)
                SELECT @place, @id, number, @student, @Channel, @kind FROM conversations WHERE id = @conversation
                """, row);
            await session.ExecuteAsync(
                "INSERT INTO turn_contents (place, activity_id, activity_in, activities_out, question, reply, latency_ms) VALUES (@place, @ActivityId, @ActivityIn, @outgoing, @Question, @reply, @latency)", row);
            return true;
        },
        Cancellation);
}
