using System.Text;

namespace Tutor.Language.Bengali;

/// <summary>Joins the spellings that Bengali readers take for the same word.</summary>
/// <remarks>
/// Long and short i and u (সরকারী, সরকারি), ণ and ন (কর্ণিলভ, কর্নিলভ), chandrabindu present or not, ৎ and ত, ঙ and ং,
/// a final ো that is written or only spoken (ভালো, ভাল).
/// </remarks>
internal static class BengaliNormalizer
{
    public static string Fold(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            switch (c)
            {
                case '\u0981': // chandrabindu
                    break;
                case 'ী':
                    result.Append('ি');
                    break;
                case 'ূ':
                    result.Append('ু');
                    break;
                case 'ঈ':
                    result.Append('ই');
                    break;
                case 'ঊ':
                    result.Append('উ');
                    break;
                case 'ণ':
                    result.Append('ন');
                    break;
                case 'ৎ':
                    result.Append('ত');
                    break;
                case 'ৰ':
                    result.Append('র');
                    break;
                case 'ৱ':
                    result.Append('ব');
                    break;
                case 'ঙ' when i + 1 < word.Length && IndicLetters.IsVirama(word[i + 1]):
                    result.Append('ং');
                    i++;
                    break;
                case 'ঙ':
                    result.Append('ং');
                    break;
                case '\u09BC' when result.Length > 0 && result[^1] is not ('ড' or 'ঢ' or 'য'): // a nukta that Bengali does not write
                    break;
                default:
                    result.Append(c);
                    break;
            }
        }

        while (result.Length > 2 && result[^1] is 'ো' or '\u09CD')
            result.Length--;
        return result.Length > 0 ? result.ToString() : word;
    }
}
