using System.Buffers;
using System.Text.RegularExpressions;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>Takes off what models put around a sentence by habit; what could be mark-up, a link or a marker after that is refused.</summary>
internal static partial class PlainSentence
{
    private const string Ends = "।॥.?!…:";

    private static readonly SearchValues<char> MarkUp = SearchValues.Create("[]<>{}|`*_#~\\^=\n\r\t");

    /// <returns>Null when nothing is left, or when it is no plain sentence.</returns>
    public static string? Of(string written)
    {
        var text = Invisible(TextNormalizer.Compose(TextNormalizer.WellFormed(written)));
        text = BlankRun().Replace(Marker().Replace(text.Replace("**", "", StringComparison.Ordinal), ""), " ").Trim();
        text = ListMark().Replace(text, "");
        if (text.AsSpan().IndexOfAny(MarkUp) >= 0 || text.Contains("://", StringComparison.Ordinal) || Tokenizer.CountWords(text) == 0)
            return null;
        text = text.TrimEnd(';', ',', ' ');
        return Ends.Contains(text.TrimEnd('"', '”', '\'', '’', ')', ' ').LastOrDefault()) ? text : text + "।";
    }

    /// <summary>Direction marks and the like can make a text show as another; the joiners belong to both scripts.</summary>
    private static string Invisible(string text) => string.Concat(text.Where(c => c is '\u200C' or '\u200D' || !(TextNormalizer.IsInvisible(c) || char.IsControl(c)) || char.IsWhiteSpace(c)));

    // [1], [১, ২] and 【३】 are markers; only the tutor sets them.
    [GeneratedRegex(@"\s*[\[【]\s*\p{Nd}+(\s*[,;]\s*\p{Nd}+)*\s*[\]】]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"\s+")]
    private static partial Regex BlankRun();

    [GeneratedRegex(@"^[-•–—]\s+")]
    private static partial Regex ListMark();
}
