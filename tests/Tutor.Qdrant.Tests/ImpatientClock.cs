namespace Tutor.Qdrant.Tests;

/// <summary>A clock on which waits of less than half a minute, those between attempts, are over at once; time-outs must be longer.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        base.CreateTimer(callback, state, dueTime < Long && dueTime > TimeSpan.Zero ? TimeSpan.FromMilliseconds(1) : dueTime, period);
}
