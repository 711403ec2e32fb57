using System.Collections.Frozen;
using Tutor.Answering.Composing;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>Which words of a sentence its evidence says: the same word in any form, spelling or script, or one of the same meaning.</summary>
/// <remarks>
/// A word that no evidence says is let pass only where it tells nothing by itself: function words, the light words of a question, and
/// those of <c>connectives.txt</c> that join sentences. A share of unknown words is not let pass: the one word in ten may be a name.
/// </remarks>
internal sealed class Support
{
    // Across scripts a word is compared by its letters' sound alone and never quite alike.
    private const double SameWord = 0.6;
    private const double SameWordAcross = 0.55;

    private const int LeastSaid = 2;

    private static readonly FrozenSet<string> Connectives = WordSet.Words("Grounding/connectives.txt").SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();

    private readonly AnalyzedText _sentence;
    private readonly List<int> _content;

    private Support(AnalyzedText sentence, List<int> content, List<HashSet<int>> said, HashSet<int> unsaid)
    {
        _sentence = sentence;
        _content = content;
        SaidBy = said;
        Unsaid = unsaid;
    }

    /// <summary>For each sentence of the evidence the words that it says, by their indexes.</summary>
    public IReadOnlyList<IReadOnlySet<int>> SaidBy { get; }

    /// <summary>The words that tell something and that nothing says.</summary>
    public IReadOnlySet<int> Unsaid { get; }

    /// <param name="question">What the question names may be named where the paragraph speaks of it, though the sentence itself says "he".</param>
    public static Support Of(AnalyzedText sentence, IReadOnlyList<SheetSentence> evidence, AnalyzedText question)
    {
        var content = Enumerable.Range(0, sentence.Words.Count).Where(w => IsContent(sentence.Words[w])).ToList();
        var said = evidence
            .Select(one => (one.Passage.Text, Words: one.Words.ToHashSet()))
            .Select(one => content.Where(w => Places(one.Text, one.Words, sentence, w).Any()).ToHashSet())
            .ToList();
        var unsaid = content.Where(w => !said.Exists(words => words.Contains(w)) && !IsEmpty(sentence.Words[w])).ToHashSet();
        unsaid.RemoveWhere(w => Says(question, sentence, w) && evidence.Any(one => Says(one.Passage.Text, sentence, w) || Says(one.Passage.Heading, sentence, w)));
        return new Support(sentence, content, said, unsaid);
    }

    /// <summary>Whether the evidence says all that the sentence tells, and the sentence tells something.</summary>
    public bool IsWhole
    {
        get
        {
            var all = SaidBy.SelectMany(words => words).Distinct().Count();
            var figures = _sentence.Words.Count(word => word.IsNumber);
            return Unsaid.Count == 0 && all + figures >= LeastSaid && 2 * (all + figures) >= _content.Count;
        }
    }

    public bool HasFigures => _sentence.Words.Any(word => word.IsNumber || Numerals.ValueOf(word.Folded) is not null);

    /// <summary>Whether a text says the word at a place of another.</summary>
    public static bool Says(AnalyzedText text, AnalyzedText sentence, int word) => Places(text, Enumerable.Range(0, text.Words.Count).ToHashSet(), sentence, word).Any();

    /// <summary>A word that has to be found; figures have a check of their own.</summary>
    public static bool IsContent(Word word) => !word.IsStopWord && !word.IsNumber && Numerals.ValueOf(word.Folded) is null;

    /// <summary>Whether a word tells nothing by itself and may be said without evidence. Of two opposites neither may.</summary>
    public static bool IsEmpty(Word word) =>
        (LightWords.Contains(word) || Connectives.Contains(word.Folded) || Connectives.Contains(word.Stem)) && !Opposites.Has(word) && !Polarity.IsDenial(word);

    /// <summary>Where a text says the word at a place of another, in any form, script or word of the same meaning; of several words that say it the last.</summary>
    /// <param name="words">The words of the text that count.</param>
    public static IEnumerable<int> Places(AnalyzedText text, IReadOnlySet<int> words, AnalyzedText sentence, int word)
    {
        var asked = sentence.Words[word];
        var likeness = new WordLikeness(asked, bySound: true);
        var means = sentence.Concepts.Where(concept => word >= concept.First && word < concept.First + concept.Count).Select(concept => concept.Meaning).ToHashSet();
        return words
            .Where(w => !text.Words[w].IsStopWord && likeness.To(text.Words[w]) >= (text.Words[w].Script == asked.Script ? SameWord : SameWordAcross))
            .Concat(means.Count == 0 ? [] : text.Concepts.Where(concept => words.Contains(concept.First) && means.Contains(concept.Meaning)).Select(concept => concept.First + concept.Count - 1));
    }
}
