using System.Globalization;
using Tutor.Knowledge.Reading;

namespace Tutor.Knowledge.Repair;

/// <summary>
/// Puts a document's paragraphs back together: what a page end broke, lists under their lead-in, quotations with their
/// speaker; and takes out what is no text: captions, page numbers, garbled lines.
/// </summary>
/// <remarks>
/// Words never change and never move: white space collapsed, every passage occurs in the file's text, white space collapsed.
/// So only neighbours are joined; a caption between the halves of a paragraph keeps them apart.
/// </remarks>
internal static class ParagraphRepair
{
    /// <summary>A paragraph of more words than this, without an end, was broken off; a shorter one may be a heading.</summary>
    public const int LongWords = 12;

    /// <summary>Items of this many words and more, on average, are paragraphs of their own.</summary>
    private const int LongItemWords = 25;

    public static RepairedText Repair(IReadOnlyList<SourceLine> lines, string document, string file)
    {
        var notices = new List<Notice>();
        var pieces = LineGrouping.Group(lines);
        SetGarbledAside(pieces, file, notices);
        TurnLoneNumbersIntoProse(pieces);
        JoinBrokenItems(pieces);
        JoinAttributions(pieces);
        TellHeadingsFromCaptions(pieces, file, notices);
        JoinBrokenParagraphs(pieces, file, notices);
        return new RepairedText(Build(pieces, document), notices);
    }

