using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Storage.Postgres;
using Tutor.Storage.Tests.Postgres;
using Tutor.Testing;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Recording.Spooling;
using Tutor.Transcripts.Students;

namespace Tutor.Storage.Tests.Faults;

public sealed class StoppedServerTests : IAsyncDisposable
{
    // Its own: the others' tests need theirs to run.
    private readonly PostgresServer _server = new();
    private readonly TemporaryFolder _folder = new();

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task WhileTheServerIsStoppedTurnsWaitAndThenAreStoredOnceInOrder()
    {
        var options = Options.Create(new TranscriptOptions());
        await using var database = new PostgresDatabase(await _server.CreateDatabaseAsync());
        using var spool = new Spool(_folder.Path, 10_000_000);
        var store = new RecordedOrder(new TranscriptStore(database, options));
        var recorder = new TurnRecorder(store, spool, new KeyedPseudonyms("a key of the tests", ""), options, TimeProvider.System, NullLogger<TurnRecorder>.Instance);

        // The first turn makes the schema, for which the bounded wait may be too short; it is not lost then.
        await RecordAsync(0);
        await recorder.DrainAsync(TestContext.Current.CancellationToken);
        await _server.StopAsync();
        for (var i = 1; i < 40; i++)
            (await RecordAsync(i)).ShouldBe(RecordingResult.Spooled);
        (await recorder.RecordReactionAsync(new ActivityReference(ChannelNames.WebChat, "c1", "a39"), Reaction.Disliked, default)).ShouldBe(RecordingResult.Spooled);
        await recorder.DrainAsync(TestContext.Current.CancellationToken);
        recorder.State.StoreAnswers.ShouldBeFalse();
        recorder.State.Waiting.ShouldBe(40);

        await _server.StartAsync();
        // Connections of the pool may still be those to the stopped server.
        for (var attempt = 0; recorder.State.Waiting > 0 && attempt < 20; attempt++)
            await recorder.DrainAsync(TestContext.Current.CancellationToken);
        (await RecordAsync(40)).ShouldBe(RecordingResult.Stored);

        var reader = StoresOf(database).Reader;
        var kept = await reader.FindAsync(ConversationId.Of(ChannelNames.WebChat, "c1"), TestContext.Current.CancellationToken);
        kept!.Turns.Select(turn => turn.Turn.ActivityId).ShouldBe(Enumerable.Range(0, 41).Select(i => $"a{i}"));
        (await reader.ListAsync(new TranscriptFilter { Disliked = true }, null, 5, TestContext.Current.CancellationToken)).Conversations.ShouldHaveSingleItem().Newest.Id.ShouldBe(Turns.Of(39).Id);
        store.Stored.Distinct().ShouldBe(Enumerable.Range(0, 41).Select(i => $"a{i}"));

        Task<RecordingResult> RecordAsync(int i)
        {
            var turn = Turns.Of(i, reply: Turns.Answer());
            return recorder.RecordAsync(
                new SpokenTurn
                {
                    Channel = turn.Channel,
                    ChannelConversation = turn.ChannelConversation,
                    ActivityId = turn.ActivityId,
                    UserId = "rina",
                    At = turn.At,
                    ActivityIn = turn.ActivityIn,
                    ActivitiesOut = turn.ActivitiesOut,
                    Question = turn.Question,
                    Reply = turn.Reply,
                    Latency = turn.Latency,
                },
                TestContext.Current.CancellationToken);
        }
    }

    private static Stores StoresOf(Database database) => Hosting.StoresOf.Database(database);

    /// <summary>Keeps the order in which turns reached the store.</summary>
    private sealed class RecordedOrder(ITranscriptStore inner) : ITranscriptStore
    {
        public List<string> Stored { get; } = [];

        public async Task SaveTurnAsync(Turn turn, StudentIdentity student, CancellationToken cancellation)
        {
            await inner.SaveTurnAsync(turn, student, cancellation);
            Stored.Add(turn.ActivityId);
        }

        public Task SaveSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => inner.SaveSentAsync(turn, activityIds, cancellation);

        public Task<bool> SaveReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) => inner.SaveReactionAsync(about, reaction, cancellation);

        public Task<int> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation) => inner.DeleteStudentAsync(student, cancellation);

        public Task<int> DeleteOlderAsync(DateTimeOffset than, int most, CancellationToken cancellation) => inner.DeleteOlderAsync(than, most, cancellation);
    }
}
