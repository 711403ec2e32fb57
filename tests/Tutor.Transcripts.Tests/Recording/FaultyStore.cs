using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Tests.Recording;

/// <summary>A store in memory that can be down, hang, or refuse a turn, and keeps the order in which it was called.</summary>
internal sealed class FaultyStore : ITranscriptStore
{
    private readonly List<string> _calls = [];

    public bool IsDown { get; set; }

    public bool Hangs { get; set; }

    /// <summary>A turn with this question cannot be stored, ever.</summary>
    public string? Refuses { get; set; }

    public IReadOnlyList<string> Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    public Turn? LastTurn { get; private set; }

    public StudentIdentity? LastStudent { get; private set; }

    public Task SaveTurnAsync(Turn turn, StudentIdentity student, CancellationToken cancellation)
    {
        (LastTurn, LastStudent) = (turn, student);
        return CallAsync($"turn {turn.ActivityId}", turn.Question == Refuses);
    }

    public Task SaveSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) => CallAsync($"sent {string.Join(',', activityIds)}");

    public async Task<bool> SaveReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation)
    {
        await CallAsync($"{reaction} {about.ActivityId}");
        return true;
    }

    public async Task<int> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation)
    {
        await CallAsync("delete");
        return 1;
    }

    public async Task<int> DeleteOlderAsync(DateTimeOffset than, int most, CancellationToken cancellation)
    {
        await CallAsync($"delete before {than:u}");
        return 0;
    }

    // It never looks at the token, as a driver does that hangs in the system.
    private Task CallAsync(string call, bool refused = false)
    {
        if (Hangs)
            return new TaskCompletionSource().Task;
        if (IsDown)
            return Task.FromException(new TranscriptStoreException("down", new IOException()));
        if (refused)
            return Task.FromException(new InvalidOperationException("refused"));
        lock (_calls)
            _calls.Add(call);
        return Task.CompletedTask;
    }
}
