namespace Tutor.Language;

/// <summary>What one language does to a word so that its forms are found by each other.</summary>
public interface IAnalyzer
{
    /// <summary>The spelling that all accepted spellings of a normalised word share. Folding twice changes nothing.</summary>
    string Fold(string word);

    /// <summary>
    /// A folded word without its inflection, last; before it the longer stem where the last ending may be part of the word.
    /// The word itself when nothing can be taken off. For a form of a known verb the stem of that verb, which need not begin the form
    /// (লিখেছিলেন: লেখ), and nothing else. Never empty.
    /// </summary>
    IReadOnlyList<string> Stems(string folded);

    /// <summary>Whether a folded word only holds a sentence together: pronoun, postposition, auxiliary, light verb.</summary>
    bool IsStopWord(string folded);
}

public static class AnalyzerExtensions
{
    /// <summary>A folded word without its inflection.</summary>
    public static string Stem(this IAnalyzer analyzer, string folded) => analyzer.Stems(folded)[^1];
}

public static class Analyzers
{
    private static readonly Bengali.BengaliAnalyzer Bengali = new();
    private static readonly Hindi.HindiAnalyzer Hindi = new();
    private static readonly Romanized.RomanizedAnalyzer Romanized = new();

    /// <summary>The analyzer of the words in a script. Numbers and unknown scripts get the one for Latin, which leaves them as they are.</summary>
    public static IAnalyzer For(Script script) => script switch
    {
        Script.Bengali => Bengali,
        Script.Devanagari => Hindi,
        _ => Romanized,
    };
}
