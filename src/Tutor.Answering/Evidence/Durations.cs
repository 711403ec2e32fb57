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

    /// <summary>Where a length of time ends that begins with a number: behind its unit, or behind the number where none follows.</summary>
    public static int EndAfter(AnalyzedText text, TextSpan number)
    {
        for (var w = 0; w < text.Tokens.Count; w++)
            if (text.Tokens[w].Span.Start >= number.End)
                return Contains(text.Words[w]) ? text.Tokens[w].Span.End : number.End;
        return number.End;
    }
}
