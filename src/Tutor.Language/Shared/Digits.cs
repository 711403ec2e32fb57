namespace Tutor.Language;

/// <summary>The three digit systems that stand mixed in school documents: ০-৯, ०-९ and 0-9.</summary>
public static class Digits
{
    /// <summary>The value of a digit in any of the three systems; null for every other character.</summary>
    public static int? Value(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '\u09E6' and <= '\u09EF' => c - '\u09E6',
        >= '\u0966' and <= '\u096F' => c - '\u0966',
        _ => null,
    };

    /// <summary>The text with every digit written in ASCII, at the same offsets.</summary>
    public static string ToAscii(string text) => string.Create(text.Length, text, static (result, source) =>
    {
        for (var i = 0; i < source.Length; i++)
            result[i] = Value(source[i]) is { } digit ? (char)('0' + digit) : source[i];
    });

    /// <summary>A whole number in the digits of the language.</summary>
    public static string Write(int number, LanguageTag language)
    {
        var zero = language == LanguageTag.Bengali ? '\u09E6' : '\u0966';
        return string.Concat(number.ToString(System.Globalization.CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? (char)(zero + c - '0') : c));
    }
}
