using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>The phrases by which questions of one language tell what they want; from <c>cues.bn.txt</c> and <c>cues.hi.txt</c>.</summary>
/// <remarks>
/// A phrase matches whole words in folded spelling. In it <c>{place}</c> stands for any one word listed under that key, <c>word~</c> for a word in
/// any inflection, <c>00</c> for any figure, and <c>*</c> for any one word of content without an ending.
/// </remarks>
internal sealed class CuePhrases
{
    private static readonly CuePhrases Bengali = new("Reading/cues.bn.txt");
    private static readonly CuePhrases Hindi = new("Reading/cues.hi.txt");

    private const string Figure = "00";
    private const string Content = "*";
    private const char Inflected = '~';

    private static readonly string[] Endings = ["ে", "ের", "য়"];

    private readonly Dictionary<string, PhraseIndex> _phrases;

    private CuePhrases(string file)
    {
        var table = WordFile.Table(typeof(CuePhrases).Assembly, file).ToDictionary(entry => entry.Key, entry => entry.Forms);
        _phrases = table.ToDictionary(entry => entry.Key, entry => new PhraseIndex([.. entry.Value.Select(form => Elements(form, table))]));
    }

    public static CuePhrases Of(LanguageTag language) => language == LanguageTag.Bengali ? Bengali : Hindi;

    /// <summary>The words that the first and longest matching phrase of a kind covers; null when none matches.</summary>
    public Range? Find(string kind, IReadOnlyList<Word> words)
    {
        Range? best = null;
        var (length, order) = (0, 0);
        for (var i = 0; i < words.Count; i++)
            foreach (var phrase in _phrases[kind].At(words, i))
                if (phrase.Elements.Length > length || (phrase.Elements.Length == length && phrase.Order < order))
                    (best, length, order) = (i..(i + phrase.Elements.Length), phrase.Elements.Length, phrase.Order);
        return best;
    }

    /// <summary>All words that phrases of a kind cover, by index.</summary>
    public HashSet<int> Covered(string kind, IReadOnlyList<Word> words)
    {
        var covered = new HashSet<int>();
        for (var i = 0; i < words.Count; i++)
            foreach (var phrase in _phrases[kind].At(words, i))
                covered.UnionWith(Enumerable.Range(i, phrase.Elements.Length));
        return covered;
    }

    /// <summary>Whether a phrase of a kind begins among the first <paramref name="count"/> words.</summary>
    public bool Begins(string kind, IReadOnlyList<Word> words, int count)
    {
        for (var i = 0; i < count && i < words.Count; i++)
            if (_phrases[kind].At(words, i).Any())
                return true;
        return false;
    }

    private static Element[] Elements(string form, Dictionary<string, string[]> table) => [.. form.Split(' ').SelectMany(part =>
        part is ['{', .. var key, '}'] ? [Element.Of(table[key])]
        : part is Content or Figure || part.EndsWith(Inflected) ? [Element.Of([part])]
        : Tokenizer.Tokenize(part).Select(token => Element.Of([token.Text])))];

    /// <param name="Order">The place of the phrase in its line.</param>
    private sealed record Phrase(Element[] Elements, int Order)
    {
        public bool StandsAt(IReadOnlyList<Word> words, int first)
        {
            if (first + Elements.Length > words.Count)
                return false;
            for (var k = 0; k < Elements.Length; k++)
                if (!Elements[k].Matches(words[first + k]))
                    return false;
            return true;
        }
    }

    /// <summary>The phrases of a kind by their first words: a question is compared with a few of hundreds.</summary>
    private sealed class PhraseIndex
    {
        private readonly FrozenDictionary<string, Phrase[]> _byFolded;
        private readonly FrozenDictionary<string, Phrase[]> _byStem;
        private readonly Phrase[] _open;

        public PhraseIndex(Element[][] phrases)
        {
            Phrase[] all = [.. phrases.Select((elements, order) => new Phrase(elements, order))];
            _byFolded = By(all, phrase => phrase.Elements[0].Folded);
            _byStem = By(all, phrase => phrase.Elements[0].Inflected.Select(form => form.Stem).Distinct());
            _open = [.. all.Where(phrase => phrase.Elements[0] is { AnyFigure: true } or { AnyContent: true })];
        }

        /// <summary>The phrases that stand at a place; one may come twice.</summary>
        public IEnumerable<Phrase> At(IReadOnlyList<Word> words, int first) =>
            _byFolded.GetValueOrDefault(words[first].Folded, []).Concat(_byStem.GetValueOrDefault(words[first].Stem, [])).Concat(_open).Where(phrase => phrase.StandsAt(words, first));

        private static FrozenDictionary<string, Phrase[]> By(Phrase[] all, Func<Phrase, IEnumerable<string>> keys) =>
            all.SelectMany(phrase => keys(phrase).Select(key => (key, phrase))).GroupBy(pair => pair.key, pair => pair.phrase).ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>What may stand in one place of a phrase.</summary>
    private sealed record Element(FrozenSet<string> Folded, (string Folded, string Stem)[] Inflected, bool AnyFigure, bool AnyContent)
    {
        public static Element Of(string[] forms) => new(
            Words(forms.Where(form => !form.EndsWith(CuePhrases.Inflected))).Select(word => word.Folded).ToFrozenSet(),
            [.. Words(forms.Where(form => form.EndsWith(CuePhrases.Inflected))).Select(word => (word.Folded, word.Stem))],
            forms.Contains(Figure),
            forms.Contains(Content));

        public bool Matches(Word word) => Folded.Contains(word.Folded) || (AnyFigure && word.IsNumber) || (AnyContent && IsPlainContent(word))
            // An ending follows the word itself: শিল্পীর is an artist's, শিল্পের an industry's.
            || Array.Exists(Inflected, form => form.Stem == word.Stem && word.Folded.StartsWith(form.Folded, StringComparison.Ordinal));

        /// <summary>Bengali's ে, ের and য় are endings (যুদ্ধে); a last র after a vowel may be the word's own (জমিদার).</summary>
        private static bool IsPlainContent(Word word) =>
            !word.IsNumber && !Array.Exists(Endings, ending => word.Folded.EndsWith(ending, StringComparison.Ordinal)) && InstructionWords.IsContent(word);

        private static IEnumerable<Word> Words(IEnumerable<string> forms) => forms.SelectMany(Tokenizer.Tokenize).Select(Word.From);
    }
}
