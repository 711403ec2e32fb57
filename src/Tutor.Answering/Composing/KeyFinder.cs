using System.Collections.Frozen;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Finds the parts of a sentence that are the answer itself, where the kind of question tells what they look like.</summary>
internal static class KeyFinder
{
    // A sentence that says clearly less of the question than the best one gives dates and numbers of other things.
    private const double AsGood = 0.85;

    // In words: how fast a word of the question, and a word of the sentence, loses its say.
    private const double AskedReach = 2;
    private const double SaidReach = 4;

    // In words.
    private const int Remark = 3;

    private static readonly FrozenSet<string> RangeWords = WordSet.Load("Composing/ranges.txt");

    /// <summary>The dates, times or numbers, the person or the place that the question wants, in the order of the sentence; empty when there are none or the kind wants none.</summary>
    /// <param name="top">The best passage: what says clearly less than its best sentence has no key.</param>
    public static IReadOnlyList<TextSpan> Find(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, TextSpan piece, PassageEvidence top, Glossary glossary)
    {
        if (question.Type is QuestionType.Who or QuestionType.Where)
            return Name(question, terms, evidence, piece, top, glossary) is { } name ? [name] : [];
        if (question.Type is not (QuestionType.When or QuestionType.HowMany))
            return [];
        if (evidence.Sentences.FirstOrDefault(candidate => candidate.Span.Contains(piece.Start)) is not { HasShape: true } sentence
            || (sentence != top.Best && sentence.Coverage < AsGood * top.Best.Coverage && (evidence != top || top.Best.HasShape)))
            return [];
        var asked = Places(question);
        var alignment = SentenceAlignment.Of(question, terms, evidence, sentence);
        var weights = terms.Where(term => term.Position >= 0).GroupBy(term => term.Position).ToDictionary(group => group.Key, group => group.Max(term => term.Weight));
        var left = Mentions(question, evidence.Passage, piece);
        var keys = new List<TextSpan>();
        foreach (var place in asked)
        {
            if (left.Count == 0)
                break;
            var best = left.MaxBy(mention => Fit(alignment, weights, mention, asked.Count > 1 ? place : null));
            keys.Add(best);
            left.Remove(best);
            // Of a date and a time that are both asked for, the second is the other of the two.
            if (question.Type == QuestionType.When && asked.Count > 1 && left.Exists(mention => IsClock(evidence.Passage, mention) != IsClock(evidence.Passage, best)))
                left.RemoveAll(mention => IsClock(evidence.Passage, mention) == IsClock(evidence.Passage, best));
        }

        return [.. keys.Order(Comparer<TextSpan>.Create((a, b) => a.Start.CompareTo(b.Start)))];
    }

    private static TextSpan? Name(Question question, IReadOnlyList<QuestionTerm> terms, PassageEvidence evidence, TextSpan piece, PassageEvidence top, Glossary glossary) =>
        evidence.Sentences.FirstOrDefault(candidate => candidate.Span.Contains(piece.Start)) is { } sentence
        && (sentence == top.Best || sentence.Coverage >= AsGood * top.Best.Coverage || (evidence == top && NameFinder.SaysDeed(question, terms, sentence) && !NameFinder.HasAny(question, terms, top, top.Best, glossary)))
        && NameFinder.Find(question, terms, evidence, sentence, glossary) is { } name && name.Start >= piece.Start && name.End <= piece.End ? name : null;

    /// <summary>Where the question asks: the words that say "when" or "how many", one place for each half of a question with two.</summary>
    private static List<int> Places(Question question)
    {
        var cues = CuePhrases.Of(question.AskedIn);
        var kind = question.Type == QuestionType.When ? "when" : "howmany";
        var places = new List<int>();
        for (var i = 0; i < question.Text.Words.Count; i++)
            if (cues.Begins(kind, [.. question.Text.Words.Skip(i)], 1) && (places.Count == 0 || i > places[^1] + 1))
                places.Add(i);
        return places.Count > 0 ? places : [0];
    }

    private static List<TextSpan> Mentions(Question question, AnalyzedPassage passage, TextSpan piece)
    {
        var asked = question.Text.Tokens.Where(token => token.IsNumber).Select(token => token.Text).ToHashSet();
        var dates = Joined(passage, [.. passage.Dates.Select(date => date.Span)]);
        var found = question.Type == QuestionType.HowMany
            ? JoinedAmounts(passage, Amounts(question, passage, dates))
            : question.AsksForClock && Places(question).Count == 1 && passage.Clocks.Any(Inside) ? passage.Clocks
            : question.AsksForClock ? [.. passage.Clocks, .. dates]
            : dates.Any(IsNew) ? dates : passage.Clocks;
        return [.. found.Where(IsNew)];

        bool Inside(TextSpan mention) => mention.Start >= piece.Start && mention.End <= piece.End;

        // What the question itself gives is no answer to it.
        bool IsNew(TextSpan mention) => Inside(mention) && !Tokenizer.Tokenize(mention.Of(passage.Text.Text)).Where(token => token.IsNumber).All(token => asked.Contains(token.Text));
    }

