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
        var letters = PlainLetters(word);
        return letters.Length > 0 ? Join(letters) : word;
    }

    /// <summary>Comes first: the rules that look at a letter's neighbours must see the letters that remain.</summary>
    private static string PlainLetters(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            // The precomposed letters with nukta (U+0958 to U+095F) are taken apart by NFC, so they do not come here.
            if (c is '\u093C' or 'ः' or '\u093D') // nukta, visarga, avagraha
                continue;
            result.Append(c switch
            {
                'ँ' => 'ं',
                'ी' => 'ि',
                'ू' => 'ु',
                'ई' => 'इ',
                'ऊ' => 'उ',
                'ॉ' => 'ो',
                'ऑ' => 'ओ',
                'ॅ' => 'े',
                'ऍ' => 'ए',
                _ => c,
            });
        }

        while (result.Length > 1 && IndicLetters.IsVirama(result[^1]))
            result.Length--;
        return result.ToString();
    }

    private static string Join(string word)
    {
        var result = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var next = i + 1 < word.Length ? word[i + 1] : '\0';
            if (c == 'य' && i > 0 && !IndicLetters.IsVirama(word[i - 1]) && (next == 'े' || (next == 'ि' && IsEnd(word, i + 2))))
            {
                result.Append(next == 'े' ? 'ए' : 'इ');
                i++;
            }
            else if (IndicLetters.IsVirama(next) && i + 2 < word.Length && IsOwnNasal(c, word[i + 2]))
            {
                result.Append('ं');
                i++;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    /// <summary>The end of a word, or the nasal sign that only a plural adds to it (गयी, गयीं).</summary>
    private static bool IsEnd(string word, int i) => i == word.Length || (i + 1 == word.Length && word[i] == 'ं');

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
