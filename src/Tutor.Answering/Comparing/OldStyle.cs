namespace Tutor.Answering.Comparing;

/// <summary>How far the Julian calendar (Old Style) was behind the Gregorian (New Style).</summary>
internal static class OldStyle
{
    private const int Introduced = 1582;

    // Greece was the last state to give it up, in 1923; a little later books still count by it.
    private const int GivenUp = 1930;

    /// <summary>In days; 0 where nobody counted by two calendars. Without a year the twentieth century's, in which schoolbooks meet the two.</summary>
    public static int DaysBehind(int? year) => year switch
    {
        null => 13,
        < Introduced or > GivenUp => 0,
        < 1700 => 10,
        < 1800 => 11,
        < 1900 => 12,
        _ => 13,
    };
}
