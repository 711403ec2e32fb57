using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The phrases by which questions of one language tell what they want; from <c>cues.bn.txt</c> and <c>cues.hi.txt</c>.</summary>
internal sealed class CuePhrases
{
    private static readonly CuePhrases Bengali = new("Reading/cues.bn.txt");
    private static readonly CuePhrases Hindi = new("Reading/cues.hi.txt");

    private readonly Dictionary<string, string[][]> _phrases;

    private CuePhrases(string file) =>
        _phrases = WordFile.Table(typeof(CuePhrases).Assembly, file).ToDictionary(
            entry => entry.Key,
            entry => entry.Forms.Select(form => Tokenizer.Tokenize(form).Select(token => Word.From(token).Folded).ToArray()).ToArray());

    public static CuePhrases Of(LanguageTag language) => language == LanguageTag.Bengali ? Bengali : Hindi;

    /// <summary>The words that the first and longest matching phrase of a kind covers; null when none matches.</summary>
    public Range? Find(string kind, IReadOnlyList<Word> words)
    {
        Range? best = null;
        var length = 0;
        foreach (var phrase in _phrases[kind])
        {
            if (phrase.Length <= length)
                continue;
            for (var i = 0; i + phrase.Length <= words.Count; i++)
            {
                if (!Matches(phrase, words, i))
                    continue;
                (best, length) = (i..(i + phrase.Length), phrase.Length);
                break;
            }
        }

        return best;
    }

    /// <summary>All words that phrases of a kind cover, by index.</summary>
    public HashSet<int> Covered(string kind, IReadOnlyList<Word> words)
    {
        var covered = new HashSet<int>();
        foreach (var phrase in _phrases[kind])
            for (var i = 0; i + phrase.Length <= words.Count; i++)
                if (Matches(phrase, words, i))
                    covered.UnionWith(Enumerable.Range(i, phrase.Length));
        return covered;
    }

    /// <summary>Whether a phrase of a kind begins among the first <paramref name="count"/> words.</summary>
    public bool Begins(string kind, IReadOnlyList<Word> words, int count)
    {
        for (var i = 0; i < count && i < words.Count; i++)
            foreach (var phrase in _phrases[kind])
                if (i + phrase.Length <= words.Count && Matches(phrase, words, i))
                    return true;
        return false;
    }

    private static bool Matches(string[] phrase, IReadOnlyList<Word> words, int first)
    {
        for (var k = 0; k < phrase.Length; k++)
            if (words[first + k].Folded != phrase[k])
                return false;
        return true;
    }
}
