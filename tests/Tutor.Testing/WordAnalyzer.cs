using Tutor.Knowledge;

namespace Tutor.Testing;

/// <summary>The simplest analysis that can be worked out by hand: every word parted by white space is a term.</summary>
public sealed class WordAnalyzer(string version = "words") : IPassageAnalyzer
{
    private int _analyzed;

    /// <summary>How many passages have been analyzed.</summary>
    public int Analyzed => _analyzed;

    public string Version => version;

    public IReadOnlyList<IndexTerm> Analyze(Document document, Passage passage)
    {
        Interlocked.Increment(ref _analyzed);
        return [.. Terms(SearchField.Stem, passage.Text), .. Terms(SearchField.Heading, passage.Section ?? "")];
    }

    private static IEnumerable<IndexTerm> Terms(SearchField field, string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => new IndexTerm(field, word));
}
