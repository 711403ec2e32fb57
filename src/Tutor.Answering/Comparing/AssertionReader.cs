using System.Collections.Frozen;
using System.Globalization;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Comparing;

/// <summary>Reads what the sentences of a passage say in answer to a question, as values that can be compared.</summary>
internal static class AssertionReader
{
    // The first, the middle and the last ten days of a month.
    private const int EarlyUntil = 10;
    private const int MiddleUntil = 20;

    private const double Said = 0.45;

    // In words.
    private const int UnitReach = 3;
    private const int HedgeReach = 2;

    private static readonly FrozenDictionary<string, string> MonthParts = Table("Comparing/month-parts.txt");
    private static readonly FrozenDictionary<string, string> DayParts = Table("Comparing/day-parts.txt");
    private static readonly FrozenDictionary<string, string> Fractions = Table("Comparing/fractions.txt");
    private static readonly FrozenSet<string> Either = WordSet.Load("Comparing/either.txt");
    private static readonly FrozenSet<string> Rough = WordSet.Load("Comparing/rough.txt");

    /// <summary>Whether sentences give values at all for such a question.</summary>
    public static bool Wants(Question question) =>
        question.Type is QuestionType.When or QuestionType.HowMany || AskedRanks(question).Count > 1;

    /// <summary>The ordinals between which the question wants a decision ("the second or the third?"); fewer than two when it wants none.</summary>
    public static HashSet<string> AskedRanks(Question question)
    {
        var words = question.Text.Words;
        var ranks = Enumerable.Range(0, words.Count).Where(w => FigureOf(words[w]) is not null).ToList();
        return ranks.Count > 1 && words.Skip(ranks[0]).Take(ranks[^1] - ranks[0]).Any(word => Either.Contains(word.Folded))
            ? [.. ranks.Select(w => FigureOf(words[w])!)]
            : [];
    }

    /// <summary>The assertions of a passage in order, at most one for a sentence.</summary>
    public static IEnumerable<Assertion> Read(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence)
    {
        var ranks = AskedRanks(question);
        foreach (var sentence in evidence.Sentences)
        {
            AssertedValue? value = ranks.Count > 1 ? Rank(question, terms, ranks, evidence, sentence)
                : question.Type == QuestionType.When ? question.AsksForClock ? Time(question, evidence, sentence.Span) : Date(question, evidence, sentence.Span)
                : question.Type == QuestionType.HowMany ? Amount(question, terms, evidence, sentence.Span)
                : null;
            if (value is not null)
                yield return new Assertion(evidence, sentence, value);
        }
    }

    private static AssertedDate? Date(Question question, PassageEvidence evidence, TextSpan sentence)
    {
        var passage = evidence.Passage;
        var dates = passage.Dates.Where(date => sentence.Contains(date.Span.Start)).ToList();
        var telling = dates.Where(date => date.Day is not null || date.Year is not null).Select(date => date.Span);
        if ((MentionFinder.Nearest(question, evidence, sentence, telling) ?? OnlyMonth(question, dates)) is not { } key)
            return null;
        var at = dates.FindIndex(date => date.Span == key);
        var periods = new List<Period> { PeriodOf(passage, dates[at]) };
        // "25 অক্টোবর (7 নভেম্বর)", "2 নভেম্বর (15)": the same day by both calendars.
        if (at > 0 && Opens(passage.Text.Text, dates[at - 1].Span.End, key.Start))
            periods.Add(PeriodOf(passage, dates[at - 1]));
        if (at + 1 < dates.Count && Opens(passage.Text.Text, key.End, dates[at + 1].Span.Start))
            periods.Add(PeriodOf(passage, dates[at + 1]));
        else if (BracketedDay(passage, dates[at]) is { } other)
            periods.Add(other);
        return new AssertedDate(key, periods, Era(question, passage), SpeaksOfCalendars(passage));
    }

    /// <summary>"At the end of May": a month alone is a date where it is the sentence's only one and the question has not named it.</summary>
    private static TextSpan? OnlyMonth(Question question, List<DateMention> dates) =>
        dates is [{ Month: { } month, Day: null, Year: null }] && !question.Text.Words.Any(word => Months.NumberOf(word) == month) ? dates[0].Span : null;

