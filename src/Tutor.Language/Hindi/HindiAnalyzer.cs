using System.Collections.Frozen;

namespace Tutor.Language.Hindi;

internal sealed class HindiAnalyzer : IAnalyzer
{
    private static readonly FrozenSet<string> StopWords =
        LanguageFiles.Words("Hindi/stopwords.txt").Select(HindiNormalizer.Fold).ToFrozenSet();

    /// <inheritdoc/>
    public string Fold(string word) => HindiNormalizer.Fold(word);

    /// <inheritdoc/>
    public IReadOnlyList<string> Stems(string folded) => HindiStemmer.Stems(folded);

    /// <inheritdoc/>
    public bool IsStopWord(string folded) => StopWords.Contains(folded);
}
