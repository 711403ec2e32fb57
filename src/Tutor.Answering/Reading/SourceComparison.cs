using System.Buffers;
using System.Collections.Frozen;
using Tutor.Language;

namespace Tutor.Answering.Reading;

/// <summary>Finds where a student asks how the documents compare ("do all books give the same date?"), which is asked of the tutor and not of the documents.</summary>
internal static class SourceComparison
{
    private static readonly SearchValues<char> Bounds = SearchValues.Create("?।,;—.:!\n");

    private static readonly FrozenSet<string> Sources = Load("Reading/sources.txt");
    private static readonly FrozenSet<string> Accounts = Load("Reading/accounts.txt");
    private static readonly FrozenSet<string> Sameness = Load("Reading/sameness.txt");
    private static readonly FrozenSet<string> Calendars = Load("Reading/calendars.txt");
    private static readonly FrozenSet<string> Said = Load("Reading/said.txt");

    /// <summary>The message without the words that ask for the comparison, whether there are any, and whether they speak of the two calendars.</summary>
    public static (string Text, bool Asks, bool OfCalendars) Read(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = tokens.Select(Word.From).ToList();
        var (asks, ofCalendars) = (false, false);
        var clauses = Clauses(text, tokens);
        for (var c = 0; c < clauses.Count; c++)
        {
            var clause = clauses[c];
            var of = Enumerable.Range(clause.Start.Value, clause.End.Value - clause.Start.Value).ToList();
            var compares = of.Exists(w => Is(Calendars, words[w]))
                || (of.Exists(w => Is(Sameness, words[w])) && of.Exists(w => Is(Sources, words[w]) || Is(Accounts, words[w])));
            if (!compares)
                continue;
            if (of.Exists(w => IsContent(words[w])))
            {
                // "What do the two books write on the tides": the books in the midst of a question are named with their number beside them.
                if (Phrase(of, words) is { } phrase && words.Exists(IsContent))
                    return (Without(text, tokens, phrase), true, false);
                continue;
            }

            // What is left of the message must still name something.
            asks = true;
            ofCalendars |= of.Exists(w => Is(Calendars, words[w]));
            // "… is it the same in all books, tell me": what follows and names nothing goes with it.
            while (c + 1 < clauses.Count && !words.Take(clauses[c + 1]).Any(IsContent))
                clause = clause.Start..clauses[++c].End;
            if (words.Exists(IsContent))
                return (Without(text, tokens, clause), true, ofCalendars);
        }

        return (text, asks, ofCalendars);
    }

    /// <summary>Whether the word speaks of a calendar.</summary>
    public static bool IsOfCalendars(Word word) => Is(Calendars, word);

    private static bool IsContent(Word word) =>
        InstructionWords.IsContent(word) && !Array.Exists([Sources, Accounts, Sameness, Calendars, Said], set => Is(set, word));

    /// <summary>A word for sameness with a word for sources right behind it.</summary>
    private static Range? Phrase(List<int> clause, List<Word> words)
    {
        foreach (var w in clause)
        {
            var next = w + 1;
            while (next <= clause[^1] && Is(Sameness, words[next]))
                next++;
            if (Is(Sameness, words[w]) && next <= clause[^1] && Is(Sources, words[next]))
                return w..(next + 1);
        }

        return null;
    }

    private static List<Range> Clauses(string text, List<Token> tokens)
    {
        var clauses = new List<Range>();
        var start = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var last = i + 1 == tokens.Count;
            if (!last && text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End).IndexOfAny(Bounds) < 0)
                continue;
            clauses.Add(start..(i + 1));
            start = i + 1;
        }

        return clauses;
    }

    private static string Without(string text, List<Token> tokens, Range words)
    {
        var start = tokens[words.Start.Value].Span.Start;
        // The sentence's own mark goes with its last word.
        var end = tokens[words.End.Value - 1].Span.End;
        while (words.Start.Value > 0 && end < text.Length && (words.End.Value == tokens.Count) && text[end] is '?' or '।' or '.' or ' ')
            end++;
        return (text[..start].TrimEnd() + " " + text[end..].TrimStart()).Trim().TrimEnd(',', ';', '—', '-');
    }

    private static bool Is(FrozenSet<string> set, Word word) => set.Contains(word.Folded) || (word.Stem.Length > 1 && set.Contains(word.Stem));

    private static FrozenSet<string> Load(string file) => WordSet.Words(file).SelectMany(word => new[] { word.Folded, word.Stem }).ToFrozenSet();
}
