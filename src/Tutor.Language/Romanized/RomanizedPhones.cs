using System.Text;

namespace Tutor.Language.Romanized;

/// <summary>Writes a word typed in Latin letters in the alphabet of <see cref="Phones"/>, as far as Latin letters keep its letters apart.</summary>
/// <remarks>
/// Two letters of its own leave open what typing leaves open: <c>z</c> is a typed a (the inherent vowel or the long a),
/// <c>x</c> a typed o (the Bengali inherent vowel or o), <c>v</c> a typed v (व, or ভ). A typed t or d is dental; the retroflex is as good.
/// </remarks>
internal static class RomanizedPhones
{
    private static readonly (string Letters, string Phones)[] Clusters =
    [
        ("kkh", "kK"), ("cch", "cC"), ("chh", "C"), ("ksh", "ks"), ("tch", "C"), ("sch", "s"),
        ("kh", "K"), ("gh", "G"), ("ch", "c"), ("jh", "J"), ("th", "T"), ("dh", "D"), ("ph", "P"), ("bh", "B"), ("sh", "s"), ("zh", "j"), ("rh", "R"), ("ck", "k"), ("qu", "k"),
        ("aa", "A"), ("ee", "i"), ("ii", "i"), ("oo", "u"), ("uu", "u"), ("ou", "o"), ("au", "o"), ("ai", "e"), ("ei", "e"), ("oi", "e"), ("ea", "i"), ("ie", "i"), ("ri", "ri"),
    ];

    public static string Of(string word)
    {
        var phones = new StringBuilder(word.Length + 2);
        for (var i = 0; i < word.Length;)
        {
            if (Cluster(word, i) is { Letters: not null } cluster)
            {
                // आई at the end of a noun (ladai), ऐ inside a word (kaisa).
                phones.Append(cluster.Letters == "ai" && i + 2 == word.Length ? "Ai" : cluster.Phones);
                i += cluster.Letters.Length;
                continue;
            }

            if (Letter(word, i) is var phone and not '\0')
                phones.Append(phone);
            i++;
        }

        // A last a is long after one consonant (raja); after two it may be the inherent vowel written out (rajya, mitra).
        if (phones.Length > 2 && phones[^1] == 'z' && (IsVowel(phones[^2]) || IsVowel(phones[^3]) || phones[^2] == phones[^3]))
            phones[^1] = 'A';
        return phones.ToString();
    }

    private static (string Letters, string Phones) Cluster(string word, int i)
    {
        foreach (var cluster in Clusters)
            if (string.CompareOrdinal(word, i, cluster.Letters, 0, cluster.Letters.Length) == 0)
                return cluster;
        return default;
    }

    private static char Letter(string word, int i)
    {
        var next = i + 1 < word.Length ? word[i + 1] : '\0';
        var afterVowel = i > 0 && Sound.IsVowel(word[i - 1]);
        return word[i] switch
        {
            'a' => 'z',
            'o' => 'x',
            'g' when i > 0 && word[i - 1] == 'n' && !RomanizedSound.IsSounded(next) => '\0',
            'y' when i == 0 => 'j',
            'y' when afterVowel || Sound.IsVowel(next) => 'y',
            'y' => 'i',
            'c' => next is 'e' or 'i' or 'y' ? 's' : 'k',
            'q' => 'k',
            'f' => 'P',
            'w' => 'b',
            'z' => 'j',
            'x' => 'k',
            >= 'a' and <= 'z' => word[i],
            _ => '\0',
        };
    }

    private static bool IsVowel(char phone) => phone is 'z' or 'x' or 'A' or 'e' or 'i' or 'o' or 'u';
}
