using System.Text;

namespace Tutor.Language;

/// <summary>Writes Bengali in Devanagari and Devanagari in Bengali letters, as an aid to reading; it translates nothing.</summary>
/// <remarks>
/// Words that both languages have from Sanskrit come out as the reader spells them (বিপ্লব, विप्लव), others as near to their sound as
/// his letters allow. Letters are not dropped for vowels that are written and not spoken, so that the reader can compare with the source.
/// </remarks>
public static class Transliterator
{
    /// <summary>
    /// The text with the letters and digits of the other script turned into those of <paramref name="language"/>'s script. Latin letters,
    /// ASCII digits and punctuation stay as they are, and with them Markdown and the markers of citations.
    /// </summary>
    public static string To(LanguageTag language, string text)
    {
        var source = language == LanguageTag.Hindi ? Script.Bengali : Script.Devanagari;
        // In NFC a letter with a nukta is two characters, however it was typed.
        text = TextNormalizer.Compose(text);
        var result = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length;)
        {
            if (Scripts.Of(text[i]) == source)
            {
                var end = EndOfWord(text, i, source);
                var word = text[i..end];
                result.Append(language == LanguageTag.Hindi ? BengaliInDevanagari.Write(word) : HindiInBengali.Write(word));
                i = end;
                continue;
            }

            result.Append(Digits.Value(text[i]) is { } digit && !char.IsAsciiDigit(text[i]) ? Digits.Write(digit, language) : text[i].ToString());
            i++;
        }

        return TextNormalizer.Compose(result.ToString());
    }

    /// <summary>Joiners inside a word belong to it: they only choose between forms of a conjunct.</summary>
    private static int EndOfWord(string text, int start, Script source)
    {
        var end = start + 1;
        for (var i = end; i < text.Length && (Scripts.Of(text[i]) == source || text[i] is '\u200C' or '\u200D'); i++)
            if (Scripts.Of(text[i]) == source)
                end = i + 1;
        return end;
    }
}