    private static Period PeriodOf(AnalyzedPassage passage, DateMention date)
    {
        var period = Period.Of(date);
        if (date.Day is not null || date.Month is null || TokenAt(passage, date.Span.End) is not (>= 0 and var next))
            return period;
        for (var w = next; w < Math.Min(next + 2, passage.Text.Words.Count); w++)
        {
            if (passage.Text.Text.AsSpan(date.Span.End, passage.Text.Tokens[w].Span.Start - date.Span.End).IndexOfAny("।,;()") >= 0)
                break;
            switch (MonthParts.GetValueOrDefault(passage.Text.Words[w].Folded))
            {
                case "early":
                    return period with { LastDay = EarlyUntil };
                case "middle":
                    return period with { FirstDay = EarlyUntil + 1, LastDay = MiddleUntil };
                case "late":
                    return period with { FirstDay = MiddleUntil + 1 };
            }
        }

        return period;
    }

    /// <summary>Whether nothing but an opening bracket or a stroke parts two dates.</summary>
    private static bool Opens(string text, int end, int start) => end <= start && text.AsSpan(end, start - end).Trim() is "(" or "/" or "[";

    /// <summary>A day alone in brackets behind a date is the same day in the other calendar, in the month that is nearer.</summary>
    private static Period? BracketedDay(AnalyzedPassage passage, DateMention date)
    {
        if (date is not { Day: { } day, Month: { } month } || TokenAt(passage, date.Span.End) is not (>= 0 and var next))
            return null;
        var token = passage.Text.Tokens[next];
        if (!token.IsNumber || !Opens(passage.Text.Text, date.Span.End, token.Span.Start)
            || token.Span.End >= passage.Text.Text.Length || passage.Text.Text[token.Span.End] is not (')' or ']')
            || !int.TryParse(token.Text, CultureInfo.InvariantCulture, out var other) || other is < 1 or > 28)
            return null;
        var following = other < day ? month % 12 + 1 : month;
        return new Period(following < month ? date.Year + 1 : date.Year, following, other, other);
    }

    /// <summary>Whether the passage names a calendar, or gives a date by two.</summary>
    private static bool SpeaksOfCalendars(AnalyzedPassage passage) =>
        passage.Text.Words.Any(SourceComparison.IsOfCalendars)
        || Enumerable.Range(1, Math.Max(0, passage.Dates.Count - 1)).Any(d => Opens(passage.Text.Text, passage.Dates[d - 1].Span.End, passage.Dates[d].Span.Start));

    private static int? Era(Question question, AnalyzedPassage passage)
    {
        int? Year(AnalyzedText text) => DateReader.Find(text.Text, text.Tokens, text.Words).Select(date => date.Year).FirstOrDefault(year => year is not null);
        return passage.Dates.Select(date => date.Year).FirstOrDefault(year => year is not null) ?? Year(question.Text) ?? Year(passage.Heading);
    }

    private static AssertedTime? Time(Question question, PassageEvidence evidence, TextSpan sentence)
    {
        var passage = evidence.Passage;
        if (MentionFinder.Nearest(question, evidence, sentence, passage.Clocks) is not { } key)
            return null;
        var tokens = passage.Text.Tokens.Where(token => key.Contains(token.Span.Start)).ToList();
        var numbers = tokens.Where(token => token.IsNumber && token.Text.Length <= 2).Select(token => int.Parse(token.Text, CultureInfo.InvariantCulture)).ToList();
        if (numbers.Count == 0 || numbers[0] > 24)
            return null;
        var minutes = numbers[0] % 24 * 60 + (numbers.Count > 1 ? Math.Min(59, numbers[1]) : 0);
        var part = tokens.Select(token => DayParts.GetValueOrDefault(Word.From(token).Folded)).FirstOrDefault(found => found is not null);
        var afternoon = numbers[0] < 12 && (part == "evening" || (part == "night" && numbers[0] >= 6));
        return new AssertedTime(key, minutes + (afternoon ? 12 * 60 : 0), part is not null || numbers[0] is 0 or > 12);
    }

