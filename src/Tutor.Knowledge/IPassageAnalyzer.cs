namespace Tutor.Knowledge;

/// <summary>Turns a passage into the terms by which it is found. The same analysis reads the questions.</summary>
public interface IPassageAnalyzer
{
    /// <summary>Changes whenever the analysis of any passage may change; a saved index of another version is built anew.</summary>
    string Version { get; }

    /// <summary>Every occurrence of every term, in any order. The same passage always gives the same terms.</summary>
    IReadOnlyList<IndexTerm> Analyze(Document document, Passage passage);
}

public readonly record struct IndexTerm(SearchField Field, string Text);
