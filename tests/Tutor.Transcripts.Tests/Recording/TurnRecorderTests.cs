using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Tutor.Testing;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Recording.Spooling;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Tests.Recording;

public sealed class TurnRecorderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FaultyStore _store = new();
    private Spool? _spool;

    public void Dispose()
    {
        _spool?.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task ATurnIsInTheStoreWhenRecordingReturns()
    {
        var recorder = Recorder();
        (await RecordAsync(recorder, "a1")).ShouldBe(RecordingResult.Stored);
        _store.Calls.ShouldBe(["turn a1"]);
        recorder.State.ShouldBe(new RecorderState(true, 0, null, 0, 0));
    }

    [Fact]
    public async Task TheStudentIsStoredByPseudonymInTheActivitiesToo()
    {
        var recorder = Recorder();
        await recorder.RecordAsync(
            Spoken("a1") with
            {
                UserId = "29:rina",
                UserName = "Rina Sen",
                ActivityIn = """{"from":{"id":"29:rina","name":"Rina Sen","aadObjectId":"d-1"},"text":"কবে?","value":[{"by":"29:rina"},"d-1"],"recipient":{"id":"bot","name":"Tutor"}}""",
                ActivitiesOut = ["""{"recipient":{"id":"29:rina","name":"Rina Sen"},"text":"২৫ অক্টোবর"}""", "no JSON"],
            },
            TestContext.Current.CancellationToken);

        var student = _store.LastTurn!.Student.Value;
        _store.LastTurn.ActivityIn.ShouldBe($$$"""{"from":{"id":"{{{student}}}"},"text":"কবে?","value":[{"by":"{{{student}}}"},"{{{student}}}"],"recipient":{"id":"bot","name":"Tutor"}}""");
        _store.LastTurn.ActivitiesOut.ShouldBe([$$$"""{"recipient":{"id":"{{{student}}}"},"text":"২৫ অক্টোবর"}""", "{}"]);
        _store.LastStudent.ShouldBe(new StudentIdentity(_store.LastTurn.Student, ChannelNames.Teams, "29:rina", "Rina Sen"));
    }

    [Fact]
    public async Task WhatCannotBeStoredWaitsAndIsStoredLaterInOrder()
    {
        var recorder = Recorder();
        _store.IsDown = true;
        (await RecordAsync(recorder, "a1")).ShouldBe(RecordingResult.Spooled);
        (await recorder.RecordSentAsync(TurnId.Of("msteams", "c", "a1"), ["s1"], default)).ShouldBe(RecordingResult.Spooled);
        recorder.State.Waiting.ShouldBe(2);
        recorder.State.StoreAnswers.ShouldBeFalse();

        _store.IsDown = false;
        // The store is back, but what waits goes first.
        (await recorder.RecordReactionAsync(new ActivityReference("msteams", "c", "s1"), Reaction.Disliked, default)).ShouldBe(RecordingResult.Spooled);
        (await recorder.DeleteStudentAsync(Pseudonym.Of([1], "msteams", "x"), default)).ShouldBe(RecordingResult.Spooled);
        await recorder.DrainAsync(default);

        _store.Calls.ShouldBe(["turn a1", "sent s1", "Disliked s1", "delete"]);
        recorder.State.ShouldBe(new RecorderState(true, 0, null, 0, 0));
        (await RecordAsync(recorder, "a2")).ShouldBe(RecordingResult.Stored);
    }

    [Fact]
    public async Task AStoreThatHangsHoldsNobodyUp()
    {
        var recorder = Recorder(saveTimeout: TimeSpan.FromMilliseconds(20));
        _store.Hangs = true;
        (await RecordAsync(recorder, "a1")).ShouldBe(RecordingResult.Spooled);
    }

    [Fact]
    public async Task ARestartFindsWhatWaits()
    {
        var recorder = Recorder();
        _store.IsDown = true;
        for (var i = 0; i < 5; i++)
            await RecordAsync(recorder, $"a{i}");
        _spool!.Dispose();

        recorder = Recorder();
        recorder.State.Waiting.ShouldBe(5);
        _store.IsDown = false;
        await recorder.DrainAsync(default);
        _store.Calls.ShouldBe(["turn a0", "turn a1", "turn a2", "turn a3", "turn a4"]);
    }

    [Fact]
    public async Task WhatTheStoreCanNeverTakeIsSetAsideAndTheRestIsStored()
    {
        var recorder = Recorder();
        _store.Refuses = "বিষ";
        (await recorder.RecordAsync(Spoken("a1") with { Question = "বিষ" }, default)).ShouldBe(RecordingResult.Spooled);
        await RecordAsync(recorder, "a2");
        await recorder.DrainAsync(default);

        _store.Calls.ShouldBe(["turn a2"]);
        recorder.State.SetAside.ShouldBe(1);
        recorder.State.Waiting.ShouldBe(0);
        File.ReadAllText(Path.Combine(_folder.Path, "1", "set-aside.jsonl")).ShouldContain("\"question\":\"বিষ\"");
    }

    [Fact]
    public async Task WhenTheSpoolIsFullTheLossIsCounted()
    {
        var recorder = Recorder(spoolBytes: 2000);
        _store.IsDown = true;
        var results = new List<RecordingResult>();
        for (var i = 0; i < 10; i++)
            results.Add(await RecordAsync(recorder, $"a{i}"));

        var kept = results.Count(result => result == RecordingResult.Spooled);
        kept.ShouldBeInRange(1, 9);
        results.ShouldBe([.. Enumerable.Repeat(RecordingResult.Spooled, kept), .. Enumerable.Repeat(RecordingResult.Lost, 10 - kept)]);
        recorder.State.Lost.ShouldBe(10 - kept);
        _store.IsDown = false;
        await recorder.DrainAsync(default);
        _store.Calls.Count.ShouldBe(kept);
        (await RecordAsync(recorder, "b")).ShouldBe(RecordingResult.Stored);
    }

    [Fact]
    public async Task ACancelledRecordingStops() => await Should.ThrowAsync<OperationCanceledException>(async () =>
    {
        _store.Hangs = true;
        await Recorder().RecordAsync(Spoken("a1"), new CancellationToken(canceled: true));
    });

    private static SpokenTurn Spoken(string activity) => new()
    {
        Channel = ChannelNames.Teams,
        ChannelConversation = "c",
        ActivityId = activity,
        UserId = "rina",
        At = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero),
        ActivityIn = "{}",
        ActivitiesOut = [],
        Question = "কবে?",
        Latency = TimeSpan.Zero,
    };

    private static Task<RecordingResult> RecordAsync(TurnRecorder recorder, string activity) => recorder.RecordAsync(Spoken(activity), TestContext.Current.CancellationToken);

    private TurnRecorder Recorder(TimeSpan? saveTimeout = null, long spoolBytes = 1_000_000)
    {
        _spool = new Spool(_folder.Path, spoolBytes);
        return new TurnRecorder(
            _store,
            _spool,
            new KeyedPseudonyms("a key of the tests", ""),
            Options.Create(new TranscriptOptions { SaveTimeout = saveTimeout ?? TimeSpan.FromSeconds(30) }),
            TimeProvider.System,
            NullLogger<TurnRecorder>.Instance);
    }
}
