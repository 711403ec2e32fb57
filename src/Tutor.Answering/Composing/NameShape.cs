using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>What a name looks like in scripts without capitals: a word that is neither grammar nor in the glossary, or there as a name.</summary>
internal static class NameShape
{
    // Shorter ones end so by chance.
    private const int LongVerb = 4;
    private static readonly FrozenSet<string> Titles = WordSet.Load("Composing/titles.txt");
    private static readonly FrozenSet<string> Surnames = Stems("Composing/surnames.txt");
    private static readonly FrozenSet<string> PlaceNouns = Stems("Composing/place-nouns.txt");
    private static readonly FrozenSet<string> Times = Stems("Composing/times.txt");
    private static readonly string[] VerbEndings = [.. WordSet.Words("Composing/verb-endings.txt").Select(word => word.Folded)];

    /// <summary>Whether a written word is one that only the documents know. Every name that is not famous is one, and some other words are.</summary>
    public static bool IsUnknown(AnalyzedPassage passage, Range word)
    {
        for (var w = word.Start.Value; w < word.End.Value; w++)
            if (!IsUnknown(passage, w))
                return false;
        return true;
    }

    /// <summary>Whether the word can be a person's name: one that the glossary does not have, or has as such.</summary>
    public static bool IsPerson(AnalyzedPassage passage, int word, Glossary glossary) =>
        (IsUnknown(passage, word) || Means(passage, word, glossary.IsPerson)) && Months.NumberOf(passage.Text.Words[word]) is null;

    /// <summary>Whether the word can be a place's name, and is not a time.</summary>
    public static bool IsPlace(AnalyzedPassage passage, int word, Glossary glossary) =>
        (IsUnknown(passage, word) || Means(passage, word, glossary.IsPlace)) && !IsTime(passage.Text.Words[word]);

    /// <summary>Whether the glossary has the word, as a thing and not as an action.</summary>
    public static bool IsNoun(AnalyzedPassage passage, int word, Glossary glossary) =>
        !passage.Text.Words[word].IsStopWord && Means(passage, word, meaning => !glossary.IsVerb(meaning));

    public static bool IsTitle(Word word) => Titles.Contains(word.Folded);

    public static bool IsSurname(Word word) => Surnames.Contains(word.Stem);

    /// <summary>A city, a house, a field: what something can stand or happen in.</summary>
    public static bool IsPlaceNoun(Word word) => PlaceNouns.Contains(word.Stem);

    public static bool IsTime(Word word) => Months.NumberOf(word) is not null || Times.Any(time => word.Stem.EndsWith(time, StringComparison.Ordinal));

    /// <summary>Whether a word that stands in no case is rather a form of a verb.</summary>
    public static bool LooksLikeVerb(Word word) =>
        word.Folded.Length >= LongVerb && VerbEndings.Any(ending => word.Folded.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsUnknown(AnalyzedPassage passage, int word) =>
        !passage.Text.Words[word].IsStopWord && !passage.Text.Words[word].IsNumber && !Means(passage, word, _ => true);

    private static bool Means(AnalyzedPassage passage, int word, Func<int, bool> kind) =>
        passage.Text.Concepts.Any(concept => word >= concept.First && word < concept.First + concept.Count && kind(concept.Meaning));

    private static FrozenSet<string> Stems(string file) => WordSet.Words(file).Select(word => word.Stem).ToFrozenSet();
}