    /// <summary>Amounts, of hours or years where those are asked for, without days and years, ordinals, and the number of a ruler or a day that a date follows.</summary>
    private static List<TextSpan> Amounts(Question question, AnalyzedPassage passage, List<TextSpan> dates) => [.. passage.Numbers
        .Select(number => number.Span)
        .Where(number => !Durations.AreAskedFor(question) || Durations.Follow(passage.Text, number))
        .Where(number => !dates.Exists(date => date.Overlaps(number) || (date.Start > number.End && string.IsNullOrWhiteSpace(passage.Text.Text[number.End..date.Start]))))
        .Where(number => !passage.Clocks.Any(clock => clock.Overlaps(number)))];

    /// <summary>Joins what is one amount: "5-6", "5 से 6", and a time of several units, with the last: "3 वर्ष, 6 महीने और 9 दिन".</summary>
    private static List<TextSpan> JoinedAmounts(AnalyzedPassage passage, List<TextSpan> amounts)
    {
        var text = passage.Text.Text;
        var joined = new List<TextSpan>();
        foreach (var amount in amounts)
        {
            var between = joined.Count > 0 ? text[joined[^1].End..amount.Start].Trim() : "";
            if (IsRange(between))
                joined[^1] = new TextSpan(joined[^1].Start, amount.End - joined[^1].Start);
            else if (IsUnit(between))
                joined[^1] = new TextSpan(joined[^1].Start, Durations.EndAfter(passage.Text, amount) - joined[^1].Start);
            else
                joined.Add(amount);
        }

        return joined;

        // The unit, and an "and" or a comma.
        static bool IsUnit(string between) => Read(between) is { Count: > 0 and <= 2 } words && words.Exists(Durations.Contains) && words.TrueForAll(word => word.IsStopWord || Durations.Contains(word));
    }

    private static bool IsRange(string between) => between is "-" or "–" || (Read(between) is { Count: > 0 } words && words.TrueForAll(word => RangeWords.Contains(word.Folded)));

    private static List<Word> Read(string between) => Tokenizer.Tokenize(between).ConvertAll(Word.From);

    /// <summary>Joins what is one date: "26 জুলাই থেকে 3 আগস্ট", and the same day of the other calendar in brackets.</summary>
    private static List<TextSpan> Joined(AnalyzedPassage passage, List<TextSpan> dates)
    {
        var text = passage.Text.Text;
        var joined = new List<TextSpan>();
        foreach (var date in dates)
        {
            if (joined.Count > 0 && Between(joined[^1].End, date.Start) is var between && between.Length < 16)
            {
                var bracket = between.Trim() == "(" ? Close(date.End) : null;
                if (bracket is not null || IsRange(between.Trim()))
                {
                    joined[^1] = new TextSpan(joined[^1].Start, (bracket ?? date.End) - joined[^1].Start);
                    continue;
                }
            }

            joined.Add(Bracketed(date));
        }

        return joined;

        string Between(int from, int to) => from <= to ? text[from..to] : "";

        // The end of a bracket that says no more than which calendar it is: "(7 নভেম্বর)", "(7 নভেম্বর, নতুন শৈলী)".
        int? Close(int from)
        {
            var close = text.IndexOf(')', from);
            return close >= 0 && Tokenizer.Tokenize(text[from..close]) is { Count: <= Remark } words && words.TrueForAll(word => !word.IsNumber) ? close + 1 : null;
        }

        // "2 নভেম্বর (15)": the other calendar's day without its month.
        TextSpan Bracketed(TextSpan date)
        {
            var rest = text.AsSpan(date.End);
            var open = rest.Length > 1 && rest[0] == ' ' ? 1 : 0;
            if (rest.Length <= open || rest[open] != '(')
                return date;
            var close = rest.IndexOf(')');
            return close > 0 && close - open is > 1 and <= 3 && Tokenizer.Tokenize(rest[(open + 1)..close].ToString()) is [{ IsNumber: true }] ? new TextSpan(date.Start, date.Length + close + 1) : date;
        }
    }

    /// <summary>How near the mention stands to what is asked; with a place, to the words that stand near that place in the question.</summary>
    private static double Fit(SentenceAlignment alignment, Dictionary<int, double> weights, TextSpan mention, int? place)
    {
        var tokens = alignment.Evidence.Passage.Text.Tokens;
        var first = Enumerable.Range(0, tokens.Count).TakeWhile(w => tokens[w].Span.Start < mention.Start).Count();
        var last = Enumerable.Range(0, tokens.Count).TakeWhile(w => tokens[w].Span.Start < mention.End).Count() - 1;
        double fit = 0;
        for (var w = alignment.First; w < alignment.End; w++)
        {
            if (!alignment.SaysContent(w) || (w >= first && w <= last))
                continue;
            var asked = alignment.QuestionWord(w);
            var near = 1 / (1 + ((w < first ? first - w : w - last) / SaidReach));
            // "How many workers": what is counted, and what it did, comes after the question word.
            var askedNear = place is not { } at ? 1 : 1 / (1 + ((asked > at ? asked - at : 2 * (at - asked)) / AskedReach));
            fit += alignment.Sureness(w) * weights.GetValueOrDefault(asked, 1) * near * askedNear;
        }

        return fit;
    }

    private static bool IsClock(AnalyzedPassage passage, TextSpan mention) => passage.Clocks.Contains(mention);
}
