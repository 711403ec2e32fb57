namespace Tutor.Language;

/// <summary>Finds times of day: "21:45", "সকাল 6 টার", "সন্ধ্যা ৬টার", "2 টায়", "14 ঘন্টা 35 মিনিটে", "रात 2 बजे", "sham 6 baje".</summary>
public static class ClockReader
{
    private static readonly HashSet<string> Units = new(StringComparer.Ordinal)
    {
        "টা", "টায়", "টার", "টাতে", "টে", "টো", "টোয়", "টায়", "টার", "বাজে", "বাজল", "মিনিট", "মিনিটে", "মিনিটের", "ঘন্টা", "ঘণ্টা",
        "बजे", "बजकर", "मिनट", "baje", "tay", "tar", "ta", "ghonta", "minute", "am", "pm",
    };

    private static readonly HashSet<string> PartsOfDay = new(StringComparer.Ordinal)
    {
        "সকাল", "সকালে", "দুপুর", "দুপুরে", "বিকেল", "বিকেলে", "বিকাল", "বিকালে", "সন্ধ্যা", "সন্ধ্যায়", "সন্ধে", "রাত", "রাতে", "রাত্রি", "ভোর", "ভোরে", "ভোরবেলা",
        "सुबह", "दोपहर", "शाम", "रात", "तड़के", "सवेरे", "sokal", "sokale", "dupur", "bikel", "sondhya", "rat", "raat", "bhor", "subah", "dopahar", "shaam", "sham",
    };

    /// <summary>Whether the word is a unit of the clock or a part of the day.</summary>
    public static bool IsTimeWord(string normalized) => Units.Contains(normalized) || PartsOfDay.Contains(normalized);

    /// <summary>The times of a text in order. টা after a number is a time only with a part of the day or a case that a count does not take.</summary>
    public static List<TextSpan> Find(string text, IReadOnlyList<Token> tokens)
    {
        var found = new List<TextSpan>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsNumber)
                continue;
            var first = i > 0 && PartsOfDay.Contains(tokens[i - 1].Text) ? i - 1 : i;
            var last = i;
            while (last + 1 < tokens.Count && (Units.Contains(tokens[last + 1].Text) || NextUnit(text, tokens, last, i) || IsColon(text, tokens, last)))
                last++;
            var colon = last > i && IsColon(text, tokens, i);
            var unit = last > i && !tokens[last].IsNumber && (first < i || tokens[i + 1].Text is not ("টা" or "টার" or "টে" or "টো" or "ta" or "tar" or "tay") || last > i + 1 || tokens[last].Text is "টায়" or "টায়");
            if (colon || unit)
            {
                found.Add(new TextSpan(tokens[first].Span.Start, tokens[last].Span.End - tokens[first].Span.Start));
                i = last;
            }
        }

        return found;
    }

    /// <summary>A number that goes on with the time (14 ঘন্টা 35 মিনিটে), not one that a date begins with (2 টায় 25 অক্টোবর).</summary>
    private static bool NextUnit(string text, IReadOnlyList<Token> tokens, int last, int first) =>
        last > first && last + 2 < tokens.Count && tokens[last + 1].IsNumber && Units.Contains(tokens[last + 2].Text)
        && text.AsSpan(tokens[last].Span.End, tokens[last + 1].Span.Start - tokens[last].Span.End).IsWhiteSpace();

    private static bool IsColon(string text, IReadOnlyList<Token> tokens, int left) =>
        left + 1 < tokens.Count && tokens[left + 1].IsNumber && tokens[left + 1].Text.Length == 2
        && text.AsSpan(tokens[left].Span.End, tokens[left + 1].Span.Start - tokens[left].Span.End) is ":";
}
