using System.Collections.Frozen;

namespace Tutor.Language.Romanized;

/// <summary>Words in Latin letters: English words and abbreviations in documents, Bengali and Hindi as typed in chat.</summary>
internal sealed class RomanizedAnalyzer : IAnalyzer
{
    private static readonly FrozenSet<string> StopWords = new[] { "Romanized/stopwords.bn.txt", "Romanized/stopwords.hi.txt", "Romanized/stopwords.en.txt" }
        .SelectMany(LanguageFiles.Words).Select(RomanizedNormalizer.Fold).ToFrozenSet();

    /// <inheritdoc/>
    public string Fold(string word) => RomanizedNormalizer.Fold(word);

    /// <inheritdoc/>
    public IReadOnlyList<string> Stems(string folded) => [folded];

    /// <inheritdoc/>
    public bool IsStopWord(string folded) => StopWords.Contains(folded);
}
