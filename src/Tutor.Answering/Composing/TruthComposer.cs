using Tutor.Answering.Evidence;
using Tutor.Answering.Phrases;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Decides whether a statement is true by the sentence that says most of it.</summary>
internal static class TruthComposer
{
    public static Draft Compose(Question question, IReadOnlyList<PassageEvidence> ranked)
    {
        var evidence = ranked[0];
        var sentence = evidence.Best;
        var truth = Polarity.IsNegative(question.Text, _ => true) == Polarity.IsNegative(evidence.Passage.Text, word => evidence.Passage.SentenceOfWord[word] == sentence.Index)
            && !NumbersDiffer(question, evidence, sentence);
        var span = ClauseTrimmer.Trim(evidence, sentence, question.Words - 4);
        return new Draft([new DraftPiece(evidence, span)])
        {
            Opening = $"**{TutorPhrases.In(question.Language, truth ? "truth.true" : "truth.false")}**",
            Truth = truth,
        };
    }

    /// <summary>A date or an amount that the statement gives and the sentence gives otherwise.</summary>
    private static bool NumbersDiffer(Question question, PassageEvidence evidence, SentenceEvidence sentence)
    {
        var stated = Numerals.Find(question.Text.Text, question.Text.Tokens).Where(number => number.HasDigits).ToList();
        var given = evidence.Passage.Numbers.Where(number => sentence.Span.Overlaps(number.Span)).ToList();
        return stated.Count > 0 && given.Exists(number => number.HasDigits) && stated.Exists(number => !given.Exists(other => other.Value == number.Value))
            && !stated.Exists(number => given.Exists(other => other.Value == number.Value) && stated.Count == 1);
    }
}
