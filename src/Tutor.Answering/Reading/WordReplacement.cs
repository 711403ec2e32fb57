using System.Collections.Frozen;
using Tutor.Answering.Evidence;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Puts the words that a message names in the place of those of their kind in the question before.</summary>
/// <remarks>
/// What the message denies gives way first ("लेनिन नहीं, स्टालिन"); then a month gives way to a month, a year to a year, the first of a row to the second; before a word that both
/// have ("ফরাসি বিপ্লব") what stands before it; else the first words of the same sort: a name that no dictionary knows to such a name, a word in
/// the same case to one in that case. Where nothing is of its kind the new words are asked beside the old.
/// </remarks>
internal sealed class WordReplacement
{
    private const double Same = 0.8;

    private static readonly FrozenSet<string> CaseEndings = WordFile.Words(typeof(WordReplacement).Assembly, "Reading/case-endings.txt").ToFrozenSet();

    private readonly AnalyzedText _earlier;
    private readonly AnalyzedText _message;

    /// <param name="named">The words of the message that name something, by index.</param>
    /// <param name="denies">Whether the message says of one of them that it is not meant.</param>
    public WordReplacement(AnalyzedText earlier, AnalyzedText message, IReadOnlyList<int> named, bool denies)
    {
        (_earlier, _message) = (earlier, message);
        var content = Enumerable.Range(0, earlier.Words.Count).Where(w => InstructionWords.IsContent(earlier.Words, w)).ToList();
        if (content.Count == 0)
            return;
        var shared = named.Where(n => content.Exists(w => Alike(w, n))).ToList();
        var fresh = named.Except(shared).ToList();
        DeniesAWord = denies && shared.Count > 0 && fresh.Count > 0;
        IsOfRank = fresh.Count == 1 && IsRank(message.Words[fresh[0]]) && content.Exists(w => IsRank(earlier.Words[w]));
        if (DeniesAWord)
            Text = With(fresh, Phrase(content, content.Find(w => shared.Exists(n => Alike(w, n))), _ => true));
        else if (fresh.Count == 0)
            Text = null;
        else
            Text = With(named, Place(content, named, shared, fresh));
    }

    /// <summary>The question with the new words in it; null when the message names nothing new.</summary>
    public string? Text { get; }

    /// <summary>Whether the message denies a word of the question and names another.</summary>
    public bool DeniesAWord { get; }

    /// <summary>Whether the message names another one of a row: the second for the first.</summary>
    public bool IsOfRank { get; }

    /// <summary>The words of the question that give way, one after the other; empty when none is of the kind.</summary>
    private Range Place(List<int> content, IReadOnlyList<int> named, List<int> shared, List<int> fresh)
    {
        if (shared.Count > 0)
        {
            var anchor = content.Find(w => shared.Exists(n => Alike(w, n)));
            var (first, last) = (anchor, anchor);
            while (content.Contains(last + 1) && shared.Exists(n => Alike(last + 1, n)))
                last++;
            // "ফরাসি বিপ্লব" for "শিল্প বিপ্লব": what tells which one stands right before the common word.
            for (var before = fresh.Count(n => n < shared[0]); before > 0 && content.Contains(first - 1) && !IsRank(_earlier.Words[first - 1]); before--)
                first--;
            return first..(last + 1);
        }

        foreach (Func<Word, bool> dated in new Func<Word, bool>[] { IsMonth, IsYear, word => word.IsNumber })
            if (fresh.TrueForAll(n => IsMonth(_message.Words[n]) || _message.Words[n].IsNumber) && fresh.Exists(n => dated(_message.Words[n])) && content.FindIndex(w => dated(_earlier.Words[w])) is var found and >= 0)
                return content[found]..(content[found] + 1);

        if (IsOfRank)
        {
            var rank = content.Find(w => IsRank(_earlier.Words[w]));
            return rank..(rank + 1);
        }

        var head = _message.Words[named[^1]];
        if (head.IsNumber || IsMonth(head))
            return default;
        var likest = content
            .Where(w => !_earlier.Words[w].IsNumber && !IsMonth(_earlier.Words[w]))
            .OrderByDescending(w => (IsKnown(_earlier, w) == IsKnown(_message, named[^1]) ? 2 : 0) + (IsInflected(_earlier.Words[w]) == IsInflected(head) ? 1 : 0))
            .Select(w => (int?)w).FirstOrDefault();
        // Names that stand together are one name; other words have what tells which one right before them.
        return likest is { } place ? Phrase(content, place, w => IsKnown(_earlier, w) == IsKnown(_earlier, place) || IsMonth(_earlier.Words[w])) : default;
    }

    /// <summary>The content words around one that belong to it: parted by no other word, and none in a case of its own before it.</summary>
    private Range Phrase(List<int> content, int word, Func<int, bool> belongs)
    {
        var (first, last) = (word, word);
        while (content.Contains(first - 1) && belongs(first - 1) && !IsInflected(_earlier.Words[first - 1]))
            first--;
        while (content.Contains(last + 1) && !IsKnown(_earlier, last + 1) && !IsKnown(_earlier, last) && belongs(last + 1) && !IsInflected(_earlier.Words[last]))
            last++;
        return first..(last + 1);
    }

    private string With(IReadOnlyList<int> named, Range place)
    {
        var words = string.Join(' ', named.Select(n => _message.Tokens[n].Span.Of(_message.Text)));
        if (place.Start.Value == place.End.Value)
            return $"{words} {_earlier.Text}";
        var (start, end) = (_earlier.Tokens[place.Start.Value].Span.Start, _earlier.Tokens[place.End.Value - 1].Span.End);
        return $"{_earlier.Text[..start]}{words}{_earlier.Text[end..]}";
    }

    private bool Alike(int earlier, int named)
    {
        var (a, b) = (_earlier.Words[earlier], _message.Words[named]);
        // Any two months are as unlike as any two years.
        return Months.NumberOf(a) is { } month ? Months.NumberOf(b) == month : new WordLikeness(a, bySound: true).To(b) >= Same
            || _earlier.Concepts.Any(x => x.First == earlier && x.Count == 1 && _message.Concepts.Any(y => y.First == named && y.Count == 1 && x.Meaning == y.Meaning));
    }

    private static bool IsMonth(Word word) => Months.NumberOf(word) is not null;

    private static bool IsYear(Word word) => word.IsNumber && word.Folded.Length == 4;

    private static bool IsRank(Word word) => !word.IsNumber && (Ordinals.FigureOf(word) ?? Ordinals.FigureOf(word with { Folded = word.Stem })) is not null;

    private static bool IsKnown(AnalyzedText text, int word) => text.Concepts.Any(mention => word >= mention.First && word < mention.First + mention.Count);

    private static bool IsInflected(Word word) =>
        word.Folded.Length > word.Stem.Length && CaseEndings.Any(ending => word.Folded.AsSpan(word.Stem.Length).EndsWith(ending));
}
