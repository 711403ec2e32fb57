using System.Text;

namespace Tutor.Language.Tests;

/// <summary>Texts from a seed, of all that students' keyboards and scanned pages hold; the same seed gives the same text.</summary>
internal static class RandomText
{
    private static readonly string[] Alphabets =
    [
        "অআইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎৰৱ",
        "ািীুূৃেৈোৌ্ঁংঃ\u09BC\u09D7",
        "\u09DC\u09DD\u09DF",
        "अआइईउऊऋएऐओऔऑकखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसहळऩ",
        "ािीुूृेैोौॉॅ्ँंः\u093C\u093D",
        "\u0958\u0959\u095A\u095B\u095C\u095D\u095E\u095F",
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "éñüßİıÅK\u0301\u0323\u0338",
        "০১২৩৪৫৬৭৮৯",
        "०१२३४५६७८९",
        "0123456789",
        "٣٤２３੧",
        "\u200B\u200C\u200D\u200E\u200F\u00AD\u2060\uFEFF\uFE0F\u20E3",
        " \u00A0\u202F\t\n\r\u2028",
        "।॥.,?!…-–—:;()[]\"'“”‘’«»/*_#<>&",
        "\u0000\u0001\u0008\u001B\u007F\u0085\uFFFD\uFFFE\uFFFF",
        "\uD800\uDBFF\uDC00\uDFFF",
    ];

    private static readonly string[] Whole = ["😀", "👩‍🎓", "প্রশ্ন", "हिन्दी", "সরকারের", "क्रांतियों", "lenin", "১৯১৭", "V.I. ", "8 টা ", "25 অক্টোবর "];

    /// <summary>Any characters at all.</summary>
    public static IEnumerable<string> Any(int seed, int count, int longest = 40) =>
        Make(seed, count, random => Text(random, Alphabets, random.Next(longest + 1)));

    /// <summary>Normalised words of one script, as the tokenizer hands them to an analyzer: any spelling, also an impossible one.</summary>
    public static IEnumerable<string> Words(int seed, int count, Script script) =>
        Make(seed, count, random => Text(random, LettersOf(script), random.Next(1, 14)))
            .SelectMany(Tokenizer.Tokenize)
            .Where(token => !token.IsNumber && token.Script == script)
            .Select(token => token.Text);

    private static string[] LettersOf(Script script) => script switch
    {
        Script.Bengali => Alphabets[..3],
        Script.Devanagari => Alphabets[3..6],
        _ => Alphabets[6..8],
    };

    private static IEnumerable<string> Make(int seed, int count, Func<Random, string> make)
    {
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
            yield return make(random);
    }

    private static string Text(Random random, string[] alphabets, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            if (alphabets.Length == Alphabets.Length && random.Next(8) == 0)
                text.Append(Whole[random.Next(Whole.Length)]);
            var alphabet = alphabets[random.Next(alphabets.Length)];
            for (var run = random.Next(4); run >= 0; run--)
                text.Append(alphabet[random.Next(alphabet.Length)]);
        }

        return text.ToString();
    }
}
