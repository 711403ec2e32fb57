namespace Tutor.Knowledge.Repair;

/// <summary>How a line ends: whether its sentence is over, whether it announces what follows.</summary>
internal static class SentenceEnd
{
    private const string Terminators = "।॥৷.?!…|؟";
    private const string Closers = "\"'”’»)]}“";

    /// <summary>A terminator stands at the end, quotation marks and brackets after it aside; or a remark in parentheses does.</summary>
    public static bool Ends(string text) => EndsWithTerminator(text) || text.AsSpan().TrimEnd() is [.., ')'];

    public static bool EndsWithTerminator(string text)
    {
        for (var i = text.Length - 1; i >= 0; i--)
            if (!char.IsWhiteSpace(text[i]) && !Closers.Contains(text[i], StringComparison.Ordinal))
                return Terminators.Contains(text[i], StringComparison.Ordinal);
        return false;
    }

    /// <summary>Ends like a line that announces a list or a quotation. Many type a visarga where a colon belongs.</summary>
    public static bool LeadsIn(string text) =>
        text.AsSpan().TrimEnd().TrimEnd("-–—") is [.., ':' or '：' or 'ঃ' or 'ः'];
}
