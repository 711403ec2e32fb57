using System.Text;

namespace Tutor.Language;

/// <summary>Writes a Bengali or Devanagari word in one alphabet for both scripts that keeps apart what their letters keep apart.</summary>
/// <remarks>
/// Finer than <see cref="Sound"/>, which joins whatever a student or a translator might mix and so finds candidates; this one
/// decides between them: aspirates (upper case), retroflexes (<c>q Q w W</c>, the flap <c>R</c>), and the long a (<c>A</c>) are letters
/// of their own. The blocks run parallel, so one table by offset serves both. কাল is kAl and খাল is KAl; কেরেনস্কি and केरेंस्की
/// differ by one vowel.
/// </remarks>
public static class Phones
{
    // By offset in the block from 0x15 (ka) to 0x39 (ha).
    private const string Consonants = "kKgGncCjJnqQwWntTdDnnpPbBmyrrlllbsssh";

    /// <summary>The letters of a normalised or folded word; empty for a word of another script.</summary>
    public static string Of(string word) => Write(word, asTyped: false);

    /// <summary>The same with what a student writes out who types the word in Latin letters: doubled consonants, the ya-phala, and conjuncts by their sound (পাত্তা, राज्य; ক্ষ as kkh, জ্ঞ as gy).</summary>
    public static string AsTyped(string word) => Write(word, asTyped: true);

    private static string Write(string word, bool asTyped)
    {
        var phones = new StringBuilder(word.Length + 4);
        for (var i = 0; i < word.Length; i++)
        {
            var offset = IndicLetters.Offset(word[i]);
            switch (offset)
            {
                case >= 0x15 and <= 0x39:
                    i = WriteConsonant(word, i, offset, phones, asTyped);
                    break;
                case 0x02 when IndicLetters.IsSilentAnusvara(word, i) && !(asTyped && IndicLetters.OffsetAfter(word, i) == 0x39):
                    break;
                case 0x02:
                    phones.Append(IndicLetters.Nasal(word, i));
                    break;
                case >= 0x04 and <= 0x14 or >= 0x3E and <= 0x4C:
                    phones.Append(IndicLetters.Vowel(offset));
                    break;
                case 0x4E:
                    phones.Append('t');
                    break;
            }
        }

        if (phones.Length > 2 && phones[^1] == 'a')
            phones.Length--;
        return phones.ToString();
    }

    /// <returns>The index of the last character that belongs to the consonant.</returns>
    private static int WriteConsonant(string word, int i, int offset, StringBuilder phones, bool asTyped)
    {
        var afterVirama = i > 0 && IndicLetters.IsVirama(word[i - 1]);
        var hasNukta = IndicLetters.OffsetAfter(word, i) == IndicLetters.Nukta;
        if (hasNukta)
            i++;
        var phone = offset switch
        {
            0x21 or 0x22 when hasNukta => 'R',
            // য begins a word as j in both languages; the ya-phala only colours the consonant before it.
            0x2F when phones.Length == 0 => 'j',
            0x2F when afterVirama => asTyped ? 'y' : '\0',
            0x2F when word[i] >= '\u0980' && !hasNukta => 'j',
            // ক্ষ is kkh in Bengali, ksh in Hindi; জ্ঞ is gy or gg.
            0x37 when afterVirama && phones.Length > 0 && phones[^1] == 'k' => asTyped ? 'K' : '\0',
            0x1E when afterVirama && phones.Length > 0 && phones[^1] == 'j' => asTyped ? 'y' : '\0',
            _ => Consonants[offset - 0x15],
        };
        if (asTyped && phone == 'y' && offset == 0x1E)
            phones[^1] = 'g';
        // A doubled consonant is written in one script and not in the other.
        if (phone != '\0' && (asTyped || phones.Length == 0 || phones[^1] != phone))
            phones.Append(phone);
        if (IndicLetters.OffsetAfter(word, i) is not (>= 0x3E and <= 0x4C or IndicLetters.Virama))
            phones.Append('a');
        return i;
    }
}
