using System.Text;

namespace Tutor.Language.Hindi;

/// <summary>Joins the spellings that Hindi readers take for the same word.</summary>
/// <remarks>
/// Nukta present or not (सज़ा, सजा), chandrabindu and anusvara, a nasal before its own class written out or as anusvara
/// (हिन्दी, हिंदी), long and short i and u, ऑ and ओ, ये and ए after a vowel (गये, गए). After Larkey, Connell and Abduljaleel,
/// "Hindi CLIR in thirty days" (2003).
/// </remarks>
internal static class HindiNormalizer
{
    public static string Fold(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            switch (c)
            {
                case '\u093C': // nukta
                case 'ः':
                case '\u093D': // avagraha
                    break;
                case 'ँ':
                    result.Append('ं');
                    break;
                case 'ी':
                    result.Append('ि');
                    break;
                case 'ू':
                    result.Append('ु');
                    break;
                case 'ई':
                    result.Append('इ');
                    break;
                case 'ऊ':
                    result.Append('उ');
                    break;
                case 'ॉ':
                    result.Append('ो');
                    break;
                case 'ऑ':
                    result.Append('ओ');
                    break;
                case 'ॅ':
                    result.Append('े');
                    break;
                case 'ऍ':
                    result.Append('ए');
                    break;
                case 'य' when i > 0 && i + 1 < word.Length && word[i + 1] == 'े' && !IndicLetters.IsVirama(word[i - 1]):
                    result.Append('ए');
                    i++;
                    break;
                case 'य' when i > 0 && i + 1 < word.Length && word[i + 1] is 'ी' or 'ि' && i + 2 == word.Length && !IndicLetters.IsVirama(word[i - 1]):
                    result.Append('इ');
                    i++;
                    break;
                case 'ङ' or 'ञ' or 'ण' or 'न' or 'म' when i + 2 < word.Length && IndicLetters.IsVirama(word[i + 1]) && IsOwnNasal(c, word[i + 2]):
                    result.Append('ं');
                    i++;
                    break;
                default:
                    // The precomposed letters with nukta (U+0958 to U+095F) are taken apart by NFC, so they do not come here.
                    result.Append(c);
                    break;
            }
        }

        if (result.Length > 1 && IndicLetters.IsVirama(result[^1]))
            result.Length--;
        return result.Length > 0 ? result.ToString() : word;
    }

    private static bool IsOwnNasal(char nasal, char consonant) => nasal switch
    {
        'ङ' => consonant is >= 'क' and <= 'घ',
        'ञ' => consonant is >= 'च' and <= 'झ',
        'ण' => consonant is >= 'ट' and <= 'ढ',
        'न' => consonant is >= 'त' and <= 'ध',
        'म' => consonant is >= 'प' and <= 'भ',
        _ => false,
    };
}
