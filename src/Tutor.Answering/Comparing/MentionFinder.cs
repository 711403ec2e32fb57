using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Comparing;

/// <summary>Finds the mention of a value that a sentence gives in answer to a question.</summary>
internal static class MentionFinder
{
    /// <summary>The numbers that are no part of a date.</summary>
    public static IEnumerable<NumberMention> Amounts(AnalyzedPassage passage) =>
        passage.Numbers.Where(number => !passage.Dates.Any(date => date.Span.Overlaps(number.Span)));

    /// <summary>Of several mentions in a piece the one nearest to the words of the question, and never one that the question itself gives.</summary>
    public static TextSpan? Nearest(Question question, PassageEvidence evidence, TextSpan piece, IEnumerable<TextSpan> mentions)
    {
        var asked = question.Text.Tokens.Select(token => token.Text).ToHashSet();
        return mentions
            .Where(mention => mention.Start >= piece.Start && mention.End <= piece.End)
            .Where(mention => !IsGiven(Tokenizer.Tokenize(mention.Of(evidence.Passage.Text.Text))))
            .Select(mention => (TextSpan?)mention)
            .MinBy(mention => Distance(evidence, mention!.Value));

        bool IsGiven(List<Token> mention) => mention.Exists(token => token.IsNumber)
            ? mention.Where(token => token.IsNumber).All(token => asked.Contains(token.Text))
            : mention.TrueForAll(token => asked.Contains(token.Text));
    }

    private static double Distance(PassageEvidence evidence, TextSpan mention)
    {
        var tokens = evidence.Passage.Text.Tokens;
        double distance = 0, weight = 0;
        for (var w = 0; w < tokens.Count; w++)
        {
            if (evidence.WordWeights[w] <= 0)
                continue;
            distance += evidence.WordWeights[w] * Math.Min(200, Math.Abs(tokens[w].Span.Start - mention.Start));
            weight += evidence.WordWeights[w];
        }

        return weight > 0 ? distance / weight : mention.Start;
    }
}
