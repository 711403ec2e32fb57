namespace Tutor.Answering.Composing;

/// <summary>Whether a piece breaks off inside a quotation of its source.</summary>
internal static class QuotationMarks
{
    /// <returns>The mark that closes the quotation; null when none is open. Single marks stand in words too and are not counted.</returns>
    public static char? LeftOpen(string piece)
    {
        var curly = 0;
        var straight = 0;
        foreach (var c in piece)
        {
            if (c == '“')
                curly++;
            else if (c == '”' && curly > 0)
                curly--;
            else if (c == '"')
                straight++;
        }

        // A source may open with one kind of mark and close with the other.
        if (curly > 0 && straight % 2 == 1)
            return null;
        return curly > 0 ? '”' : straight % 2 == 1 && !BeginsWithClosing(piece) ? '"' : null;
    }

    private static bool BeginsWithClosing(string piece) => piece.Length > 1 && piece[0] == '"' && piece[1] == ' ';
}
