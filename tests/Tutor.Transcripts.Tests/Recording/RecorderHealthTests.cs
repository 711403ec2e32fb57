using Microsoft.Extensions.Diagnostics.HealthChecks;
using Tutor.Transcripts.Recording;

namespace Tutor.Transcripts.Tests.Recording;

public sealed class RecorderHealthTests
{
    private static readonly RecorderState Well = new(true, 0, null, 0, 0);

    [Fact]
    public async Task ARecorderThatStoresIsHealthy() => (await CheckAsync(Well)).Status.ShouldBe(HealthStatus.Healthy);

    [Fact]
    public async Task WhatWaitsIsCountedAndTheRemedyNamed()
    {
        var result = await CheckAsync(Well with { StoreAnswers = false, Waiting = 3, WaitingSince = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero) });
        result.Status.ShouldBe(HealthStatus.Degraded);
        result.Description.ShouldBe("The store of the transcripts does not answer. Records waiting on disk: 3, since 2026-01-05 10:00:00Z.");
        result.Data["remedy"].ShouldBe("Start the store that Tutor:Transcripts names; what waits is stored then by itself.");
    }

    [Fact]
    public async Task ALossIsToldEvenWhenTheStoreIsBack() =>
        (await CheckAsync(Well with { Lost = 2 })).Description.ShouldBe("Records lost since the start: 2; waiting on disk: 0.");

    [Fact]
    public async Task WhatWasSetAsideIsTold() => (await CheckAsync(Well with { SetAside = 1 })).Status.ShouldBe(HealthStatus.Degraded);

    private static Task<HealthCheckResult> CheckAsync(RecorderState state) =>
        new RecorderHealth(new FixedState(state)).CheckHealthAsync(new HealthCheckContext(), TestContext.Current.CancellationToken);

    private sealed class FixedState(RecorderState state) : ITurnRecorder
    {
        public RecorderState State => state;

        public Task<RecordingResult> RecordAsync(SpokenTurn turn, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<RecordingResult> RecordSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<RecordingResult> RecordReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) => throw new NotSupportedException();

        public Task<RecordingResult> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation) => throw new NotSupportedException();
    }
}
