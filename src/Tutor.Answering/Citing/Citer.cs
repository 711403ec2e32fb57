using Tutor.Answering.Composing;
using Tutor.Knowledge;

namespace Tutor.Answering.Citing;

/// <summary>The end of every path: looks the quotes up in the library and numbers them by their first marker.</summary>
internal static class Citer
{
    /// <returns>The citations and the number of each piece; null when a passage is gone from the library, so that nothing may be quoted from it.</returns>
    public static (IReadOnlyList<Citation> Citations, IReadOnlyList<int> Numbers)? Cite(Draft draft, Library library)
    {
        var passages = draft.Pieces.Select(piece => piece.Evidence.Passage.Passage.Id).Distinct().ToList();
        var citations = new List<Citation>();
        foreach (var id in passages)
        {
            var evidence = draft.Pieces.Where(piece => piece.Evidence.Passage.Passage.Id == id).Select(piece => piece.Span);
            if (library.Quote(id, evidence) is not { } quote || !Holds(draft, quote))
                return null;
            citations.Add(new Citation(citations.Count + 1, quote));
        }

        return (citations, [.. draft.Pieces.Select(piece => passages.IndexOf(piece.Evidence.Passage.Passage.Id) + 1)]);
    }

    /// <summary>Whether every piece that the draft takes from the passage stands in the quote as it was looked up.</summary>
    private static bool Holds(Draft draft, Quote quote) => draft.Pieces
        .Where(piece => piece.Evidence.Passage.Passage.Id == quote.Passage.Id)
        .All(piece => piece.Span.End <= quote.Text.Length && piece.Span.Of(quote.Text) == piece.Span.Of(piece.Evidence.Passage.Text.Text));
}
