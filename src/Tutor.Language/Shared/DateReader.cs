using System.Buffers;
using System.Globalization;

namespace Tutor.Language;

/// <summary>A date as a text writes it, in whichever calendar it is written.</summary>
/// <param name="Day">1 to 31; null when only the month or the year is named.</param>
/// <param name="LastDay">The end of a range within the month (24-25 অক্টোবর); null for a single day.</param>
public readonly record struct DateMention(TextSpan Span, int? Day, int? LastDay, int? Month, int? Year);

/// <summary>Finds dates: "25 অক্টোবর", "নভেম্বর 7", "২৫ শে অক্টোবর", "16 अक्तूबर 1917", "1896-1897", "সেপ্টেম্বর ১৯১৭", "feb 1917".</summary>
public static class DateReader
{
    // "খ্রিস্টাব্দের" and the blanks around it.
    private const int LongestYearWord = 16;

    private static readonly SearchValues<char> EndsDate = SearchValues.Create("।.()[];");

    /// <summary>The dates of a text in order; a bare number counts as a year from 1000 to 2100 when it has four digits.</summary>
    public static List<DateMention> Find(string text, IReadOnlyList<Token> tokens, IReadOnlyList<Word> words)
    {
        var found = new List<DateMention>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Months.NumberOf(words[i]) is { } month)
                AddMonth(found, text, tokens, words, i, month);
        }

        AddBareYears(found, tokens);
        found.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return found;
    }

    private static void AddMonth(List<DateMention> found, string text, IReadOnlyList<Token> tokens, IReadOnlyList<Word> words, int i, int month)
    {
        // What belongs to the date before cannot belong to this one too.
        var free = found.Count > 0 ? found[^1].Span.End : 0;
        var (first, last) = (i, i);
        int? day = null, lastDay = null, year = null;

        var before = i - 1;
        if (before >= 0 && IsOrdinalEnding(tokens[before]))
            before--;
        if (before >= 0 && tokens[before].Span.Start >= free && Day(tokens[before]) is { } d && Gap(text, tokens, before, before + 1) <= 3 && Gap(text, tokens, i - 1, i) <= 3)
        {
            (day, first) = (d, before);
            if (RangeStart(text, tokens, before) is { } from && tokens[from].Span.Start >= free && Day(tokens[from]) is { } start && start < d)
                (day, lastDay, first) = (start, d, from);
        }

        var after = i + 1;
        if (day is null && after < tokens.Count && Day(tokens[after]) is { } later && Gap(text, tokens, i, after) <= 1)
        {
            (day, last) = (later, after);
            if (after + 1 < tokens.Count && Day(tokens[after + 1]) is { } end && end > later && IsDash(text, tokens, after))
                (lastDay, last) = (end, after + 1);
            after = last + 1;
            if (after < tokens.Count && IsOrdinalEnding(tokens[after]))
                after++;
        }

        if (after < tokens.Count && IsCaseEnding(tokens[after]))
            after++;
        if (after < tokens.Count && Year(tokens[after]) is { } y && Gap(text, tokens, last, after) <= 6)
            (year, last) = (y, after);
        else if (PrecedingYear(text, tokens, first) is { } earlier && tokens[earlier].Span.Start >= free)
            (year, first) = (Year(tokens[earlier]), earlier);
        // In Latin letters these are also other words (jan andolan, mar gaye).
        if (day is null && year is null && words[i].Folded is "jan" or "mar")
            return;
        found.Add(new DateMention(Range(tokens, first, last), day, lastDay, month, year));
    }

    /// <summary>"1917 সালের ২৫ শে অক্টোবর", "सन् 1917 की 25 अक्तूबर": the year, one word, then the day.</summary>
    private static int? PrecedingYear(string text, IReadOnlyList<Token> tokens, int first)
    {
        for (var k = first - 1; k >= Math.Max(0, first - 2); k--)
            if (Year(tokens[k]) is not null && Gap(text, tokens, k, first) <= LongestYearWord)
                return k;
        return null;
    }

    private static void AddBareYears(List<DateMention> found, IReadOnlyList<Token> tokens)
    {
        var (months, next) = (found.Count, 0);
        foreach (var token in tokens)
        {
            while (next < months && found[next].Span.End <= token.Span.Start)
                next++;
            if (Year(token) is { } year && !(next < months && found[next].Span.Overlaps(token.Span)))
                found.Add(new DateMention(token.Span, null, null, null, year));
        }
    }

    private static int? Day(Token token) =>
        token.IsNumber && token.Text.Length <= 2 && int.Parse(token.Text, CultureInfo.InvariantCulture) is var day and >= 1 and <= 31 ? day : null;

    private static int? Year(Token token) =>
        token.IsNumber && token.Text.Length == 4 && int.Parse(token.Text, CultureInfo.InvariantCulture) is var year and >= 1000 and <= 2100 ? year : null;

    private static bool IsOrdinalEnding(Token token) => token.Text is "শে" or "ই" or "লা" or "রা" or "ঠা" or "এ" or "th" or "st" or "nd" or "rd" or "तारीख" or "তারিখ";

    private static bool IsCaseEnding(Token token) => token.Text is "এ" or "এর" or "র" or "ের" or "सन्" or "सन" or "সালের" or "সাল";

    private static int Gap(string text, IReadOnlyList<Token> tokens, int left, int right)
    {
        var gap = text.AsSpan(tokens[left].Span.End, tokens[right].Span.Start - tokens[left].Span.End);
        // A full stop or a bracket ends the date.
        return gap.ContainsAny(EndsDate) ? int.MaxValue : gap.Length;
    }

    /// <summary>The token of the first day in "24-25 অক্টোবর", "24 ও 25 অক্টোবর", "24 से 25 अक्तूबर"; null when the day stands alone.</summary>
    private static int? RangeStart(string text, IReadOnlyList<Token> tokens, int day)
    {
        if (day > 0 && IsDash(text, tokens, day - 1))
            return day - 1;
        return day > 1 && JoinsDays(tokens[day - 1]) && Gap(text, tokens, day - 2, day - 1) == 1 && Gap(text, tokens, day - 1, day) == 1 ? day - 2 : null;
    }

    private static bool JoinsDays(Token token) => token.Text is "ও" or "এবং" or "থেকে" or "से" or "और" or "theke" or "se";

    private static bool IsDash(string text, IReadOnlyList<Token> tokens, int left) =>
        text.AsSpan(tokens[left].Span.End, tokens[left + 1].Span.Start - tokens[left].Span.End).Trim() is "-" or "–" or "—";

    private static TextSpan Range(IReadOnlyList<Token> tokens, int first, int last) =>
        new(tokens[first].Span.Start, tokens[last].Span.End - tokens[first].Span.Start);
}
