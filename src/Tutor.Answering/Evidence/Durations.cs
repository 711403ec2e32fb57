using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>The words of <c>durations.txt</c>: whoever asks for how many days or how much time may be told months and years.</summary>
internal static class Durations
{
    private static readonly FrozenSet<string> Words = WordSet.Words("Evidence/durations.txt").SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();

    // In words, from the number on: "তিন দীর্ঘ বছর", "5-6 घंटे".
    private const int Reach = 2;

    /// <summary>Whether the question wants to know how many hours, days or years, or how much time.</summary>
    public static bool AreAskedFor(Question question) => question.Wanted is { } wanted && Contains(question.Text.Words[wanted]);

    public static bool Contains(Word word) => Words.Contains(word.Folded) || Words.Contains(word.Stem);

    /// <summary>Whether a number is one of hours, days or years.</summary>
    public static bool Follow(AnalyzedText text, TextSpan number) => text.Words.Skip(After(text, number)).Take(Reach).Any(Contains);

    /// <summary>Where a length of time ends that begins with a number: behind its unit, or behind the number where none follows.</summary>
    public static int EndAfter(AnalyzedText text, TextSpan number) =>
        After(text, number) is var next && next < text.Words.Count && Contains(text.Words[next]) ? text.Tokens[next].Span.End : number.End;

    private static int After(AnalyzedText text, TextSpan number) => text.Tokens.Count(token => token.Span.Start < number.End);
}
