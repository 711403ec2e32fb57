using System.Collections.Frozen;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Reads by which case a passage marks the part that a name plays; from <c>case-marks.txt</c>.</summary>
internal static class NameMark
{
    private const char Ending = '-';

    private static readonly FrozenDictionary<NamePart, FrozenSet<string>> Words = Load(form => form[0] == Ending ? null : form);
    private static readonly (NamePart Part, string Ending)[] Endings = [.. Load(form => form[0] == Ending ? form[1..] : null)
        .SelectMany(pair => pair.Value.Select(ending => (pair.Key, ending))).OrderByDescending(pair => pair.ending.Length)];

    /// <summary>The part that the run of words plays; null for one that no case marks: a subject, or what is said of it.</summary>
    public static NamePart? Of(AnalyzedPassage passage, Range run)
    {
        var words = passage.Text.Words;
        var next = run.End.Value;
        if (next < words.Count && passage.SentenceOfWord[next] == passage.SentenceOfWord[next - 1])
        {
            var attached = passage.Text.Text[passage.Text.Tokens[next - 1].Span.End..passage.Text.Tokens[next].Span.Start] == "-";
            foreach (var (part, marks) in Words)
                if (marks.Contains(words[next].Folded))
                    return part;
            if (attached && Ended(words[next].Folded) is { } hyphened)
                return hyphened;
        }

        var last = words[next - 1];
        return last.Script == Script.Bengali && last.Folded.Length > last.Stem.Length ? Ended(last.Folded) : null;
    }

    /// <summary>Whether the words that ask where ask from where.</summary>
    public static bool IsFrom(IReadOnlyList<Word> words, Range cue) =>
        Enumerable.Range(cue.Start.Value, Math.Min(words.Count, cue.End.Value + 1) - cue.Start.Value).Any(w => Words[NamePart.From].Contains(words[w].Folded));

    private static NamePart? Ended(string word)
    {
        foreach (var (part, ending) in Endings)
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return part;
        return null;
    }

    private static FrozenDictionary<NamePart, FrozenSet<string>> Load(Func<string, string?> take) =>
        WordFile.Table(typeof(NameMark).Assembly, "Composing/case-marks.txt").ToFrozenDictionary(
            line => Enum.Parse<NamePart>(line.Key, ignoreCase: true),
            line => line.Forms.Select(take).OfType<string>().Select(form => Word.From(Tokenizer.Tokenize(form)[0]).Folded).ToFrozenSet());
}
