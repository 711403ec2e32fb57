using Tutor.Answering.Evidence;
using Tutor.Answering.Reading;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Composing;

/// <summary>Gives a list whole: its lead-in, then every item in the source's order.</summary>
internal static class ListComposer
{
    // The list must be about what is asked as surely as anything is.
    private const double AsGood = 0.9;
    private const int Tried = 3;

    /// <returns>Null when no list of the source answers, or it is longer than its marks allow.</returns>
    public static Draft? Compose(Question question, IReadOnlyList<PassageEvidence> ranked, AnalyzedLibrary library)
    {
        var list = ranked.Take(Tried).FirstOrDefault(evidence => evidence.Passage.Passage.FirstItem is not null && evidence.Score >= AsGood * ranked[0].Score);
        // What the best paragraph announces, the list after it gives: "… are these:".
        list ??= SentenceShape.IsLeadIn(ranked[0].Passage.Text.Text, ranked[0].Sentences[^1].Span) ? After(ranked[0], library) : null;
        if (list?.Passage.Passage.FirstItem is not { } first || first >= list.Sentences.Count)
            return null;
        var pieces = list.Sentences.Skip(first).Select(item => new DraftPiece(list, item.Span)).ToList();
        var leadIn = first > 0 ? new DraftPiece(list, list.Sentences[first - 1].Span) : Before(list, library);
        if (leadIn is not null)
            pieces.Insert(0, leadIn);
        return pieces.Sum(Cost) <= question.Words ? new Draft(pieces) { AsList = true } : null;
    }

    /// <summary>A lead-in that page layout has parted from its list.</summary>
    private static DraftPiece? Before(PassageEvidence list, AnalyzedLibrary library)
    {
        if (list.Passage.Order == 0 || library.Passages[list.Passage.Order - 1] is var before && before.Document != list.Passage.Document)
            return null;
        var evidence = Unweighed(library.Passages[list.Passage.Order - 1]);
        var last = evidence.Sentences[^1];
        return SentenceShape.IsLeadIn(evidence.Passage.Text.Text, last.Span) ? new DraftPiece(evidence, last.Span) : null;
    }

    private static PassageEvidence? After(PassageEvidence leadIn, AnalyzedLibrary library) =>
        leadIn.Passage.Order + 1 < library.Passages.Count && library.Passages[leadIn.Passage.Order + 1] is { Passage.FirstItem: 0 } next && next.Document == leadIn.Passage.Document ? Unweighed(next) : null;

    private static PassageEvidence Unweighed(AnalyzedPassage passage) =>
        new(passage, 0, 0, [], [.. passage.Passage.Sentences.Select((span, index) => new SentenceEvidence(index, span, 0, 0, [], false))]) { WordWeights = new double[passage.Text.Words.Count] };

    private static int Cost(DraftPiece piece) => 1 + WordCount.Of(piece.Evidence.Passage.Text.Text.AsSpan(piece.Span.Start, piece.Span.Length));
}
