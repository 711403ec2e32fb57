using Tutor.Answering.Evidence;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Shortens an overlong sentence at the bounds of its clauses. What is left is still the source's own run of words.</summary>
internal static class ClauseTrimmer
{
    // More than all the words of any question weigh.
    private const double Kept = 1000;

    /// <summary>The sentence's span, or the run of clauses in it that says most of the question within <paramref name="words"/>.</summary>
    /// <param name="kept">A place that must not be trimmed away, where one run of clauses can hold it; null when any may go.</param>
    public static TextSpan Trim(PassageEvidence evidence, SentenceEvidence sentence, int words, int? kept = null)
    {
        var text = evidence.Passage.Text.Text;
        if (WordCount.Of(text.AsSpan(sentence.Span.Start, sentence.Span.Length)) <= words)
            return WithoutStrayMarks(text, sentence.Span);
        var clauses = Clauses(text, sentence.Span);
        TextSpan? best = null;
        var most = -1.0;
        for (var first = 0; first < clauses.Count; first++)
        {
            for (var last = first; last < clauses.Count; last++)
            {
                var span = new TextSpan(clauses[first].Start, clauses[last].End - clauses[first].Start);
                if (WordCount.Of(text.AsSpan(span.Start, span.Length)) > words)
                    break;
                var says = Says(evidence, span) + 0.001 * span.Length / text.Length + (kept is { } place && span.Contains(place) ? Kept : 0);
                if (says > most)
                    (best, most) = (span, says);
            }
        }

        return best ?? FirstWords(text, sentence.Span, words);
    }

    /// <summary>Sources have stops and commas that lost their sentence; an answer does not begin with one.</summary>
    private static TextSpan WithoutStrayMarks(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        while (start < sentence.End - 1 && (text[start] is '.' or ',' or ';' or '।' or '”' || char.IsWhiteSpace(text[start])))
            start++;
        return new TextSpan(start, sentence.End - start);
    }

    private static List<TextSpan> Clauses(string text, TextSpan sentence)
    {
        var clauses = new List<TextSpan>();
        var start = sentence.Start;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            var bound = text[i] is ',' or ';' or ':' or '…' or '—' or '–' or '\n' or '?' or '!' || (text[i] == '-' && i + 1 < sentence.End && text[i + 1] == ' ') || (text[i] == '.' && i + 1 < sentence.End && text[i + 1] == ' ');
            if (!bound || i + 1 >= sentence.End)
                continue;
            Add(clauses, text, start, i + 1);
            start = i + 1;
        }

        Add(clauses, text, start, sentence.End);
        return clauses;
    }

    private static void Add(List<TextSpan> clauses, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        if (start < end)
            clauses.Add(new TextSpan(start, end - start));
    }

    private static double Says(PassageEvidence evidence, TextSpan span)
    {
        double says = 0;
        var passage = evidence.Passage;
        for (var w = 0; w < passage.Text.Tokens.Count; w++)
            if (span.Contains(passage.Text.Tokens[w].Span.Start))
                says += evidence.WordWeights[w];
        return says;
    }

    private static TextSpan FirstWords(string text, TextSpan sentence, int words)
    {
        var left = words;
        for (var i = sentence.Start; i < sentence.End; i++)
            if (char.IsWhiteSpace(text[i]) && --left == 0)
                return new TextSpan(sentence.Start, i - sentence.Start);
        return sentence;
    }
}
