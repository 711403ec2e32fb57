using System.Globalization;
using System.Text;

namespace Tutor.Channels.Turns;

/// <summary>A student's message as the rest of the product may see it.</summary>
internal static class StudentText
{
    /// <summary>Without control characters (NUL among them) other than line breaks and tabs, and without white space around.</summary>
    public static string Clean(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
                clean.Append(rune.ToString());
        return clean.ToString().Trim();
    }

    /// <summary>Whether there is anything to read: a letter or a digit of any script, not only emoji and punctuation.</summary>
    public static bool HasWords(string text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) is <= UnicodeCategory.OtherLetter or (>= UnicodeCategory.DecimalDigitNumber and <= UnicodeCategory.OtherNumber))
                return true;
        return false;
    }

    /// <summary>At most <paramref name="length"/> UTF-16 units, never half a character, with an ellipsis when something was cut.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
    }
}
