using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>Whether a sentence is in the language asked for: by its letters, and by its words, because one language can be written in the letters of the other.</summary>
internal static class AnswerLanguage
{
    private const double MostlyNative = 0.6;

    /// <param name="mayBeLatin">Whether a word in Latin letters may stand in it: abbreviations that the evidence writes so.</param>
    public static bool Is(LanguageTag language, AnalyzedText sentence, Func<Word, bool> mayBeLatin)
    {
        var (native, words) = (0, 0);
        foreach (var word in sentence.Words.Where(word => !word.IsNumber))
        {
            words++;
            if (word.Script == language.NativeScript())
                native++;
            else if (word.Script != Script.Latin || !mayBeLatin(word))
                return false;
        }

        return native > 0 && native >= MostlyNative * words && FunctionWords(sentence.Words) >= FunctionWords(InOther(language, sentence.Text));
    }

    /// <summary>Hindi in Bengali letters, or Bengali in Devanagari, has the other language's function words.</summary>
    private static IEnumerable<Word> InOther(LanguageTag language, string text)
    {
        var other = language == LanguageTag.Bengali ? LanguageTag.Hindi : LanguageTag.Bengali;
        return Tokenizer.Tokenize(Transliterator.To(other, text)).Select(Word.From).Where(word => word.Script == other.NativeScript());
    }

    private static int FunctionWords(IEnumerable<Word> words) => words.Count(word => word.IsStopWord);
}
