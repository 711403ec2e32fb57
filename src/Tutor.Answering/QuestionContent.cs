using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering;

/// <summary>What a question is about, without its words for asking: for telling which questions ask for the same.</summary>
public static class QuestionContent
{
    /// <summary>
    /// One list for each word that says what is asked about: the meanings that the glossary gives it and its sound keys, else its stem;
    /// words that the glossary knows together are one. Two questions speak of the same where a list of one and a list of the other share an entry, in whatever script.
    /// </summary>
    /// <returns>Empty when the text asks about nothing.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Of(string question, Glossary glossary)
    {
        var text = AnalyzedText.From(question, glossary);
        var content = new List<IReadOnlyList<string>>();
        var next = 0;
        foreach (var mention in text.Concepts.Where(concept => !glossary.IsVerb(concept.Meaning)).GroupBy(concept => (concept.First, concept.Count)).OrderBy(group => group.Key.First))
        {
            var (first, count) = mention.Key;
            AddWords(next, first);
            content.Add([.. mention.Select(concept => PassageAnalyzer.Concept(concept.Meaning)), .. count == 1 ? text.Words[first].SoundKeys : []]);
            next = Math.Max(next, first + count);
        }

        AddWords(next, text.Words.Count);
        return content;

        void AddWords(int from, int to)
        {
            for (var i = from; i < to; i++)
                if (InstructionWords.IsContent(text.Words, i) && text.Words[i] is var word)
                    content.Add(word.SoundKeys.Count > 0 ? word.SoundKeys : [word.Stem]);
        }
    }
}
