using System.Collections.Frozen;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>What an answer to a kind of question looks like, whatever it is about.</summary>
internal static class AnswerShape
{
    private static readonly FrozenSet<string> ReasonWords =
        WordFile.Words(typeof(AnswerShape).Assembly, "Evidence/reasons.txt").SelectMany(Tokenizer.Tokenize).Select(token => Word.From(token).Folded).ToFrozenSet();

    /// <summary>Whether a sentence holds what the kind of question wants; true for kinds that want nothing particular.</summary>
    /// <param name="asked">The question's own words: a date that the question gives is no answer to it.</param>
    public static bool Fits(QuestionType type, AnalyzedPassage passage, TextSpan sentence, AnalyzedText asked) => type switch
    {
        QuestionType.When => passage.Clocks.Any(clock => sentence.Overlaps(clock))
            || passage.Dates.Any(date => sentence.Overlaps(date.Span) && !Repeats(asked, date.Span.Of(passage.Text.Text))),
        QuestionType.HowMany => passage.Numbers.Any(number => sentence.Overlaps(number.Span)
            && !passage.Dates.Any(date => date.Span.Overlaps(number.Span)) && !Repeats(asked, number.Span.Of(passage.Text.Text))),
        QuestionType.Why => passage.Text.Tokens.Zip(passage.Text.Words).Any(pair => sentence.Contains(pair.First.Span.Start) && ReasonWords.Contains(pair.Second.Folded)),
        QuestionType.List => passage.Passage.FirstItem is not null || Commas(passage.Text.Text.AsSpan(sentence.Start, sentence.Length)) >= 2,
        _ => true,
    };

    private static bool Repeats(AnalyzedText asked, string mention)
    {
        var tokens = Tokenizer.Tokenize(mention).Where(token => token.IsNumber).Select(token => token.Text).ToList();
        return tokens.Count > 0 && tokens.TrueForAll(number => asked.Tokens.Any(token => token.Text == number));
    }

    private static int Commas(ReadOnlySpan<char> text) => text.Count(',') + text.Count(';');
}
