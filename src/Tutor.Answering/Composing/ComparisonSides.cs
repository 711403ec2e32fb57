using System.Buffers;
using System.Collections.Frozen;
using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>The sides of a comparison: X ও Y, X और Y, X vs Y. Each is the terms that only it names.</summary>
internal static class ComparisonSides
{
    private const int WordsOfASide = 3;
    private const double SameWord = 0.9;
    private static readonly SearchValues<char> Marks = SearchValues.Create(",;:?—।");
    private static readonly FrozenSet<string> Conjunctions = WordSet.Load("Composing/conjunctions.txt");

    // Hindi writes apart what Bengali writes on to the word: लेनिन के गुट.
    private static readonly FrozenSet<string> Genitives = WordSet.Load("Composing/genitives.txt");

    /// <summary>The terms of each side, by their index, the nearest to the other side first; null when the question names no two things.</summary>
    public static (IReadOnlyList<int> First, IReadOnlyList<int> Second)? Find(Question question, IReadOnlyList<QuestionTerm> terms)
    {
        var words = question.Text.Words;
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (!Conjunctions.Contains(words[i].Folded))
                continue;
            var left = Side(question, terms, i - 1, -1);
            var right = Side(question, terms, i + 1, +1);
            // What both sides say (October revolution, February revolution) does not tell them apart.
            var shared = left.Where(l => right.Exists(r => terms[l].LikenessTo(terms[r].Spellings[0].Word) > SameWord)).ToHashSet();
            left.RemoveAll(shared.Contains);
            right.RemoveAll(r => shared.Contains(r) || shared.Any(s => terms[s].LikenessTo(terms[r].Spellings[0].Word) > SameWord));
            if (left.Count > 0 && right.Count > 0)
                return (left, right);
        }

        return null;
    }

    /// <summary>The nearest words that mean something, up to a mark, an earlier conjunction or another grammar word.</summary>
    private static List<int> Side(Question question, IReadOnlyList<QuestionTerm> terms, int from, int step)
    {
        var side = new List<int>();
        var tokens = question.Text.Tokens;
        for (var i = from; i >= 0 && i < tokens.Count && side.Count < WordsOfASide; i += step)
        {
            if (Conjunctions.Contains(question.Text.Words[i].Folded))
                break;
            if (i != from && Parted(question.Text.Text, tokens[step > 0 ? i - 1 : i], tokens[step > 0 ? i : i + 1]))
                break;
            var term = Enumerable.Range(0, terms.Count).FirstOrDefault(t => terms[t].Position == i, -1);
            if (term >= 0)
                side.Add(term);
            else if (side.Count > 0 && !Genitives.Contains(question.Text.Words[i].Folded))
                // Before and after the sides stands what is asked of both.
                break;
        }

        return side;
    }

    private static bool Parted(string text, Token left, Token right) =>
        text.AsSpan(left.Span.End, right.Span.Start - left.Span.End).IndexOfAny(Marks) >= 0;
}
