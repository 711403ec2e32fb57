namespace Tutor.Knowledge.Repair;

/// <summary>Double quotation marks. Their direction is not trusted: these documents open with ” and close with “ as they please.</summary>
internal static class QuotationMarks
{
    public static bool IsMark(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';

    public static bool OpensWithMark(string text) => text.AsSpan().TrimStart() is [var first, ..] && IsMark(first);

    /// <summary>A quotation that has begun in <paramref name="text"/> goes on after it.</summary>
    public static bool LeavesOpen(string text) => text.Count(IsMark) % 2 == 1;

    /// <summary>A line wholly in parentheses, as the speaker's name stands under a quotation.</summary>
    public static bool IsAttribution(string text) =>
        text.AsSpan().Trim() is ['(', .., ')'] && WhiteSpace.CountWords(text) <= 15;
}
