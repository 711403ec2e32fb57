using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Finds the part of a sentence that is the answer itself, where the kind of question tells what it looks like.</summary>
internal static class KeyFinder
{
    /// <summary>The date, the time or the number that the question wants; null when the sentence has none or the kind wants none.</summary>
    public static TextSpan? Find(Question question, PassageEvidence evidence, TextSpan piece)
    {
        var passage = evidence.Passage;
        var asked = question.Text.Tokens.Where(token => token.IsNumber).Select(token => token.Text).ToHashSet();
        return question.Type switch
        {
            QuestionType.When => First(passage.Clocks.Concat(passage.Dates.Select(date => date.Span))),
            QuestionType.HowMany => First(passage.Numbers.Where(number => !passage.Dates.Any(date => date.Span.Overlaps(number.Span))).Select(number => number.Span)),
            _ => null,
        };

        TextSpan? First(IEnumerable<TextSpan> mentions)
        {
            // Of several the one nearest to the words of the question, and never one that the question itself gives.
            var best = mentions
                .Where(mention => mention.Start >= piece.Start && mention.End <= piece.End)
                .Where(mention => !Tokenizer.Tokenize(mention.Of(passage.Text.Text)).Where(token => token.IsNumber).All(token => asked.Contains(token.Text)))
                .Select(mention => (TextSpan?)mention)
                .MinBy(mention => Distance(evidence, mention!.Value));
            return best;
        }
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
