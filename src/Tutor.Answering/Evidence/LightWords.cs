using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>The words of <c>lightwords.txt</c>, whose absence from a passage says little.</summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Words = WordSet.Words("Evidence/lightwords.txt").SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();

    public static bool Contains(Word word) => Words.Contains(word.Folded) || Words.Contains(word.Stem);
}
