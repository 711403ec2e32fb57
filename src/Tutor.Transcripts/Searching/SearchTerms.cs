using Tutor.Language;

namespace Tutor.Transcripts.Searching;

/// <summary>The terms by which turns are found: made of a turn when it is stored and of a teacher's words when she searches, by the same analysis.</summary>
/// <remarks>
/// A word is found by its stem in its own script and by its sound key in the others: বিপ্লব finds বিপ্লবের, and biplob finds both, but
/// বিপ্লব does not find every Bengali word with the same consonants. Words in Latin letters are found by sound by each other too, since
/// everybody spells them as they like. A term holds no white space; its first character says what it is.
/// </remarks>
public static class SearchTerms
{
    private const char Stem = 'w';

    private static readonly Script[] Scripts = [Script.Bengali, Script.Devanagari, Script.Latin];

    /// <summary>The terms of texts, each once, in order of first occurrence. Words that only hold sentences together have none.</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string> texts)
    {
        var terms = new List<string>();
        var known = new HashSet<string>();
        foreach (var text in texts)
        {
            foreach (var word in Words(text))
            {
                Add($"{Stem}{word.Stem}");
                foreach (var key in word.SoundKeys)
                    Add(Sounds(word.Script, key));
            }
        }

        return terms;

        void Add(string term)
        {
            if (known.Add(term))
                terms.Add(term);
        }
    }

    /// <summary>What a turn must hold to be found: of each list at least one term.</summary>
    /// <returns>Empty when the text holds no word that can be searched for.</returns>
    public static IReadOnlyList<IReadOnlyList<string>> Query(string text) =>
        [.. Words(text).Select(word => (IReadOnlyList<string>)
        [
            $"{Stem}{word.Stem}",
            .. from script in Scripts where script != word.Script || script == Script.Latin from key in word.SoundKeys select Sounds(script, key),
        ]).DistinctBy(terms => terms[0])];

    private static IEnumerable<Word> Words(string text) => Tokenizer.Tokenize(text).Select(Word.From).Where(word => !word.IsStopWord);

    private static string Sounds(Script script, string key) => script switch
    {
        Script.Bengali => $"b{key}",
        Script.Devanagari => $"d{key}",
        _ => $"l{key}",
    };
}
