using System.Text;

namespace Tutor.Language;

/// <summary>Writes a Bengali word in Devanagari, by the habits of Hindi spelling; what no rule tells is in <c>bengali-letters.txt</c>.</summary>
internal static class BengaliInDevanagari
{
    private const char Virama = '\u09CD';
    private const char Nukta = '\u09BC';
    private const string OpenE = "্যা";

    private static readonly LetterExceptions Exceptions = LetterExceptions.Load("Hindi/bengali-letters.txt");

    /// <param name="word">Bengali letters and signs, and joiners between them; in NFC.</param>
    public static string Write(string word)
    {
        // A joiner is the only difference between র‍্যা, the open e after r, and র্যা, a y after it.
        word = word.Replace("র\u200D" + OpenE, "রৈ", StringComparison.Ordinal).Replace("র\u200C" + OpenE, "রৈ", StringComparison.Ordinal)
            .Replace("\u200C", "", StringComparison.Ordinal).Replace("\u200D", "", StringComparison.Ordinal);
        return Exceptions.Write(word, Append);
    }

    private static void Append(StringBuilder result, string word, ref int i)
    {
        var before = i > 0 ? word[i - 1] : '\0';
        var after = i + 1 < word.Length ? word[i + 1] : '\0';
        switch (word[i])
        {
            case 'ব':
                result.Append(IsV(word, i) ? 'व' : 'ब');
                break;
            case 'ভ' when i == 0 && After(word, i, "্ল"):
                // No Sanskrit word begins with bhl: ভ্লাদিমির.
                result.Append('व');
                break;
            case 'য' when after == Nukta:
                result.Append('य');
                i++;
                break;
            case 'য' when i == 0 && after is 'া' or 'ে' or 'ি' && !After(word, i, "াত্র") && !After(word, i, "ান্ত"):
                // যে, যারা, যায়: Hindi knows such words, where it has them, with ज.
                result.Append('ज');
                break;
            case 'অ' or 'এ' when After(word, i, OpenE):
                result.Append('ऐ');
                i += OpenE.Length;
                break;
            case Virama when string.CompareOrdinal(word, i, OpenE, 0, OpenE.Length) == 0 && IsOpen(word, i):
                result.Append('ै');
                i += OpenE.Length - 1;
                break;
            case 'ও' when i == 0 && (After(word, i, "য়া") || After(word, i, "য়ে")):
                // The w of borrowed words: ওয়াশিংটন.
                result.Append('व').Append(word[3] == 'া' ? 'ा' : 'े');
                i += 3;
                break;
            case 'উ' when i == 0 && after == 'ই':
                result.Append("वि");
                i++;
                break;
            case 'ই' when i == word.Length - 1 && IsVowelSign(before):
                result.Append('ई');
                break;
            case 'ঙ' when after == Virama && i + 2 < word.Length && word[i + 2] is >= 'ক' and <= 'ঘ':
                result.Append('ं');
                i++;
                break;
            case 'ঙ' when after != Virama:
                result.Append("ंग");
                break;
            case 'ঞ' when after == Virama && i + 2 < word.Length && word[i + 2] is >= 'চ' and <= 'ঝ':
                result.Append('ं');
                i++;
                break;
            case 'ং' when after is (>= 'চ' and <= 'ন') or 'প' or 'ফ':
                // Before these Sanskrit has the nasal of their own class; here a g sounds with it: ওয়াশিংটন.
                result.Append("ंग");
                break;
            case 'ং' when before == 'ি' && (after == '\0' || After(word, i, "য়")):
                // দার্জিলিং, মিটিংয়ে.
                result.Append("ंग");
                break;
            case 'ৎ':
                result.Append("त्");
                break;
            case 'ৰ':
                result.Append('र');
                break;
            case 'ৱ':
                result.Append('व');
                break;
            case '\u09D7' or >= '\u09F2' or '\u0984' or '\u098D' or '\u098E' or '\u0991' or '\u0992':
                break;
            default:
                // The two blocks of Unicode run parallel.
                result.Append((char)(word[i] - 0x80));
                break;
        }
    }

    /// <summary>Where Bengali ব comes from the v of Sanskrit.</summary>
    private static bool IsV(string word, int i)
    {
        if (i > 1 && word[i - 1] == Virama)
            // নভেম্বর, সম্বন্ধ; আব্বাস.
            return word[i - 2] is not ('ম' or 'ব');
        if (After(word, i, "্য"))
            return !IsOpenAfterB(word, i);
        return After(word, i, "ৃ") || After(word, i, "ৈ") || (i == 0 && After(word, i, "ি"));
    }

    /// <summary>
    /// Whether ্যা, which begins at <paramref name="i"/>, is the open e of borrowed words (ট্যাঙ্ক, ম্যানেজার) and not a y (ন্যায়, সংখ্যা):
    /// after most consonants Sanskrit has no such word.
    /// </summary>
    private static bool IsOpen(string word, int i) => i > 0 && word[i - 1] switch
    {
        'ক' or 'গ' or 'চ' or 'ট' or 'ড' or 'প' or 'ফ' or 'ম' or 'হ' => true,
        'ব' => IsOpenAfterB(word, i - 1),
        'ল' => i == 1 || After(word, i + 2, "ন্ড") || After(word, i + 2, "ন্ট") || After(word, i + 2, "ব") || After(word, i + 2, "টি"),
        _ => false,
    };

    /// <summary>ব্যাঙ্ক, ব্যারাক, ব্যাটালিয়ন; but ব্যাপার, ব্যাখ্যা.</summary>
    private static bool IsOpenAfterB(string word, int b) =>
        After(word, b, OpenE) && b + 4 < word.Length && word[b + 4] is 'ঙ' or 'ং' or 'ন' or 'ট' or 'র' or 'ল' or 'জ' or 'গ';

    /// <summary>Whether <paramref name="letters"/> follow the letter at <paramref name="i"/>.</summary>
    private static bool After(string word, int i, string letters) => i + 1 < word.Length && string.CompareOrdinal(word, i + 1, letters, 0, letters.Length) == 0;

    private static bool IsVowelSign(char c) => c is >= 'া' and <= 'ৌ' or (>= 'অ' and <= 'ঔ');
}
