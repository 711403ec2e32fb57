using System.Globalization;

namespace Tutor.Channels.Rendering;

/// <summary>Texts for places of a fixed size.</summary>
internal static class ShortText
{
    /// <summary>At most <paramref name="length"/> UTF-16 units: the words that fit, and an ellipsis where some were left out.</summary>
    /// <remarks>A single word that does not fit is cut where a reader of Bengali or Hindi sees the end of a letter, conjuncts included.</remarks>
    public static string AtWord(string text, int length)
    {
        if (text.Length <= length)
            return text;
        var end = length - 1;
        while (end > 0 && !char.IsWhiteSpace(text[end]))
            end--;
        if (text.AsSpan(0, end).IsWhiteSpace())
            end = LetterBefore(text, length - 1);
        return text[..end].TrimEnd() + "…";
    }

    private static int LetterBefore(string text, int end)
    {
        var starts = StringInfo.ParseCombiningCharacters(text);
        for (var i = starts.Length - 1; i > 0; i--)
            if (starts[i] <= end && !JoinsTheNext(text[starts[i] - 1]))
                return starts[i];
        return end;
    }

    // The hasanta and the virama bind a consonant to the next, with or without a joiner between.
    private static bool JoinsTheNext(char character) => character is '\u09CD' or '\u094D' or '\u200C' or '\u200D';
}