    private static AssertedAmount? Amount(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, TextSpan sentence)
    {
        var passage = evidence.Passage;
        if (MentionFinder.Nearest(question, evidence, sentence, MentionFinder.Amounts(passage).Select(number => number.Span)) is not { } key || TokenAt(passage, key.Start) is not (>= 0 and var first))
            return null;
        var value = passage.Numbers.First(number => number.Span == key).Value;
        var last = TokenAt(passage, key.End);
        var unit = new HashSet<string>();
        for (var w = last; w >= 0 && w < Math.Min(last + UnitReach, passage.Text.Words.Count); w++)
        {
            var word = passage.Text.Words[w];
            if (!sentence.Contains(passage.Text.Tokens[w].Span.Start) || word.IsNumber)
                break;
            if (!word.IsStopWord)
            {
                unit.UnionWith(WordForms.Of(passage.Text, w));
                break;
            }
        }

        var ofWanted = false;
        if (question.Wanted is { } wanted && terms.FirstOrDefault(term => term.Position == wanted) is { } counted)
            for (var w = Math.Max(0, first - UnitReach); w < Math.Min(passage.Text.Words.Count, (last < 0 ? first : last) + UnitReach); w++)
                if (counted.LikenessTo(passage.Text.Words[w]) >= 0.9 || passage.Text.Concepts.Any(mention => mention.First == w && counted.Meanings.ContainsKey(mention.Meaning)))
                    ofWanted = true;

        if (first > 0 && Fractions.TryGetValue(passage.Text.Words[first - 1].Folded, out var part))
        {
            value += double.Parse(part, CultureInfo.InvariantCulture);
            var from = passage.Text.Tokens[first - 1].Span.Start;
            key = new TextSpan(from, key.End - from);
        }

        var about = Enumerable.Range(first - HedgeReach, HedgeReach).Any(w => w >= 0 && Rough.Contains(passage.Text.Words[w].Folded));
        return new AssertedAmount(key, value, unit, ofWanted, about);
    }

    private static AssertedRank? Rank(Question question, IReadOnlyList<QuestionTerm> terms, HashSet<string> asked, PassageEvidence evidence, SentenceEvidence said)
    {
        var (passage, sentence) = (evidence.Passage, said.Span);
        // "The second revolution or the third": of another row (the second congress) nothing is asked.
        var words = question.Text.Words;
        var row = Enumerable.Range(0, terms.Count).FirstOrDefault(t => Enumerable.Range(1, words.Count - 1).Any(w => FigureOf(words[w - 1]) is not null && words[w].Folded == terms[t].Spellings[0].Word.Folded), -1);
        if (row >= 0 && said.Terms[row] < Said)
            return null;
        var ranks = Enumerable.Range(0, passage.Text.Words.Count)
            .Where(w => sentence.Contains(passage.Text.Tokens[w].Span.Start))
            .Select(w => (w, figure: FigureOf(passage.Text.Words[w])))
            .Where(rank => rank.figure is not null && asked.Contains(rank.figure))
            .ToList();
        if (ranks.Count == 0)
            return null;
        // Of several the one beside what the question is about, which of its words says most.
        var about = Enumerable.Range(0, passage.Text.Words.Count)
            .Where(w => sentence.Contains(passage.Text.Tokens[w].Span.Start) && FigureOf(passage.Text.Words[w]) is null)
            .MaxBy(w => evidence.WordWeights[w]);
        var (at, figure) = ranks.MinBy(rank => Math.Abs(rank.w - about));
        return new AssertedRank(passage.Text.Tokens[at].Span, figure!);
    }

    private static string? FigureOf(Word word) =>
        word.IsNumber ? null : Ordinals.FigureOf(word) ?? Ordinals.FigureOf(word with { Folded = word.Stem });

    /// <summary>The first token that begins at a place or after it; -1 behind the last.</summary>
    private static int TokenAt(AnalyzedPassage passage, int place)
    {
        for (var w = 0; w < passage.Text.Tokens.Count; w++)
            if (passage.Text.Tokens[w].Span.Start >= place)
                return w;
        return -1;
    }

    private static FrozenDictionary<string, string> Table(string file) =>
        WordFile.Table(typeof(AssertionReader).Assembly, file)
            .SelectMany(entry => entry.Forms.Select(form => (Word.From(Tokenizer.Tokenize(form)[0]).Folded, entry.Key)))
            .DistinctBy(pair => pair.Folded)
            .ToFrozenDictionary(pair => pair.Folded, pair => pair.Key);
}
