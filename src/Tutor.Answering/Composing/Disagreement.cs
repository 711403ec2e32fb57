using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;

namespace Tutor.Answering.Composing;

/// <summary>Compares what the evidence says about the same event, and finds the passage that gives another date for it.</summary>
internal static class Disagreement
{
    // The other passage must speak of the same event as surely as the best one does.
    private const double SameEvent = 0.9;
    private const double AsSure = 0.85;

    // Fewer words than this name a period, in which many things happened, and not one event.
    private const int TermsOfAnEvent = 4;

    // The Julian calendar was thirteen days behind in the twentieth century.
    private const int CalendarDays = 13;

    /// <summary>The passage that contradicts the best one; null when the question wants no date or nobody contradicts.</summary>
    public static (PassageEvidence Other, bool IsCalendar)? Find(Question question, IReadOnlyList<PassageEvidence> ranked)
    {
        if (question.Type != QuestionType.When || ranked.Count == 0 || ranked[0].Terms.Count < TermsOfAnEvent)
            return null;
        var best = Days(ranked[0]);
        if (best.Count == 0)
            return null;
        foreach (var other in ranked.Skip(1).TakeWhile(evidence => evidence.Score >= AsSure * ranked[0].Score))
        {
            var days = Days(other);
            if (days.Count == 0 || other.Best.Coverage < SameEvent * ranked[0].Best.Coverage || days.Overlaps(best))
                continue;
            return (other, days.Any(a => best.Any(b => Math.Abs(a - b) == CalendarDays)));
        }

        return null;
    }

    /// <summary>The days that the best sentence gives, counted from the first of January; both calendars where it gives both.</summary>
    private static HashSet<int> Days(PassageEvidence evidence) => [.. evidence.Passage.Dates
        .Where(date => date is { Day: not null, Month: not null } && evidence.Best.Span.Overlaps(date.Span))
        .SelectMany(date => Enumerable.Range(date.Day!.Value, (date.LastDay ?? date.Day.Value) - date.Day.Value + 1).Select(day => DayOfYear(day, date.Month!.Value)))];

    private static int DayOfYear(int day, int month) => new DateOnly(2001, month, 1).DayOfYear + day - 1;
}
