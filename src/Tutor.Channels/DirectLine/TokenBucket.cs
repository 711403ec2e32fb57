namespace Tutor.Channels.DirectLine;

/// <summary>Allows so many per minute, all at once if they come so.</summary>
internal sealed class TokenBucket(int perMinute, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private double _left = perMinute;
    private long _filled = clock.GetTimestamp();

    /// <returns>Zero when there was room; else how long to wait for it.</returns>
    public TimeSpan TryTake()
    {
        lock (_gate)
        {
            Fill();
            if (_left < 1)
                return TimeSpan.FromMinutes((1 - _left) / perMinute);
            _left--;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Nothing was taken for so long that it could be made anew.</summary>
    public bool IsFull
    {
        get
        {
            lock (_gate)
            {
                Fill();
                return _left >= perMinute;
            }
        }
    }

    private void Fill()
    {
        var now = clock.GetTimestamp();
        _left = Math.Min(perMinute, _left + clock.GetElapsedTime(_filled, now).TotalMinutes * perMinute);
        _filled = now;
    }
}
