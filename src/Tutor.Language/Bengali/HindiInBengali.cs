using System.Text;

namespace Tutor.Language;

/// <summary>Writes a Hindi word in Bengali letters, by the habits of Bengali spelling; what no rule tells is in <c>hindi-letters.txt</c>.</summary>
internal static class HindiInBengali
{
    private const char Virama = '\u094D';
    private const char Nukta = '\u093C';
    private const char Anusvara = '\u0902';
    private const string Chandrabindu = "\u0981";
    private const string BengaliVirama = "\u09CD";

    private static readonly LetterExceptions Exceptions = LetterExceptions.Load("Bengali/hindi-letters.txt");

    /// <param name="word">Devanagari letters and signs, and joiners between them; in NFC.</param>
    public static string Write(string word)
    {
        word = word.Replace("\u200C", "", StringComparison.Ordinal).Replace("\u200D", "", StringComparison.Ordinal);
        return Exceptions.Write(word, Append);
    }

    private static void Append(StringBuilder result, string word, ref int i)
    {
        var before = i > 0 ? word[i - 1] : '\0';
        var after = i + 1 < word.Length ? word[i + 1] : '\0';
        switch (word[i])
        {
            case 'व':
                result.Append(V(word, i));
                break;
            case 'य' when i == 0 && after == 'ू':
                // यूरोप, यूनान: ইউরোপ, ইউনান.
                result.Append("ইউ");
                i++;
                break;
            case 'य':
                // A Bengali য is spoken like ज, but not after a consonant; between vowels it is written য়.
                result.Append(i == 0 || before is Virama or Anusvara ? "য" : "য়");
                break;
            case 'त' when after == Virama && (i + 2 >= word.Length || word[i + 2] is 'क' or 'ख' or 'प' or 'फ' or 'स'):
                result.Append('ৎ');
                i++;
                break;
            case 'ड' or 'ढ' when after == Nukta:
                result.Append(word[i] == 'ड' ? "ড়" : "ঢ়");
                i++;
                break;
            case Virama when after == 'य' && i + 2 < word.Length && word[i + 2] == 'ू' && before != 'व' && !(before == 'न' && i + 3 < word.Length && word[i + 3] == 'न'):
                // Borrowed words: कम्यून, म्यूज़ियम; but न्यूनतम and व्यूह.
                result.Append("িউ");
                i += 2;
                break;
            case 'आ' when IsVowel(before):
                result.Append("য়া");
                break;
            case 'ए' when IsVowel(before):
                result.Append("য়ে");
                break;
            case 'ई' when IsVowel(before):
                result.Append('ই');
                break;
            case 'ऊ' when IsVowel(before):
                result.Append('উ');
                break;
            case 'ै' when IsOpen(word, i):
                result.Append("্যা");
                break;
            case 'ऐ' when IsOpen(word, i):
                result.Append("অ্যা");
                break;
            case Anusvara when before == 'ि' && word.AsSpan(i + 1) is "ग":
                // दार्जिलिंग, मीटिंग: দার্জিলিং, মীটিং.
                result.Append('ং');
                i++;
                break;
            case Anusvara:
                result.Append(Nasal(word, i));
                break;
            case 'ॉ':
                // The vowel that Bengali has without writing it: डॉक्टर, ডক্টর.
                break;
            case 'ऑ' or 'ऄ':
                result.Append('অ');
                break;
            case 'ॅ':
                result.Append("্যা");
                break;
            case 'ऍ' or 'ॲ':
                result.Append("অ্যা");
                break;
            case 'ॐ':
                result.Append("ওঁ");
                break;
            case 'ळ' or 'ऴ':
                result.Append('ল');
                break;
            case 'ऩ':
                result.Append('ন');
                break;
            case 'ऱ':
                result.Append('র');
                break;
            case 'ऎ':
                result.Append('এ');
                break;
            case 'ऒ':
                result.Append('ও');
                break;
            case 'ॆ':
                result.Append('ে');
                break;
            case 'ॊ':
                result.Append('ো');
                break;
            case '॰':
                result.Append('.');
                break;
            case Nukta or 'ऽ' or 'ऀ' or 'ऺ' or 'ऻ' or (>= '\u094E' and <= '\u095F') or >= '\u0970':
                break;
            default:
                // The two blocks of Unicode run parallel.
                result.Append((char)(word[i] + 0x80));
                break;
        }
    }

    /// <summary>Bengali has one letter for b and v, and writes it in all that comes from Sanskrit: विरोध, বিরোধ.</summary>
    private static string V(string word, int i)
    {
        if (i == 0 || i + 1 < word.Length)
            return "ব";
        return word[i - 1] switch
        {
            // चुनाव, दबाव.
            'ा' => "ও",
            // The names of Russians: ব্রেজনেভ.
            'े' => "ভ",
            _ => "ব",
        };
    }

    /// <summary>The consonant that an anusvara stands for before another, or the sign of a nasal vowel.</summary>
    private static string Nasal(string word, int i)
    {
        var before = i > 0 ? word[i - 1] : '\0';
        var after = i + 1 < word.Length ? word[i + 1] : '\0';
        if (IsNasalVowel(word, i, before, after))
            return Chandrabindu;
        var foreign = before is 'े' or 'ॉ' or 'ै' or 'ए' or 'ऐ' or 'ऑ' or 'ॅ' || (before is 'ि' or 'इ' && after == 'ट');
        return after switch
        {
            >= 'च' and <= 'ञ' => "ঞ" + BengaliVirama,
            >= 'ट' and <= 'ण' => (foreign ? "ন" : "ণ") + BengaliVirama,
            >= 'त' and <= 'न' => "ন" + BengaliVirama,
            >= 'प' and <= 'म' => "ম" + BengaliVirama,
            // The prefix sam (संग्राम, সংগ্রাম) keeps its sign.
            >= 'क' and <= 'ङ' when before != 'स' => "ঙ" + BengaliVirama,
            _ => "ং",
        };
    }

    /// <summary>Hindi writes the anusvara for the chandrabindu above signs that leave no room for it: में, नहीं, उन्होंने.</summary>
    private static bool IsNasalVowel(string word, int i, char before, char after)
    {
        if (!IsVowelSign(before) && !IsIndependentVowel(before))
            return false;
        if (i + 1 == word.Length)
            return before != 'अ';
        if (before is 'ै' or 'ऐ')
            return !IsOpen(word, i - 1);
        return before is 'ी' or 'ो' or 'ौ' or 'ू' or 'ई' or 'ओ' or 'औ' or 'ऊ'
            || (before != 'अ' && after is 'न' or 'ण' or 'म')
            || (before == 'ा' && after == 'व')
            || (before == 'े' && word.AsSpan(i + 1) is "गे" or "गी" or "गा");
    }

    /// <summary>The open e of borrowed words (बैंक, इंग्लैंड), which Bengali writes with য ফলা.</summary>
    private static bool IsOpen(string word, int i) =>
        (i > 0 && word[i - 1] == 'ट') || (i + 2 < word.Length && word[i + 1] == Anusvara && word[i + 2] is 'क' or 'ट' or 'ड');

    /// <summary>Whether a vowel sounds before the next letter: a sign, a vowel, or the one that every consonant carries.</summary>
    private static bool IsVowel(char c) => c is >= 'ऄ' and <= 'ह' or Nukta || IsVowelSign(c);

    private static bool IsIndependentVowel(char c) => c is >= 'ऄ' and <= 'औ';

    private static bool IsVowelSign(char c) => c is >= 'ा' and <= 'ौ';
}
