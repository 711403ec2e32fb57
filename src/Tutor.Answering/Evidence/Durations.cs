using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>The words of <c>durations.txt</c>: whoever asks for how many days or how much time may be told months and years.</summary>
internal static class Durations
{
    private static readonly FrozenSet<string> Words = WordSet.Words("Evidence/durations.txt").SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();

    // In words: "তিন দীর্ঘ বছর".
    private const int Reach = 2;

    public static bool Contains(Word word) => Words.Contains(word.Folded) || Words.Contains(word.Stem);

    /// <summary>Whether a number is one of hours, days or years.</summary>
    public static bool Follow(AnalyzedText text, TextSpan number)
    {
        var after = 0;
        while (after < text.Tokens.Count && text.Tokens[after].Span.Start < number.End)
            after++;
        return text.Words.Skip(after).Take(Reach).Any(Contains);
    }
}
