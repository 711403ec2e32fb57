using System.Text;

namespace Tutor.Language;

/// <summary>Writes the sound of a word in a coarse alphabet that Bengali, Devanagari and Latin spellings of the word share.</summary>
/// <remarks>
/// Consonants <c>k g c j t d n p b m r l s h</c>: aspirated and plain, dental and retroflex, v and b, f and p, the three
/// sibilants are one each, because students and translators mix them. Vowels <c>a e i o u</c>; the inherent vowel is <c>a</c>.
/// Both Indic blocks run parallel, so one table by offset serves both. কেরেনস্কি, केरेंस्की and kerensky become kerenski.
/// </remarks>
public static class Sound
{
    // By offset in the block from 0x15 (ka) to 0x39 (ha); '-' is silent.
    private const string Consonants = "kkggnccjjnttddnttddnnppbbmjrrlllbsssh";

    /// <summary>The sound of a normalised or folded word; empty when the word has no letter of the three scripts.</summary>
    public static string Of(string word)
    {
        var sounds = new StringBuilder(word.Length + 4);
        if (Scripts.OfWord(word) == Script.Latin)
            Romanized.RomanizedSound.Write(word, sounds);
        else
            WriteIndic(word, sounds);
        return sounds.ToString();
    }

    /// <summary>The consonants of a sound, which survive every vowel confusion; two-consonant words keep their vowels' colour.</summary>
    /// <returns>Empty when nothing is left that could tell one word from another.</returns>
    public static string Key(string sound)
    {
        var key = new StringBuilder(sound.Length);
        var colour = new StringBuilder(4);
        for (var i = 0; i < sound.Length; i++)
        {
            var c = sound[i];
            if (!IsVowel(c))
            {
                if (c != 'h' || i == 0)
                    key.Append(c);
            }
            else if (i == 0)
            {
                key.Append('a');
            }
            else if (c != 'a')
            {
                colour.Append(c is 'i' or 'e' ? 'I' : 'U');
            }
        }

        if (key.Length < 3)
            key.Append(colour);
        return key.Length >= 2 ? key.ToString() : "";
    }

    /// <summary>The sound with o as a: the Bengali inherent vowel is typed as either.</summary>
    internal static string WithoutRounding(string sound) => sound.Replace('o', 'a');

    /// <summary>Which consonants a sound holds, a bit for each.</summary>
    public static uint ConsonantsOf(string sound)
    {
        const uint vowels = 1u << ('a' - 'a') | 1u << ('e' - 'a') | 1u << ('i' - 'a') | 1u << ('o' - 'a') | 1u << ('u' - 'a');
        uint letters = 0;
        foreach (var c in sound)
            letters |= 1u << (c - 'a');
        return letters & ~vowels;
    }

    internal static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    internal static void AppendConsonant(StringBuilder sounds, char consonant)
    {
        // A doubled consonant is written in one script and not in the other.
        if (sounds.Length == 0 || sounds[^1] != consonant)
            sounds.Append(consonant);
    }

    private static void WriteIndic(string word, StringBuilder sounds)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var offset = IndicLetters.Offset(word[i]);
            if (offset is >= 0x15 and <= 0x39)
            {
                i = WriteConsonant(word, i, offset, sounds);
                continue;
            }

            switch (offset)
            {
                case 0x02 when IndicLetters.IsSilentAnusvara(word, i):
                    break;
                case 0x02:
                    AppendConsonant(sounds, IndicLetters.Nasal(word, i));
                    break;
                case >= 0x04 and <= 0x14 or >= 0x3E and <= 0x4C:
                    sounds.Append(IndicLetters.Vowel(offset) is "A" ? "a" : IndicLetters.Vowel(offset));
                    break;
                case 0x4E: // khanda ta
                    AppendConsonant(sounds, 't');
                    break;
            }
        }

        // The inherent vowel at the end of a word is silent in Hindi and mostly in Bengali.
        if (sounds.Length > 2 && sounds[^1] == 'a' && EndsInConsonant(word))
            sounds.Length--;
    }

    /// <summary>A consonant, also one with a nukta (বড়); but য় is a glide, and the vowel is the letter's before it (সময়).</summary>
    private static bool EndsInConsonant(string word) =>
        IndicLetters.IsConsonant(word[^1])
        || (word.Length > 1 && IndicLetters.Offset(word[^1]) == IndicLetters.Nukta && IndicLetters.IsConsonant(word[^2]) && IndicLetters.Offset(word[^2]) != 0x2F);

    /// <returns>The index of the last character that belongs to the consonant.</returns>
    private static int WriteConsonant(string word, int i, int offset, StringBuilder sounds)
    {
        var bengali = word[i] >= '\u0980';
        var hasNukta = IndicLetters.OffsetAfter(word, i) == IndicLetters.Nukta;
        var afterVirama = i > 0 && IndicLetters.IsVirama(word[i - 1]);
        if (hasNukta)
            i++;

        if (offset == 0x2F)
        {
            // য begins a word as j in both; inside, Hindi य, Bengali য় and the ya-phala are glides or nothing.
            if (sounds.Length == 0 || (bengali && !hasNukta && !afterVirama))
                AppendConsonant(sounds, 'j');
            else if (!afterVirama && sounds[^1] is 'a' or 'e' or 'o' or 'u' && IndicLetters.OffsetAfter(word, i) is not (>= 0x3E and <= 0x4C or IndicLetters.Virama))
            {
                // A glide without a vowel of its own ends the vowel before it: ময়না, विजय are moyna, vijay.
                sounds.Append('i');
                return i;
            }
        }
        else if (hasNukta && offset is 0x21 or 0x22)
        {
            AppendConsonant(sounds, 'r');
        }
        else if (offset == 0x37 && afterVirama && sounds.Length > 0 && sounds[^1] == 'k')
        {
            // ক্ষ is kkh in Bengali, ksh in Hindi.
        }
        else if (offset == 0x1E && afterVirama && sounds.Length > 0 && sounds[^1] == 'j')
        {
            // জ্ঞ is gy or gg.
            sounds[^1] = 'g';
        }
        else
        {
            AppendConsonant(sounds, Consonants[offset - 0x15]);
        }

        var next = IndicLetters.OffsetAfter(word, i);
        var vowelFollows = next is >= 0x3E and <= 0x4C or IndicLetters.Virama;
        if (!vowelFollows && sounds.Length > 0 && !IsVowel(sounds[^1]))
            sounds.Append('a');
        return i;
    }
}
