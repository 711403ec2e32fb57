using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Checked;

/// <summary>The words of <c>empty.txt</c>, with or without which a question asks the same.</summary>
internal static class EmptyWords
{
    private static readonly FrozenSet<string> Words = WordSet.Load("Checked/empty.txt");

    public static bool Contains(Word word) => Words.Contains(word.Folded);
}
