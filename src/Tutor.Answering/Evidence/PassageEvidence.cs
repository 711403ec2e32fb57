using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>How well one passage answers a question.</summary>
/// <param name="Score">Orders the passages; comparable within one question.</param>
/// <param name="Coverage">What share of the question's weight the passage says, headings included; 0 to 1.</param>
/// <param name="Terms">For each term of the question how surely the passage says it.</param>
/// <param name="Sentences">One for each sentence of the passage, in order.</param>
public sealed record PassageEvidence(AnalyzedPassage Passage, double Score, double Coverage, IReadOnlyList<double> Terms, IReadOnlyList<SentenceEvidence> Sentences)
{
    /// <summary>For each word of the passage how much of the question it says.</summary>
    public required IReadOnlyList<double> WordWeights { get; init; }

    public SentenceEvidence Best => Sentences.MaxBy(sentence => sentence.Score)!;
}

/// <param name="Coverage">What share of the question's weight the sentence says by itself, the <see cref="Focus"/> of the question counted as it is in the choice of the sentence.</param>
/// <param name="Terms">For each term of the question how surely the sentence says it.</param>
/// <param name="HasShape">Whether the sentence holds what the kind of question wants: a date, a number, a reason.</param>
public sealed record SentenceEvidence(int Index, TextSpan Span, double Score, double Coverage, IReadOnlyList<double> Terms, bool HasShape);
