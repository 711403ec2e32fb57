using System.Text;

namespace Tutor.Language;

/// <summary>Writes Bengali in Devanagari and Devanagari in Bengali letters, as an aid to reading; it translates nothing.</summary>
/// <remarks>The two blocks of Unicode run parallel; the exceptions are letters that one of the scripts does not have.</remarks>
public static class Transliterator
{
    /// <summary>The text with the letters and digits of the other script turned into those of <paramref name="language"/>'s script.</summary>
    public static string To(LanguageTag language, string text)
    {
        // In NFC a letter with a nukta is two characters, however it was typed.
        text = TextNormalizer.Compose(text);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (language == LanguageTag.Hindi && c is >= '\u0980' and <= '\u09FF')
                AppendDevanagari(result, text, ref i);
            else if (language == LanguageTag.Bengali && c is >= '\u0900' and <= '\u097F' and not ('\u0964' or '\u0965'))
                AppendBengali(result, text, ref i);
            else
                result.Append(c);
        }

        return TextNormalizer.Compose(result.ToString());
    }

    private static void AppendDevanagari(StringBuilder result, string text, ref int i)
    {
        var nukta = i + 1 < text.Length && text[i + 1] == '\u09BC';
        switch (text[i])
        {
            case 'য' when nukta:
                i++;
                // য় between vowels only carries the second vowel; য়া is या to a Hindi reader.
                result.Append('य');
                break;
            case 'য' when i > 0 && text[i - 1] == '\u09CD':
                result.Append('य');
                break;
            case 'য':
                result.Append('य');
                break;
            case 'ৎ':
                result.Append("त्");
                break;
            case 'ব' when i > 0 && text[i - 1] == '\u09CD':
                result.Append('व');
                break;
            case 'ৰ':
                result.Append('र');
                break;
            case 'ৱ':
                result.Append('व');
                break;
            case >= '\u09F2' and <= '\u09FB':
                result.Append(text[i]);
                break;
            default:
                result.Append((char)(text[i] - 0x80));
                break;
        }
    }

    private static void AppendBengali(StringBuilder result, string text, ref int i)
    {
        var nukta = i + 1 < text.Length && text[i + 1] == '\u093C';
        switch (text[i])
        {
            case 'व':
                result.Append(i > 0 && text[i - 1] == '\u094D' ? "ব" : "ভ");
                break;
            case 'य' when i > 0 && text[i - 1] != '\u094D' && Scripts.Of(text[i - 1]) == Script.Devanagari:
                result.Append("য়");
                break;
            case 'ळ':
                result.Append('ল');
                break;
            case 'ऩ':
                result.Append('ন');
                break;
            case 'ॉ' or 'ऑ':
                result.Append(text[i] == 'ॉ' ? "ো" : "ও");
                break;
            case 'ॅ' or 'ऍ':
                result.Append(text[i] == 'ॅ' ? "ে" : "এ");
                break;
            case 'ड' or 'ढ' when nukta:
                result.Append(text[i] == 'ड' ? "ড়" : "ঢ়");
                i++;
                break;
            case '\u093C' or '\u093D' or >= '\u0970' or (>= '\u0950' and <= '\u095F'):
                break;
            case 'ऱ' or 'ऴ' or 'ऄ' or 'ऎ' or 'ऒ' or 'ॆ' or 'ॊ' or >= '\u0900' and <= '\u0900':
                break;
            default:
                result.Append((char)(text[i] + 0x80));
                break;
        }
    }
}
