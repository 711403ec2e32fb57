namespace Tutor.Answering.Composing;

/// <summary>Counts as an examiner does: what stands between blanks is a word.</summary>
internal static class WordCount
{
    public static int Of(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inside = false;
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c);
            if (!blank && !inside)
                count++;
            inside = !blank;
        }

        return count;
    }
}
