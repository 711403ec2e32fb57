using System.Globalization;

namespace Tutor.Review.Layout;

/// <summary>Numbers and times as a page's language prints them, by the school's clock.</summary>
public sealed class Wording(PageLanguage language, TimeSpan utcOffset)
{
    public PageLanguage Language => language;

    /// <summary>A whole number with the digits in which the language is printed.</summary>
    public string Number(long number) => Digits(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A share as whole per cent: <c>12 %</c>; a dash where there is nothing to share.</summary>
    public string Share(long part, long whole) => whole == 0 ? "–" : Percent((double)part / whole);

    public string Percent(double share) => $"{Digits(Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture))}\u00A0%";

    /// <summary>Day, month and year.</summary>
    public string Day(DateOnly day) => $"{Number(day.Day)} {ShellTexts.In(language).Months[day.Month - 1]} {Number(day.Year)}";

    /// <summary>Day and hour: <c>21 November 2026, 14:05</c>.</summary>
    public string Time(DateTimeOffset at)
    {
        var local = at.ToOffset(utcOffset);
        return $"{Day(DateOnly.FromDateTime(local.DateTime))}, {Digits(local.ToString("HH:mm", CultureInfo.InvariantCulture))}";
    }

    /// <summary>For the <c>datetime</c> attribute of a <c>time</c> element.</summary>
    public string Machine(DateTimeOffset at) => at.ToOffset(utcOffset).ToString("yyyy-MM-dd'T'HH:mmzzz", CultureInfo.InvariantCulture);

    public DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(at.ToOffset(utcOffset).DateTime);

    /// <summary>The moment at which a day of the school begins.</summary>
    public DateTimeOffset Begins(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), utcOffset);

    /// <summary>Puts values into a sentence at {0}, {1} …; whole numbers with the language's digits.</summary>
    public string Say(string sentence, params ReadOnlySpan<object> values)
    {
        var written = new object[values.Length];
        for (var i = 0; i < values.Length; i++)
            written[i] = values[i] is int or long ? Number(Convert.ToInt64(values[i], CultureInfo.InvariantCulture)) : values[i];
        return string.Format(CultureInfo.InvariantCulture, sentence, written);
    }

    private string Digits(string ascii)
    {
        var zero = language switch
        {
            PageLanguage.Bengali => '০',
            PageLanguage.Hindi => '०',
            _ => '0',
        };
        return string.Concat(ascii.Select(letter => char.IsAsciiDigit(letter) ? (char)(zero + (letter - '0')) : letter));
    }
}
