using System.Collections.Frozen;

namespace Tutor.Language.Bengali;

internal sealed class BengaliAnalyzer : IAnalyzer
{
    private static readonly FrozenSet<string> StopWords =
        LanguageFiles.Words("Bengali/stopwords.txt").Select(BengaliNormalizer.Fold).ToFrozenSet();

    /// <inheritdoc/>
    public string Fold(string word) => BengaliNormalizer.Fold(word);

    /// <inheritdoc/>
    public IReadOnlyList<string> Stems(string folded) => BengaliStemmer.Stems(folded);

    /// <inheritdoc/>
    public bool IsStopWord(string folded) => StopWords.Contains(folded);
}