    private static void SetGarbledAside(List<Piece> pieces, string file, List<Notice> notices)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (GarbledText.Explain(pieces[i].Text) is not { } reason)
                continue;
            pieces[i] = pieces[i] with { Kind = PieceKind.Garbled };
            notices.Add(new Notice(NoticeKind.SetAside, file, pieces[i].Line, $"The paragraph at line {Line(pieces[i])} {reason}; until then it is not used."));
        }
    }

    /// <summary>"1. Causes" without a "2." after it is a heading or a paragraph, not a list.</summary>
    private static void TurnLoneNumbersIntoProse(List<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var lone = pieces[i] is { Kind: PieceKind.Item, Numbered: true }
                && (i == 0 || pieces[i - 1].Kind != PieceKind.Item)
                && (i + 1 == pieces.Count || pieces[i + 1].Kind != PieceKind.Item);
            if (lone)
                pieces[i] = pieces[i] with { Kind = PieceKind.Prose, MarkLength = 0, Numbered = false };
        }
    }

    /// <summary>An item that a page end broke goes on in a paragraph that is set in like it.</summary>
    private static void JoinBrokenItems(List<Piece> pieces)
    {
        // Where paragraphs begin with an indent, an indent says nothing.
        var prose = pieces.Where(piece => piece.Kind == PieceKind.Prose).ToList();
        if (prose.Count(piece => piece.Indented) * 2 > prose.Count && prose.Count > 2)
            return;
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            while (i + 1 < pieces.Count
                && pieces[i].Kind == PieceKind.Item && !SentenceEnd.Ends(pieces[i].Text)
                && pieces[i + 1] is { Kind: PieceKind.Prose, Indented: true })
            {
                JoinWithNext(pieces, i);
            }
        }
    }

    private static void JoinAttributions(List<Piece> pieces)
    {
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            var belongs = pieces[i].Kind == PieceKind.Prose && pieces[i + 1].Kind == PieceKind.Prose
                && QuotationMarks.OpensWithMark(pieces[i].Text) && QuotationMarks.IsAttribution(pieces[i + 1].Text);
            if (belongs)
                JoinWithNext(pieces, i);
        }
    }

    private static void TellHeadingsFromCaptions(List<Piece> pieces, string file, List<Notice> notices)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece is { Kind: PieceKind.Heading, Level: 2 } && IsTop(i))
                pieces[i] = piece with { Level = 1 };
            if (piece is not { Kind: PieceKind.Prose, Alone: true } || !HeadingShape.Fits(piece.Text))
                continue;
            var before = i > 0 ? pieces[i - 1] : null;
            var after = pieces.Skip(i + 1).FirstOrDefault(next => next.Kind is PieceKind.Prose or PieceKind.Item or PieceKind.Heading);
            if (after is null)
            {
                // Nothing stands under it. A few words are what a page leaves at its end; more may be a fact.
                if (before is not null && piece.Words < 4 && !piece.Text.Any(char.IsDigit) && !piece.Text.Contains(':', StringComparison.Ordinal))
                    SetCaptionAside(i);
                continue;
            }

            var leadsIn = SentenceEnd.LeadsIn(piece.Text)
                && (after.Kind == PieceKind.Item || (after.Kind == PieceKind.Prose && QuotationMarks.OpensWithMark(after.Text)))
                && ReferenceEquals(after, pieces[i + 1]);
            if (leadsIn)
                continue;
            if (Captions.Is(piece, before, after, pieces))
                SetCaptionAside(i);
            else
                pieces[i] = piece with { Kind = PieceKind.Heading, Level = IsTop(i) ? 1 : 2 };
        }

        bool IsTop(int i) => pieces.Take(i).All(piece => piece.Kind is PieceKind.Junk or PieceKind.Caption or PieceKind.Garbled);

        void SetCaptionAside(int i)
        {
            pieces[i] = pieces[i] with { Kind = PieceKind.Caption };
            notices.Add(new Notice(NoticeKind.Repaired, file, pieces[i].Line, $"Line {Line(pieces[i])} was taken for the caption of a picture and set aside."));
        }
    }

    private static void JoinBrokenParagraphs(List<Piece> pieces, string file, List<Notice> notices)
    {
        // Where most paragraphs have no full stop, its absence says nothing.
        var prose = pieces.Where(piece => piece.Kind == PieceKind.Prose && piece.Words > LongWords).ToList();
        var careless = prose.Count > 3 && prose.Count(IsBroken) * 2 > prose.Count;
        for (var i = 0; i + 1 < pieces.Count; i++)
        {
            while (i + 1 < pieces.Count && pieces[i].Kind == PieceKind.Prose && pieces[i + 1].Kind == PieceKind.Prose)
            {
                if (SentenceEnd.LeadsIn(pieces[i].Text) && QuotationMarks.OpensWithMark(pieces[i + 1].Text))
                {
                    // Who speaks, and what is said.
                }
                else if (IsBroken(pieces[i]) && !careless)
                {
                    notices.Add(new Notice(
                        NoticeKind.Repaired, file, pieces[i + 1].Line, $"A paragraph that was broken before line {Line(pieces[i + 1])} was joined again."));
                }
                else
                {
                    break;
                }

                JoinWithNext(pieces, i);
            }
        }

        static bool IsBroken(Piece piece) => piece.Words > LongWords && !SentenceEnd.Ends(piece.Text);
    }

    private static IReadOnlyList<Block> Build(List<Piece> pieces, string document)
    {
        var blocks = new BlockBuilder(document);
        var i = 0;
        while (i < pieces.Count)
        {
            var piece = pieces[i];
            var items = ItemsAfter(pieces, i);
            if (piece.Kind == PieceKind.Prose && items.Count > 0 && Announces(piece, items))
            {
                if (StandTogether(items))
                    blocks.AddList(piece.Text, items);
                else
                    AddLeadInAndItems(piece, items);
                i += 1 + items.Count;
                continue;
            }

            if (piece.Kind == PieceKind.Item)
            {
                items.Insert(0, piece);
                if (items.Count > 1 && StandTogether(items))
                    blocks.AddList(null, items);
                else
                    AddItems(items);
                i += items.Count;
                continue;
            }

            switch (piece.Kind)
            {
                case PieceKind.Heading:
                    blocks.AddHeading(piece.Text, piece.Level);
                    break;
                case PieceKind.Prose:
                    blocks.AddProse(piece.Text);
                    break;
                case PieceKind.Junk:
                    blocks.AddAside(piece.Text, AsideKind.PageJunk);
                    break;
                case PieceKind.Caption:
                    blocks.AddAside(piece.Text, AsideKind.Caption);
                    break;
                case PieceKind.Garbled:
                    blocks.AddAside(piece.Text, AsideKind.Garbled);
                    break;
            }

            i++;
        }

        return blocks.Blocks;

        void AddLeadInAndItems(Piece leadIn, List<Piece> items)
        {
            if (HeadingShape.Fits(leadIn.Text))
                blocks.AddHeading(leadIn.Text, 2);
            else
                blocks.AddProse(leadIn.Text);
            AddItems(items);
        }

        void AddItems(List<Piece> items)
        {
            foreach (var item in items)
                blocks.AddProse(item.Numbered ? item.Text : item.Text[item.MarkLength..]);
        }
    }

    /// <summary>The items of one list that follow: another kind of mark after a blank line begins another list.</summary>
    private static List<Piece> ItemsAfter(List<Piece> pieces, int i)
    {
        var first = pieces[i].Kind == PieceKind.Item ? pieces[i] : pieces.ElementAtOrDefault(i + 1);
        return [.. pieces.Skip(i + 1).TakeWhile(next => next.Kind == PieceKind.Item && (next.Attached || next.Numbered == first!.Numbered))];
    }

    private static bool Announces(Piece piece, List<Piece> items) =>
        SentenceEnd.LeadsIn(piece.Text) || (items[0].Attached && (!SentenceEnd.Ends(piece.Text) || piece.Words <= LongWords));

    /// <summary>Short items are one list. Long ones, and the entries of a chronology, are each a paragraph.</summary>
    private static bool StandTogether(List<Piece> items) =>
        items.Average(item => item.Words) < LongItemWords
        && items.Count(item => DateOpening.Opens(item.Text[item.MarkLength..])) < Math.Max(2, 0.8 * items.Count);

    private static void JoinWithNext(List<Piece> pieces, int i)
    {
        pieces[i] = pieces[i].Joined(pieces[i + 1]);
        pieces.RemoveAt(i + 1);
    }

    private static string Line(Piece piece) => piece.Line.ToString(CultureInfo.InvariantCulture);
}
