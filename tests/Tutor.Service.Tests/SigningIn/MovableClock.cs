namespace Tutor.Service.Tests.SigningIn;

/// <summary>A clock that goes when told to. Timers run by real time.</summary>
internal sealed class MovableClock : TimeProvider
{
    // Ahead of the real time, by which the test client drops cookies that have expired.
    public DateTimeOffset Now { get; set; } = new(2046, 6, 1, 4, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
