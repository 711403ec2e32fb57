namespace Tutor.Knowledge.Repair;

/// <summary>Whether a line could be a heading by its shape alone.</summary>
internal static class HeadingShape
{
    private const int MostWords = 12;
    private const int MostCharacters = 100;

    /// <summary>Short, not a sentence (a question may be a heading), not a quotation, not cut off.</summary>
    public static bool Fits(string line)
    {
        var text = line.Trim();
        return text.Length is > 0 and <= MostCharacters
            && WhiteSpace.CountWords(text) <= MostWords
            && (text[^1] == '?' || !SentenceEnd.EndsWithTerminator(text))
            && text[^1] is not (',' or ';' or '-' or '–' or '—')
            && !text.Contains('।', StringComparison.Ordinal)
            && !QuotationMarks.OpensWithMark(text)
            && !QuotationMarks.IsAttribution(text);
    }
}
