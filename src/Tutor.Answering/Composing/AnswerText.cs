using System.Text;
using Tutor.Language;

namespace Tutor.Answering.Composing;

/// <summary>Writes a draft as Markdown with its markers; the words are the passages' own, or a model's that were checked against them.</summary>
internal static class AnswerText
{
    /// <param name="numbers">The citation number of each piece.</param>
    public static string Write(Draft draft, IReadOnlyList<int> numbers)
    {
        if (draft.Wording.Count > 0)
            return InOtherWords(draft, numbers);
        var text = new StringBuilder(draft.Opening);
        for (var i = 0; i < draft.Pieces.Count; i++)
        {
            // Sentences of one paragraph run on; items of a source's list, and other paragraphs, begin a line.
            var begins = draft.AsList && (i == 0 || numbers[i] != numbers[i - 1] || draft.Pieces[i].OwnLine || IsItem(draft.Pieces[i]));
            if (text.Length > 0)
                text.Append(begins ? "\n" : " ");
            if (begins)
                text.Append("- ");
            Append(text, draft.Pieces[i]);
            if (i + 1 == draft.Pieces.Count || numbers[i + 1] != numbers[i] || draft.Pieces[i + 1].OwnLine)
                text.Append(" [").Append(numbers[i]).Append(']');
        }

        return text.ToString();
    }

    /// <summary>Sentences that rest on the same paragraphs run on and share their markers.</summary>
    private static string InOtherWords(Draft draft, IReadOnlyList<int> numbers)
    {
        var text = new StringBuilder();
        var markers = draft.Wording.Select(sentence => string.Concat(sentence.Pieces.Select(piece => numbers[piece]).Distinct().Order().Select(number => $"[{number}]"))).ToList();
        for (var i = 0; i < markers.Count; i++)
        {
            var begins = draft.AsList && (i == 0 || markers[i] != markers[i - 1]);
            if (i > 0)
                text.Append(begins ? '\n' : ' ');
            text.Append(begins ? "- " : "").Append(draft.Wording[i].Text);
            if (i + 1 == markers.Count ? !draft.MoreToCome : markers[i + 1] != markers[i])
                text.Append(' ').Append(markers[i]);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, DraftPiece piece)
    {
        var source = piece.Evidence.Passage.Text.Text;
        var sentence = piece.Evidence.Sentences.FirstOrDefault(candidate => candidate.Span.Contains(piece.Span.Start))?.Span;
        if (sentence is { } whole && Tokenizer.CountWords(source.AsSpan(whole.Start, piece.Span.Start - whole.Start)) > 0)
            text.Append("… ");
        var written = piece.Span.Start;
        foreach (var key in piece.Keys)
        {
            if (key.Start < written || key.End > piece.Span.End)
                continue;
            text.Append(OneLine(source[written..key.Start])).Append("**").Append(OneLine(key.Of(source))).Append("**");
            written = key.End;
        }

        text.Append(OneLine(source[written..piece.Span.End]));
        var open = QuotationMarks.LeftOpen(piece.Span.Of(source));
        if (open is not null || (sentence is { } all && piece.Span.End < all.End))
            text.Append(" …").Append(open);
    }

    private static bool IsItem(DraftPiece piece) =>
        piece.Evidence.Passage.Passage is { FirstItem: { } first, Sentences: var sentences } && first < sentences.Count && piece.Span.Start >= sentences[first].Start;

    private static string OneLine(string text) => text.Replace('\n', ' ');
}
