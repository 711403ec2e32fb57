using System.Buffers;
using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>Whether a sentence introduces what is asked about, and does not only mention it.</summary>
internal static class Definition
{
    private const double SaysWhatSomethingIs = 0.6;

    // In words: what a sentence is about stands at its beginning.
    private const int Beginning = 3;
    private const int Explained = 2;
    private static readonly SearchValues<char> Explaining = SearchValues.Create("(—–:");
    private static readonly FrozenSet<string> Naming = WordSet.Load("Evidence/definitions.txt");
    private static readonly FrozenSet<string> Copulas = WordSet.Load("Evidence/copulas.txt");

    /// <returns>1 for a sentence that begins with its matter and says what it is, or what is called so; less for one that says so of something; else 0.</returns>
    /// <param name="weights">For each word of the passage how much of the question it says.</param>
    public static double Degree(AnalyzedPassage passage, TextSpan sentence, IReadOnlyList<double> weights)
    {
        var text = passage.Text;
        var (first, end) = Words(text, sentence);
        var (topic, last, names, isSaid) = (-1, -1, false, false);
        for (var w = first; w < end; w++)
        {
            if (weights[w] > 0)
                (topic, last) = (topic < 0 ? w : topic, w);
            names |= Naming.Contains(text.Words[w].Folded);
            isSaid |= Copulas.Contains(text.Words[w].Folded);
        }

        var brackets = text.Text.AsSpan(sentence.Start, sentence.Length).Contains('(');
        if (topic < 0)
            return names || isSaid || brackets ? SaysWhatSomethingIs : 0;
        if (names || (topic - first < Beginning && (isSaid || IsExplained(text, topic, Math.Min(last, topic + Explained), sentence))))
            return 1;
        return isSaid || brackets ? SaysWhatSomethingIs : 0;
    }

    /// <summary>"গ্যাবেল — লবণের উপর কর", "जारीना (जार की पत्नी)".</summary>
    private static bool IsExplained(AnalyzedText text, int topic, int last, TextSpan sentence)
    {
        for (var w = topic; w <= last; w++)
        {
            var after = text.Tokens[w].Span.End;
            var next = w + 1 < text.Tokens.Count ? Math.Min(sentence.End, text.Tokens[w + 1].Span.Start) : sentence.End;
            if (next > after && text.Text.AsSpan(after, next - after).IndexOfAny(Explaining) >= 0)
                return true;
        }

        return false;
    }

    private static (int First, int End) Words(AnalyzedText text, TextSpan sentence)
    {
        var first = 0;
        while (first < text.Tokens.Count && text.Tokens[first].Span.Start < sentence.Start)
            first++;
        var end = first;
        while (end < text.Tokens.Count && text.Tokens[end].Span.Start < sentence.End)
            end++;
        return (first, end);
    }
}
