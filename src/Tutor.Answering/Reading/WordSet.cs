using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The words of an embedded file in folded spelling, so that every accepted spelling of them is found.</summary>
internal static class WordSet
{
    /// <param name="file">Folder and name, for example <c>Composing/negations.txt</c>.</param>
    public static FrozenSet<string> Load(string file) => Words(file).Select(word => word.Folded).ToFrozenSet();

    /// <summary>The same words analyzed, for those who want their stems too.</summary>
    public static IEnumerable<Word> Words(string file) =>
        WordFile.Words(typeof(WordSet).Assembly, file).SelectMany(Tokenizer.Tokenize).Select(Word.From);
}
