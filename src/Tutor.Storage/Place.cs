namespace Tutor.Storage;

/// <summary>A turn's place in time: its millisecond, and a number that keeps turns of one millisecond apart.</summary>
internal static class Place
{
    private const int Bits = 12;

    /// <summary>How many turns one millisecond has room for.</summary>
    private const int Room = 1 << Bits;

    /// <summary>The first place of a moment. Moments before 1970 count as 1970.</summary>
    public static long First(DateTimeOffset at) => Math.Max(0, at.ToUnixTimeMilliseconds()) << Bits;

    public static DateTimeOffset Moment(long place) => DateTimeOffset.FromUnixTimeMilliseconds(place >> Bits);

    /// <summary>
    /// The <paramref name="attempt"/>-th place to try for a turn, from 0. The id decides where to begin, so that two instances rarely want
    /// the same place. When a millisecond is full, the next one is used.
    /// </summary>
    public static long Try(DateTimeOffset at, string id, int attempt) =>
        First(at) + (((long)(attempt / Room)) << Bits) + (Convert.ToInt32(id[..3], 16) + attempt) % Room;
}
