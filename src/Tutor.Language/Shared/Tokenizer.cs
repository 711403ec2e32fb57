using System.Globalization;

namespace Tutor.Language;

/// <summary>Finds the words of a text without breaking Bengali and Devanagari words at the hasanta and the vowel signs.</summary>
/// <remarks>
/// A word is a run of letters, marks and joiners; a number is a run of digits. Where one touches the other (২৫শে, 214টি)
/// they are two tokens, so that the number is found however its suffix is written.
/// </remarks>
public static class Tokenizer
{
    /// <summary>The tokens of <paramref name="text"/> in order. Any text at all is accepted.</summary>
    /// <returns>Empty when the text holds neither letter nor digit. <c>token.Span.Of(text)</c> is the surface form exactly.</returns>
    public static List<Token> Tokenize(string text)
    {
        var tokens = new List<Token>(text.Length / 6 + 1);
        var i = 0;
        while (i < text.Length)
        {
            var kind = KindOf(text[i]);
            if (kind is Kind.Break or Kind.Joiner)
            {
                i++;
                continue;
            }

            var start = i++;
            var end = i;
            while (i < text.Length && KindOf(text[i]) is var next && (next == kind || next == Kind.Joiner))
            {
                i++;
                // A joiner at the end of a run belongs to nobody.
                if (next == kind)
                    end = i;
            }

            var surface = text[start..end];
            var normal = TextNormalizer.Normalize(surface);
            if (normal.Length > 0)
                tokens.Add(new Token(new TextSpan(start, end - start), normal, kind == Kind.Digit ? Script.Other : Scripts.OfWord(normal)));
        }

        return tokens;
    }

    /// <summary>How many words a reader would count: runs between white space that hold a letter or a digit.</summary>
    public static int CountWords(ReadOnlySpan<char> text)
    {
        var count = 0;
        var counted = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
                counted = false;
            else if (!counted && KindOf(c) is Kind.Letter or Kind.Digit)
                (counted, count) = (true, count + 1);
        }

        return count;
    }

    private enum Kind
    {
        Break,
        Letter,
        Digit,
        Joiner,
    }

    private static Kind KindOf(char c)
    {
        if (char.IsAsciiLetter(c))
            return Kind.Letter;
        if (TextNormalizer.IsInvisible(c))
            return Kind.Joiner;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => Kind.Letter,
            // Digits of other scripts stand in words, if anywhere: a number is made of digits that can be read.
            UnicodeCategory.DecimalDigitNumber => Digits.Value(c) is null ? Kind.Letter : Kind.Digit,
            _ => Kind.Break,
        };
    }
}
