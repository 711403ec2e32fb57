using System.Collections.Concurrent;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;

namespace Tutor.Channels.Tests.Hosting;

/// <summary>The real recorder behind a gate that a test may hold shut or let burst; keeps what was recorded.</summary>
internal sealed class GatedRecorder(ITurnRecorder recorder) : ITurnRecorder
{
    public ConcurrentQueue<SpokenTurn> Turns { get; } = new();

    /// <summary>What each turn waits for before it is recorded.</summary>
    public Func<SpokenTurn, Task>? Gate { get; set; }

    /// <summary>What becomes of each turn instead of its being recorded; null: it is.</summary>
    public RecordingResult? Result { get; set; }

    /// <summary>What a deletion comes to instead of being carried out; null: it is.</summary>
    public RecordingResult? Deletion { get; set; }

    public RecorderState State => recorder.State;

    public async Task<RecordingResult> RecordAsync(SpokenTurn turn, CancellationToken cancellation)
    {
        if (Gate is { } gate)
            await gate(turn);
        Turns.Enqueue(turn);
        return Result ?? await recorder.RecordAsync(turn, cancellation);
    }

    public Task<RecordingResult> RecordSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => recorder.RecordSentAsync(turn, activityIds, cancellation);

    public Task<RecordingResult> RecordReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) => recorder.RecordReactionAsync(about, reaction, cancellation);

    public Task<RecordingResult> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation) =>
        Deletion is { } result ? Task.FromResult(result) : recorder.DeleteStudentAsync(student, cancellation);
}
