using Tutor.Answering.Evidence;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Whether a sentence says over again what another says, in the same language or the other.</summary>
internal static class Repetition
{
    private const double MostOfIt = 0.75;
    private const int FewWords = 4;
    private const double SameWord = 0.8;

    public static bool Repeats(IReadOnlyList<SaidWord> a, IReadOnlyList<SaidWord> b)
    {
        if (a.Count > b.Count)
            (a, b) = (b, a);
        return a.Count >= FewWords && a.Count(x => b.Any(y => Same(x, y))) >= MostOfIt * a.Count;
    }

    private static bool Same(SaidWord a, SaidWord b) => a.Meanings.Overlaps(b.Meanings) || new WordLikeness(a.Word, bySound: true).To(b.Word) >= SameWord;

    /// <summary>The words of a sentence that mean something.</summary>
    public static IReadOnlyList<SaidWord> Content(PassageEvidence evidence, SentenceEvidence sentence)
    {
        var passage = evidence.Passage;
        var content = new List<SaidWord>();
        for (var w = 0; w < passage.Text.Words.Count; w++)
            if (passage.SentenceOfWord[w] == sentence.Index && !passage.Text.Words[w].IsStopWord)
                content.Add(new SaidWord(passage.Text.Words[w], MeaningsAt(passage, w)));
        return content;
    }

    private static HashSet<int> MeaningsAt(AnalyzedPassage passage, int word) =>
        [.. passage.Text.Concepts.Where(concept => word >= concept.First && word < concept.First + concept.Count).Select(concept => concept.Meaning)];
}

/// <param name="Meanings">The lines of the glossary that the word stands on.</param>
internal sealed record SaidWord(Word Word, IReadOnlySet<int> Meanings);
