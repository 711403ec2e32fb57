using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Grounding;

/// <summary>Whether every date and figure of a sentence stands in its evidence, in whatever digits or words.</summary>
internal static class Figures
{
    public static bool AreIn(AnalyzedText sentence, IReadOnlyList<SheetSentence> evidence)
    {
        var given = evidence.SelectMany(one => one.Dates).ToList();
        var dates = DateReader.Find(sentence.Text, sentence.Tokens, sentence.Words);
        if (!dates.TrueForAll(date => IsGiven(date, given)))
            return false;
        var amounts = evidence.SelectMany(one => one.Numbers).Select(number => number.Value).ToList();
        // A day or a year may also stand without its month: "the 25th".
        amounts.AddRange(given.SelectMany(date => new double?[] { date.Day, date.LastDay, date.Year }).OfType<double>());
        var numbers = Numerals.Find(sentence.Text, sentence.Tokens);
        if (!numbers.TrueForAll(number => amounts.Exists(amount => Equal(amount, number.Value)) || dates.Exists(date => date.Span.Overlaps(number.Span))))
            return false;
        // Whatever neither reader understood: the digits themselves.
        var digits = evidence.SelectMany(one => one.Words.Select(w => one.Passage.Text.Words[w])).Where(word => word.IsNumber).Select(word => word.Folded.TrimStart('0')).ToHashSet(StringComparer.Ordinal);
        return sentence.Tokens.All(token => !token.IsNumber || digits.Contains(token.Text.TrimStart('0')) || numbers.Exists(number => number.Span.Overlaps(token.Span)));
    }

    /// <summary>Whether day and month are those of one date of the evidence; the year may be told by another.</summary>
    private static bool IsGiven(DateMention date, List<DateMention> given) =>
        given.Exists(other =>
            (date.Month is null || date.Month == other.Month)
            && (date.Day is null || (date.Day == other.Day && date.LastDay == other.LastDay))
            && (date.Year is null || date.Year == other.Year || (other.Year is null && date.Month is not null && given.Exists(third => third.Year == date.Year))));

    private static bool Equal(double a, double b) => Math.Abs(a - b) < 1e-9 * Math.Max(1, Math.Abs(a));
}
