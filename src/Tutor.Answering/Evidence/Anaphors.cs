using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>Words that lean on what was said before: the pronouns and connectives of <c>backward.txt</c> and <c>pronouns.txt</c>.</summary>
internal static class Anaphors
{
    private static readonly FrozenSet<string> BackwardWords = WordSet.Load("Evidence/backward.txt");
    private static readonly FrozenSet<string> Pronouns = WordSet.Load("Evidence/pronouns.txt");

    /// <summary>Whether the word points back, to whatever it is.</summary>
    public static bool PointsBack(Word word) => BackwardWords.Contains(word.Folded);

    /// <summary>Whether it is a personal pronoun that leaves open who is meant.</summary>
    public static bool NamesNobody(Word word) => Pronouns.Contains(word.Folded);

    /// <summary>For each sentence of the passage whether any word of it leans on what was said before.</summary>
    /// <param name="sentences">How many there are.</param>
    public static bool[] In(AnalyzedPassage passage, int sentences)
    {
        var has = new bool[sentences];
        for (var w = 0; w < passage.Text.Words.Count; w++)
            if (PointsBack(passage.Text.Words[w]) || NamesNobody(passage.Text.Words[w]))
                has[passage.SentenceOfWord[w]] = true;
        return has;
    }
}
