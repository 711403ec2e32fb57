using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>A text taken apart once, for everything that searches or weighs it.</summary>
/// <param name="Words"><c>Words[i]</c> is the analysis of <c>Tokens[i]</c>.</param>
public sealed record AnalyzedText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Word> Words, IReadOnlyList<ConceptMention> Concepts)
{
    /// <summary>A question, or what else is said in a few words.</summary>
    public static AnalyzedText From(string text, Glossary glossary) => From(text, glossary, null, hidden: false);

    /// <summary>A text of the library: what a longer form begins with counts as well.</summary>
    /// <param name="table">Where the words of many texts are shared; null: they are this text's own.</param>
    public static AnalyzedText OfDocument(string text, Glossary glossary, WordTable? table = null) => From(text, glossary, table, hidden: true);

    private static AnalyzedText From(string text, Glossary glossary, WordTable? table, bool hidden)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = new Word[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = table?.Of(tokens[i]) ?? Word.From(tokens[i]);
        return new AnalyzedText(text, tokens, words, glossary.Find(words, hidden));
    }
}
