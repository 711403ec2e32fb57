using System.Collections.Frozen;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Evidence;

/// <summary>What an answer to a kind of question looks like, whatever it is about.</summary>
internal static class AnswerShape
{
    private const double YearOnly = 0.6;
    private const double MonthOnly = 0.8;
    private const double OutsideSuchAList = 0.8;

    // In words that mean something: what is asked with no more asks for a definition; with more of a person, for the one who did it.
    private const int ShortQuestion = 3;
    private const int NameAlone = 2;
    private const double OtherMonth = 0.3;
    private const double WordsAway = 6;

    // "On which date …": a year is only the beginning of an answer.
    private const double LessExact = 0.4;

    private static readonly FrozenSet<string> ReasonWords = WordSet.Load("Evidence/reasons.txt");

    /// <summary>How far a sentence holds what the kind of question wants, 0 to 1; 1 for kinds that want nothing particular.</summary>
    /// <param name="weights">For each word of the passage how much of the question it says.</param>
    /// <remarks>A date or a number that the question itself gives is no answer to it.</remarks>
    public static double Degree(Question question, AnalyzedPassage passage, TextSpan sentence, IReadOnlyList<double> weights) => question.Type switch
    {
        QuestionType.When => When(question, passage, sentence),
        QuestionType.HowMany => HowMany(question, passage, sentence),
        QuestionType.Why => Reason(passage, sentence),
        _ when question.AsksForReasons => Reason(passage, sentence),
        QuestionType.List => passage.Passage.FirstItem is not null || Commas(passage.Text.Text.AsSpan(sentence.Start, sentence.Length)) >= 2 ? 1 : 0,
        QuestionType.What or QuestionType.Who when question.Text.Words.Count(InstructionWords.IsContent) is var asked and <= ShortQuestion =>
            Definition.Degree(passage, sentence, weights) is var degree && (question.Leans || (question.Type == QuestionType.Who && asked > NameAlone)) ? Math.Ceiling(degree) : degree,
        _ => 1,
    };

    private static double HowMany(Question question, AnalyzedPassage passage, TextSpan sentence)
    {
        var lasts = Durations.AreAskedFor(question);
        return passage.Numbers.Any(number => sentence.Overlaps(number.Span) && !passage.Dates.Any(date => date.Span.Overlaps(number.Span))
            && !Repeats(question.Text, number.Span.Of(passage.Text.Text)) && (!lasts || Durations.Follow(passage.Text, number.Span))) ? 1 : 0;
    }

    private static double When(Question question, AnalyzedPassage passage, TextSpan sentence)
    {
        // The lead-in of a list names its matter and tells nothing of it.
        if (passage.Text.Text.AsSpan(sentence.Start, sentence.Length).TrimEnd().EndsWith(":"))
            return 0;
        if (passage.Clocks.Any(clock => sentence.Overlaps(clock)))
            return 1;
        if (question.AsksForClock)
            return 0;
        var months = question.Text.Words.Select(Months.NumberOf).OfType<int>().ToList();
        double best = 0;
        foreach (var date in passage.Dates)
        {
            if (!sentence.Overlaps(date.Span) || Repeats(question.Text, date.Span.Of(passage.Text.Text)))
                continue;
            // "October … when": a date in another month is of something else, unless it is the other calendar's.
            var otherMonth = months.Count > 0 && date.Month is { } given && !months.Exists(asked => (given - asked + 12) % 12 <= 1);
            best = Math.Max(best, (otherMonth ? OtherMonth : 1) * (IsAsExact(date, question.Precision) ? 1 : LessExact) * date switch
            {
                { Day: not null } => 1,
                // Where the question names the month, the year is all that such a date adds.
                { Month: { } month, Year: not null } when !months.Contains(month) => MonthOnly,
                { Year: not null } => YearOnly,
                _ => 0,
            });
        }

        return best;
    }

    private static bool IsAsExact(DateMention date, DatePrecision asked) => asked switch
    {
        DatePrecision.Day => date.Day is not null,
        DatePrecision.Month => date.Month is not null,
        DatePrecision.Year => date.Year is not null,
        _ => true,
    };

    /// <summary>How near the date or the number stands to the words of the question, 0 to 1; 1 for kinds that want neither.</summary>
    /// <param name="weights">For each word of the passage how much of the question it says.</param>
    public static double Nearness(Question question, AnalyzedPassage passage, TextSpan sentence, IReadOnlyList<double> weights)
    {
        var mentions = question.Type switch
        {
            QuestionType.When => passage.Dates.Select(date => date.Span).Concat(passage.Clocks),
            QuestionType.HowMany => passage.Numbers.Select(number => number.Span),
            _ => null,
        };
        if (mentions is null)
            return 1;
        var places = mentions.Where(mention => sentence.Overlaps(mention) && !Repeats(question.Text, mention.Of(passage.Text.Text)))
            .Select(mention => passage.Text.Tokens.Count(token => token.Span.Start < mention.Start)).ToList();
        double near = 0, weight = 0;
        for (var w = 0; w < weights.Count; w++)
        {
            if (weights[w] <= 0 || !sentence.Contains(passage.Text.Tokens[w].Span.Start) || places.Contains(w))
                continue;
            near += weights[w] * places.Select(place => 1 / (1 + Math.Abs(place - w) / WordsAway)).DefaultIfEmpty().Max();
            weight += weights[w];
        }

        return weight > 0 ? near / weight : 0;
    }

    /// <summary>A sentence that gives a reason, or stands in a list of reasons.</summary>
    private static double Reason(AnalyzedPassage passage, TextSpan sentence)
    {
        var underReasons = passage.Passage.FirstItem is not null
            && (passage.Heading.Words.Any(word => ReasonWords.Contains(word.Folded)) || Holds(passage, passage.Passage.Sentences[0], ReasonWords));
        return underReasons ? 1 : Holds(passage, sentence, ReasonWords) ? OutsideSuchAList : 0;
    }

    private static bool Holds(AnalyzedPassage passage, TextSpan sentence, FrozenSet<string> words)
    {
        for (var w = 0; w < passage.Text.Tokens.Count; w++)
            if (sentence.Contains(passage.Text.Tokens[w].Span.Start) && words.Contains(passage.Text.Words[w].Folded))
                return true;
        return false;
    }

    private static bool Repeats(AnalyzedText asked, string mention)
    {
        var tokens = Tokenizer.Tokenize(mention);
        var telling = tokens.Exists(token => token.IsNumber) ? tokens.FindAll(token => token.IsNumber) : tokens;
        return telling.TrueForAll(number => asked.Tokens.Any(token => token.Text == number.Text));
    }

    private static int Commas(ReadOnlySpan<char> text) => text.Count(',') + text.Count(';');
}
