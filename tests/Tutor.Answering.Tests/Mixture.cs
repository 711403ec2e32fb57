using Tutor.Language;

namespace Tutor.Answering.Tests;

/// <summary>Messages of words that the documents know, words that examinations use, and noise.</summary>
internal sealed class Mixture(Random random, string[] words)
{
    private static readonly string[] Asking =
    [
        "কে", "কবে", "কোথায়", "কত জন", "কেন", "কী কী", "ব্যাখ্যা করো", "টীকা লেখো:", "সত্য না মিথ্যা:", "তুলনা করো", "নয়", "না", "____",
        "कौन", "कब", "कहाँ", "कितने", "क्यों", "समझाइए", "टिप्पणी लिखिए:", "सही या गलत:", "अंतर", "नहीं", "kobe", "kab", "ke", "kaun", "(ক)", "(খ)", "(গ)", "a)", "b)", "[3]", "(৫ নম্বর)",
    ];

    private static readonly string[] Noise =
    [
        "?", "।", "!", "...", "\n", "\t", "😀", "\u200d", "\u200c", "\u0000", "\u001b", "\ud83d", "\udc00", "\ufeff", "\u09cd", "\u094d", "[1]", "[99]", "**", "_", "<b>", "]", "(", "১৯১৭", "1917", "१९५०", "0", "xyzzy", "ا",
    ];

    public AskRequest Next()
    {
        var history = Enumerable.Range(0, Math.Max(0, random.Next(5) - 2)).Select(_ => Text(random.Next(8))).ToArray();
        return new AskRequest(
            Text(random.Next(14)),
            history,
            random.Next(3) == 0 ? random.Next(1, 21) : null,
            random.Next(4) == 0 ? (LanguageTag)random.Next(2) : null,
            random.Next(4) == 0 ? (LanguageTag)random.Next(2) : null);
    }

    private string Text(int length) => string.Join(random.Next(8) == 0 ? "" : " ", Enumerable.Range(0, length).Select(_ => random.Next(10) switch
    {
        < 6 => words[random.Next(words.Length)],
        < 8 => Asking[random.Next(Asking.Length)],
        _ => Noise[random.Next(Noise.Length)],
    }));
}
