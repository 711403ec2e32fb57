using Tutor.Language;

namespace Tutor.Knowledge.Analysis;

/// <summary>A text taken apart once, for everything that searches or weighs it.</summary>
/// <param name="Words"><c>Words[i]</c> is the analysis of <c>Tokens[i]</c>.</param>
public sealed record AnalyzedText(string Text, IReadOnlyList<Token> Tokens, IReadOnlyList<Word> Words, IReadOnlyList<ConceptMention> Concepts)
{
    public static AnalyzedText From(string text, Glossary glossary)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = new Word[tokens.Count];
        for (var i = 0; i < words.Length; i++)
            words[i] = Word.From(tokens[i]);
        return new AnalyzedText(text, tokens, words, glossary.Find(words));
    }
}
