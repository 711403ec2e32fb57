using System.Collections.Frozen;
using Tutor.Answering.Evidence;
using Tutor.Language;

namespace Tutor.Answering.Judging;

/// <summary>The words of <c>ranks.txt</c>: the first, the last, the longest, the present one.</summary>
internal static class RankWords
{
    private static readonly FrozenDictionary<string, string> Ranks = WordFile.Table(typeof(RankWords).Assembly, "Judging/ranks.txt")
        .SelectMany(line => line.Forms.SelectMany(Tokenizer.Tokenize).Select(token => (Word.From(token).Folded, line.Key)))
        .DistinctBy(pair => pair.Folded)
        .ToFrozenDictionary(pair => pair.Folded, pair => pair.Key);

    // "Before" is the first after a point in time: इससे पहले, 1917 से पहले.
    private static readonly FrozenSet<string> Since = new[] { "से", "se" }.ToFrozenSet();

    private const string Last = "last";

    /// <summary>The rank that the word at a place stands for; null when it stands for none.</summary>
    public static string? At(IReadOnlyList<Word> words, int place) =>
        Ranks.TryGetValue(words[place].Folded, out var rank) && !(place > 0 && Since.Contains(words[place - 1].Folded)) && !(rank == Last && IsEnd(words, place)) ? rank : null;

    /// <summary>What is last stands before its noun; before a verb or a postposition the same word is the end: শেষ করতে, শেষ পর্যন্ত.</summary>
    private static bool IsEnd(IReadOnlyList<Word> words, int place) =>
        place + 1 < words.Count && words[place + 1] is var next && (next.IsStopWord || LightWords.Contains(next));

    public static bool Say(IReadOnlyList<Word> words, string rank) => Enumerable.Range(0, words.Count).Any(place => At(words, place) == rank);
}
