using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The words of <c>relational.txt</c>, which say nothing without the thing that they belong to.</summary>
internal static class RelationalWords
{
    private static readonly FrozenSet<string> Words = WordSet.Words("Reading/relational.txt").SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();

    public static bool Contains(Word word) => Words.Contains(word.Folded) || Words.Contains(word.Stem);
}
