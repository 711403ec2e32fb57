using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Checked;

/// <summary>
/// Whether two questions ask the same in other words. A wrong yes gives a student the answer to another question under a teacher's name,
/// a wrong no only the tutor's own answer: so everything that each asks about must stand in the other, and nothing may speak against it.
/// </summary>
internal static class SameQuestion
{
    // Below this two words may still be one in a search; here "perhaps" is no.
    private const double LeastLikeness = 0.72;

    // Of a meaning that both words have on the glossary's lines.
    private const double LeastMeaning = 0.62;

    /// <returns>How alike they are, above 0 to 1; 0 when they are not the same.</returns>
    public static double Likeness(QuestionMatter asked, QuestionMatter known)
    {
        if (!SameDemand(asked, known))
            return 0;
        if (asked.Words.SequenceEqual(known.Words))
            return 1;
        if (asked.Question.Type is QuestionType.FillBlank || asked.IsNegative != known.IsNegative || !asked.Relations.SetEquals(known.Relations))
            return 0;
        return SameTerms(asked, known);
    }

    /// <summary>The same kind of answer, of the same options, figures and dates, as exact as the other.</summary>
    private static bool SameDemand(QuestionMatter a, QuestionMatter b) =>
        SameKind(a.Question, b.Question)
        && SamePlace(a.Question, b.Question)
        && a.Question.AskedIn == b.Question.AskedIn
        && a.Question.Negated == b.Question.Negated
        && a.Question.AsksForDisagreement == b.Question.AsksForDisagreement
        && a.Question.AsksForCalendars == b.Question.AsksForCalendars
        && a.Question.AsksForClock == b.Question.AsksForClock
        && a.Question.Precision == b.Question.Precision
        && (a.Marks is null || b.Marks is null || a.Marks == b.Marks)
        && a.Options.SequenceEqual(b.Options)
        && a.Dates.SequenceEqual(b.Dates)
        && a.Numbers.SequenceEqual(b.Numbers);

    private static bool SameKind(Question a, Question b) =>
        a.Type == b.Type || (a.AsksForReasons && b.AsksForReasons && Reasons(a.Type) && Reasons(b.Type));

    /// <summary>"In which state" and "in which district" want two things; "where" and "in which place" leave it open.</summary>
    private static bool SamePlace(Question a, Question b) =>
        a.Type is not QuestionType.Where || PlaceOf(a) is not { } one || PlaceOf(b) is not { } other || one == other;

    private static string? PlaceOf(Question question) =>
        question.Wanted is { } wanted && wanted < question.Cue.End.Value && question.Text.Words[wanted] is var word && !LightWords.Contains(word) ? word.Stem : null;

    private static bool Reasons(QuestionType type) => type is QuestionType.Why or QuestionType.Explain or QuestionType.List;

    /// <summary>Each term finds one of the other question, and each of these is found; in the same order and the same roles.</summary>
    private static double SameTerms(QuestionMatter asked, QuestionMatter known)
    {
        var found = new bool[known.Terms.Count];
        double sum = 0;
        var last = -1;
        for (var a = 0; a < asked.Terms.Count; a++)
        {
            var (best, place) = (0.0, -1);
            for (var k = 0; k < known.Terms.Count; k++)
            {
                var likeness = Likeness(asked.Terms[a], known.Terms[k]);
                // A name of two words has both meanings at both; the next one in order is meant.
                if (likeness > best || (likeness == best && likeness > 0 && place <= last))
                    (best, place) = (likeness, k);
                found[k] |= likeness > 0;
            }

            if (place < 0 || asked.Roles[a] != known.Roles[place])
                return 0;
            // "Germany attacked Russia" and "Russia attacked Germany" have the same words. What is to be compared has no order.
            if (place < last && asked.Question.Type != QuestionType.Compare)
                return 0;
            last = Math.Max(last, place);
            sum += best;
        }

        return asked.Terms.Count > 0 && Array.TrueForAll(found, term => term) ? sum / asked.Terms.Count : 0;
    }

    private static double Likeness(QuestionTerm asked, QuestionTerm known)
    {
        double best = 0;
        foreach (var (word, sureness) in known.Spellings)
            best = Math.Max(best, sureness * asked.LikenessTo(word));
        if (best < LeastLikeness)
            best = 0;
        foreach (var (meaning, sureness) in asked.Meanings)
            if (known.Meanings.TryGetValue(meaning, out var other) && Math.Min(sureness, other) is var shared and >= LeastMeaning)
                best = Math.Max(best, shared);
        return best;
    }
}
