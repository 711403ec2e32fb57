using System.Buffers;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Groups tokens into words as they are written: ৬টার is two tokens, একনায়ক-তন্ত্র also, and each is one word.</summary>
internal static class WrittenWords
{
    private static readonly SearchValues<char> WithinPhrase = SearchValues.Create(" \t\u00A0.-'’\u200C\u200D");

    /// <summary>The words from the token <paramref name="first"/> to before <paramref name="end"/>, as ranges of tokens.</summary>
    public static List<Range> Of(string text, IReadOnlyList<Token> tokens, int first, int end)
    {
        var words = new List<Range>();
        var start = first;
        for (var i = first + 1; i <= end; i++)
        {
            if (i < end && !Parted(text, tokens[i - 1], tokens[i]))
                continue;
            if (start < i)
                words.Add(start..i);
            start = i;
        }

        return words;
    }

    /// <summary>Whether a mark stands between two tokens that ends a phrase: a comma, a bracket, a dash between blanks.</summary>
    public static bool Broken(string text, Token left, Token right) =>
        text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).IndexOfAnyExcept(WithinPhrase) >= 0
        || text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).Contains(" - ", StringComparison.Ordinal);

    private static bool Parted(string text, Token left, Token right)
    {
        var between = text.AsSpan(left.Span.End, right.Span.Start - left.Span.End);
        return between.Length > 1 || (between.Length == 1 && between[0] is not ('-' or '\'' or '’' or '.' or '/'));
    }
}
