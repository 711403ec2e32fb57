using Tutor.Language;

namespace Tutor.Answering.Comparing;

/// <summary>A date, as finely as the sentence gives it; the days of both calendars where it gives both.</summary>
/// <param name="Periods">At least one.</param>
/// <param name="Era">The year that the passage is about, where the date itself has none; decides how far the calendars differed.</param>
/// <param name="SpeaksOfCalendars">Whether the passage counts by two calendars, so that less than an exact difference may be theirs.</param>
internal sealed record AssertedDate(TextSpan Place, IReadOnlyList<Period> Periods, int? Era, bool SpeaksOfCalendars) : AssertedValue(Place)
{
    private const int NearDays = 31;
    private const int NearYears = 3;

    public override Relation To(AssertedValue other)
    {
        if (other is not AssertedDate date)
            return Relation.Incomparable;
        var pairs = Periods.SelectMany(mine => date.Periods.Select(theirs => (mine, theirs))).Where(pair => pair.mine.Compares(pair.theirs)).ToList();
        if (pairs.Count == 0)
            return Relation.Incomparable;
        if (pairs.Exists(pair => pair.mine.DaysTo(pair.theirs) == 0))
            return Relation.Agrees;
        foreach (var (mine, theirs) in pairs)
        {
            var behind = OldStyle.DaysBehind(mine.Year ?? theirs.Year ?? Era ?? date.Era);
            // Two months beside each other are always thirteen days apart somewhere; a day tells more, and two days tell all.
            var exact = mine.IsDay && theirs.IsDay;
            if (behind > 0 && (exact || ((mine.IsDay || theirs.IsDay) && (SpeaksOfCalendars || date.SpeaksOfCalendars))) && mine.Month is not null && theirs.Month is not null && mine.Meets(theirs, behind))
                return new Relation(RelationKind.Calendar, exact, behind);
        }

        // A day and a month in which it does not lie are of two matters, unless one year joins them.
        var near = pairs.Exists(pair => pair.mine.Month is null || pair.theirs.Month is null
            ? Math.Abs(pair.mine.Year!.Value - pair.theirs.Year!.Value) <= NearYears
            : (pair.mine.IsWholeMonth == pair.theirs.IsWholeMonth || (pair.mine.Year is not null && pair.mine.Year == pair.theirs.Year)) && pair.mine.DaysTo(pair.theirs) <= NearDays);
        return Relation.Differs(near);
    }
}

/// <summary>The days that a date may mean: one, some of a month, a month, a year.</summary>
/// <param name="Month">Null for a whole year.</param>
/// <param name="Year">Null where the sentence leaves it open.</param>
internal readonly record struct Period(int? Year, int? Month, int FirstDay, int LastDay)
{
    // Any year without a leap day serves where no year is given.
    private const int SomeYear = 2001;

    public bool IsDay => Month is not null && FirstDay == LastDay;

    public bool IsWholeMonth => Month is { } month && FirstDay == 1 && LastDay == Days(Year, month);

    public static Period Of(DateMention date) => date.Month is not { } month
        ? new Period(date.Year, null, 1, 1)
        : date.Day is { } day
            ? new Period(date.Year, month, Math.Min(day, Days(date.Year, month)), Math.Min(date.LastDay ?? day, Days(date.Year, month)))
            : new Period(date.Year, month, 1, Days(date.Year, month));

    public static int Days(int? year, int month) => DateTime.DaysInMonth(year ?? SomeYear, month);

    /// <summary>A year and a day without one have nothing in common to compare.</summary>
    public bool Compares(Period other) => (Year is not null && other.Year is not null) || (Month is not null && other.Month is not null);

    /// <summary>How many days lie between; 0 where both may mean the same day.</summary>
    public int DaysTo(Period other) => Gap(other, 0);

    /// <summary>Whether the two meet when the earlier is written in a calendar that was <paramref name="behind"/> days behind.</summary>
    public bool Meets(Period other, int behind) => Gap(other, behind) == 0 || other.Gap(this, behind) == 0;

    private int Gap(Period other, int later)
    {
        var years = Year is not null && other.Year is not null;
        var (from, to) = Bounds(years);
        var (otherFrom, otherTo) = other.Bounds(years);
        (from, to) = (from + later, to + later);
        return to < otherFrom ? otherFrom - to : otherTo < from ? from - otherTo : 0;
    }

    private (int From, int To) Bounds(bool years)
    {
        var year = years ? Year!.Value : SomeYear;
        return Month is not { } month
            ? (new DateOnly(year, 1, 1).DayNumber, new DateOnly(year, 12, 31).DayNumber)
            : (new DateOnly(year, month, Math.Min(FirstDay, Days(year, month))).DayNumber, new DateOnly(year, month, Math.Min(LastDay, Days(year, month))).DayNumber);
    }
}
