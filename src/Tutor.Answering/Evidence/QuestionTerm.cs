using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>One thing that a question asks about, with all the ways in which a passage may say it.</summary>
public sealed class QuestionTerm
{
    private readonly Dictionary<string, double> _likeness = [];
    private WordLikeness[]? _likenesses;

    /// <param name="surface">As typed.</param>
    /// <param name="position">The index of the word in the question; -1 for a term of an earlier message.</param>
    /// <param name="spellings">The words meant, with how sure that is: the word itself, or native spellings of a Latin one.</param>
    /// <param name="meanings">Glossary lines, with how sure they are meant.</param>
    public QuestionTerm(string surface, int position, IReadOnlyList<SpelledAs> spellings, IReadOnlyDictionary<int, double> meanings)
    {
        Surface = surface;
        Position = position;
        Spellings = spellings;
        Meanings = meanings;
    }

    public string Surface { get; }

    public int Position { get; }

    public IReadOnlyList<SpelledAs> Spellings { get; }

    public IReadOnlyDictionary<int, double> Meanings { get; }

    /// <summary>How much the term tells: the rarer in the library, the more. Terms of earlier messages count less.</summary>
    public double Weight { get; init; }

    /// <summary>In how many passages of the library the term occurs in any form; 0 when nobody knows it.</summary>
    public int Passages { get; init; }

    /// <summary>Whether the glossary knows the term, and as a thing or a quality: not as an action, and not as a word that says little.</summary>
    public bool NamesThing { get; init; }

    /// <summary>Whether it is an action or a light word that the glossary knows: "who are you, who made you" asks about nothing.</summary>
    public bool TellsLittle => Meanings.Count > 0 && !NamesThing;

    /// <summary>Whether a word that only sounds like the term may say it.</summary>
    public bool BySound { get; init; } = true;

    /// <summary>How sure it is that the word of a passage says this term, 0 to 1, by its letters and its sound alone.</summary>
    public double LikenessTo(Word word) => _likeness.TryGetValue(word.Folded, out var known) ? known : _likeness[word.Folded] = Compare(word);

    /// <summary>The same, for those who keep the answers themselves.</summary>
    internal double Compare(Word word)
    {
        if (word.IsStopWord)
            return 0;
        _likenesses ??= [.. Spellings.Select(spelling => new WordLikeness(spelling.Word, BySound))];
        double best = 0;
        for (var i = 0; i < _likenesses.Length; i++)
            best = Math.Max(best, Spellings[i].Sureness * _likenesses[i].To(word));
        return best;
    }
}

public readonly record struct SpelledAs(Word Word, double Sureness);
