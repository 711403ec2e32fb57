using System.Text;

namespace Tutor.Language.Romanized;

/// <summary>Reads Latin letters as a student means them who types Bengali or Hindi by ear.</summary>
internal static class RomanizedSound
{
    // Longest first, so that chh is not read as c and a stray h.
    private static readonly (string Letters, string Sounds)[] Clusters =
    [
        ("tch", "c"), ("chh", "c"), ("ksh", "k"), ("sch", "s"),
        ("kkh", "k"), ("ch", "c"), ("kh", "k"), ("gh", "g"), ("jh", "j"), ("th", "t"), ("dh", "d"), ("ph", "p"), ("bh", "b"),
        ("sh", "s"), ("zh", "j"), ("ck", "k"), ("gy", "g"), ("gn", "g"), ("qu", "k"), ("rh", "r"),
        ("aa", "a"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"), ("ou", "u"), ("au", "o"), ("ai", "e"), ("ei", "e"), ("oi", "e"), ("ea", "i"), ("ie", "i"),
    ];

    public static void Write(string word, StringBuilder sounds)
    {
        for (var i = 0; i < word.Length;)
        {
            if (Cluster(word, i) is { Letters: not null } cluster)
            {
                // आई ends a noun (ladai, kamai), ऐ stands inside a word (kaisa).
                Append(sounds, cluster.Letters == "ai" && i + 2 == word.Length ? "ai" : cluster.Sounds);
                i += cluster.Letters.Length;
                continue;
            }

            WriteLetter(word, i, sounds);
            i++;
        }

        // "biplobo", "krantia": a final short vowel is the silent inherent one, written out.
        if (sounds.Length > 4 && sounds[^1] is 'o' && word[^1] == 'o')
            sounds.Length--;
    }

    /// <summary>Whether the g of ng is heard before the letter: before a vowel, and before r and l, with which it begins a syllable (songram, english).</summary>
    internal static bool IsSounded(char next) => next is 'r' or 'l' || Sound.IsVowel(next);

    private static (string Letters, string Sounds) Cluster(string word, int i)
    {
        foreach (var cluster in Clusters)
            if (string.CompareOrdinal(word, i, cluster.Letters, 0, cluster.Letters.Length) == 0)
                return cluster;
        return default;
    }

    private static void WriteLetter(string word, int i, StringBuilder sounds)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        switch (word[i])
        {
            case 'a' or 'e' or 'i' or 'o' or 'u':
                sounds.Append(word[i]);
                break;
            case 'y' when i == 0:
                Append(sounds, "j");
                break;
            case 'y' when next == '\0' || !Sound.IsVowel(next):
                sounds.Append('i');
                break;
            case 'y':
                break;
            case 'g' when i > 0 && word[i - 1] == 'n' && !IsSounded(next):
                // ng before a consonant is the anusvara.
                break;
            case 'c':
                Append(sounds, next is 'e' or 'i' or 'y' ? "s" : "k");
                break;
            case 'q':
                Append(sounds, "k");
                break;
            case 'x':
                Append(sounds, "k");
                Append(sounds, "s");
                break;
            case 'f':
                Append(sounds, "p");
                break;
            case 'w' when i > 0 && next == '\0' && word[i - 1] == 'o':
                // moscow
                break;
            case 'v' or 'w':
                Append(sounds, "b");
                break;
            case 'z':
                Append(sounds, "j");
                break;
            case >= 'a' and <= 'z':
                Append(sounds, word[i].ToString());
                break;
        }
    }

    private static void Append(StringBuilder sounds, string sound)
    {
        if (sound.Length == 1 && !Sound.IsVowel(sound[0]))
            Sound.AppendConsonant(sounds, sound[0]);
        else
            sounds.Append(sound);
    }
}
