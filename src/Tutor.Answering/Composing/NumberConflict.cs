using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Finds the date or the amount that a sentence gives otherwise than a statement does.</summary>
internal static class NumberConflict
{
    // Of the months' names; অক্টোবর ends so by itself.
    private static readonly string[] Cases = ["ে", "ের", "ির"];

    /// <returns>Null when the sentence gives the same, or nothing to compare.</returns>
    public static TextSpan? Find(Question question, SentenceAlignment alignment) => OfDates(question, alignment) ?? OfAmounts(question, alignment);

    private static TextSpan? OfDates(Question question, SentenceAlignment alignment)
    {
        var stated = DateReader.Find(question.Text.Text, question.Text.Tokens, question.Text.Words).Where(date => !NamesEvent(question.Text, date)).ToList();
        var given = alignment.Evidence.Passage.Dates.Where(date => alignment.Sentence.Span.Overlaps(date.Span) && !NamesEvent(alignment.Evidence.Passage.Text, date)).ToList();
        foreach (var date in stated)
            if (given.Count > 0 && given.TrueForAll(other => Differ(date, other)))
                return given[0].Span;
        return null;
    }

    /// <summary>Whether two dates cannot be of one day. What only one of them tells settles nothing.</summary>
    private static bool Differ(DateMention a, DateMention b) =>
        (a.Year is { } year && b.Year is { } otherYear && year != otherYear)
        || (a.Month is { } month && b.Month is { } otherMonth && month != otherMonth)
        || (a.Month is not null && a.Day is { } day && b.Day is { } otherDay && (day > (b.LastDay ?? otherDay) || otherDay > (a.LastDay ?? day)));

    /// <summary>A month right before a noun names what happens in it (মে দিবস, जनवरी मेला); a date has a day, a year, or a case.</summary>
    private static bool NamesEvent(AnalyzedText text, DateMention date)
    {
        if (date is not { Day: null, Year: null } || WordAfter(text.Tokens, date.Span.End) is not (> 0 and var next))
            return false;
        return InstructionWords.IsContent(text.Words, next) && !NameShape.IsTime(text.Words[next]) && !Array.Exists(Cases, ending => text.Words[next - 1].Folded.EndsWith(ending, StringComparison.Ordinal));
    }

    private static TextSpan? OfAmounts(Question question, SentenceAlignment alignment)
    {
        var passage = alignment.Evidence.Passage;
        var statedDates = DateReader.Find(question.Text.Text, question.Text.Tokens, question.Text.Words);
        var stated = Numerals.Find(question.Text.Text, question.Text.Tokens).Where(number => !statedDates.Exists(date => date.Span.Overlaps(number.Span))).ToList();
        var given = passage.Numbers.Where(number => alignment.Sentence.Span.Overlaps(number.Span)).ToList();
        foreach (var number in stated)
        {
            if (given.Exists(other => Equal(other.Value, number.Value)))
                continue;
            var unit = WordAfter(question.Text.Tokens, number.Span.End);
            var others = given.Where(other => !stated.Exists(same => Equal(same.Value, other.Value)) && !passage.Dates.Any(date => date.Span.Overlaps(other.Span))).ToList();
            // The number of the same thing, or else any figure against a figure: a number word alone may count anything.
            if (others.Exists(SameUnit))
                return others.Find(SameUnit).Span;
            if (number.HasDigits && others.Exists(other => other.HasDigits))
                return others.Find(other => other.HasDigits).Span;

            bool SameUnit(NumberMention other) => unit >= 0 && WordAfter(passage.Text.Tokens, other.Span.End) is >= 0 and var otherUnit && alignment.QuestionWord(otherUnit) == unit;
        }

        return null;
    }

    private static int WordAfter(IReadOnlyList<Token> tokens, int end)
    {
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Span.Start >= end)
                return i;
        return -1;
    }

    private static bool Equal(double a, double b) => Math.Abs(a - b) < 1e-9 * Math.Max(1, Math.Abs(a));
}
