using Tutor.Knowledge.Reading;

namespace Tutor.Knowledge.Repair;

/// <summary>The first step of the repair: lines to pieces, by blank lines, marks of items, and how the lines of a block end.</summary>
internal static class LineGrouping
{
    // A line of a text that was wrapped to a width; web text has whole paragraphs as lines.
    private const int WidestWrappedLine = 130;

    public static List<Piece> Group(IReadOnlyList<SourceLine> lines)
    {
        var pieces = new List<Piece>();
        var next = 0;
        while (next < lines.Count)
        {
            var gapBefore = CountBlank(lines, next);
            next += gapBefore;
            var end = next;
            while (end < lines.Count && !lines[end].IsBlank)
                end++;
            if (end == next)
                break;
            var gapAfter = end + CountBlank(lines, end) < lines.Count ? CountBlank(lines, end) : 0;
            var first = pieces.Count;
            GroupBlock([.. lines.Skip(next).Take(end - next)], pieces);
            if (pieces.Count > first)
                pieces[first] = pieces[first] with { Attached = false, Alone = end == next + 1, Gap = Math.Max(first > 0 ? gapBefore : 0, gapAfter) };
            next = end;
        }

        return pieces;
    }

    private static int CountBlank(IReadOnlyList<SourceLine> lines, int from)
    {
        var count = 0;
        while (from + count < lines.Count && lines[from + count].IsBlank)
            count++;
        return count;
    }

    private static void GroupBlock(List<SourceLine> block, List<Piece> pieces)
    {
        var widest = block.Max(line => line.Text.Trim().Length);
        // A single dash may begin a wrapped line of prose; two of them are bullets.
        var dashes = block.Count(line => StartsWithDash(line.Text) && ItemMark.BulletLength(line.Text) > 0);
        var prose = new List<SourceLine>();
        Piece? item = null;
        foreach (var line in block)
        {
            var number = line.Hint == LineHint.None ? ItemMark.NumberLength(line.Text) : 0;
            var bullet = number == 0 && (dashes > 1 || prose.Count == 0 || !StartsWithDash(line.Text)) ? ItemMark.BulletLength(line.Text) : 0;
            if (line.Hint == LineHint.Heading)
            {
                Flush();
                pieces.Add(new Piece(PieceKind.Heading, line.Text.Trim(), line.Number) { Level = line.HeadingLevel, Attached = true });
            }
            else if (line.Hint == LineHint.Caption)
            {
                Flush();
                pieces.Add(new Piece(PieceKind.Caption, line.Text.Trim(), line.Number) { Attached = true });
            }
            else if (line.Hint == LineHint.PageJunk || PageJunk.IsNumberOrRule(line.Text) || (PageJunk.IsLeftover(line.Text) && (prose.Count == 0 || SentenceEnd.Ends(prose[^1].Text))))
            {
                Flush();
                pieces.Add(new Piece(PieceKind.Junk, line.Text.Trim(), line.Number) { Attached = true });
            }
            else if (line.Hint == LineHint.ListItem || number > 0 || bullet > 0)
            {
                Flush();
                var margin = line.Text.Length - line.Text.TrimStart().Length;
                item = new Piece(PieceKind.Item, line.Text.Trim(), line.Number)
                {
                    Attached = true,
                    Indented = IsIndented(line),
                    MarkLength = Math.Max(0, number + bullet - margin),
                    Numbered = number > 0,
                };
            }
            else if (item is not null && GoesOn(item, line, widest))
            {
                item = item.Joined(new Piece(PieceKind.Item, line.Text.Trim(), line.Number));
            }
            else
            {
                if (item is not null)
                    Flush();
                prose.Add(line);
            }
        }

        Flush();

        void Flush()
        {
            if (item is not null)
                pieces.Add(item);
            item = null;
            SplitProse(prose, pieces);
            prose.Clear();
        }
    }

    private static bool StartsWithDash(string line) => line.AsSpan().TrimStart() is ['-' or '–' or '—' or '*' or '+', ..];

    private static bool IsIndented(SourceLine line) => line.Text.Length > 0 && char.IsWhiteSpace(line.Text[0]);

    private static bool GoesOn(Piece item, SourceLine line, int widest) =>
        IsIndented(line) || (!item.Indented && !SentenceEnd.Ends(item.Text) && widest <= WidestWrappedLine);

    /// <summary>The length that three quarters of the lines do not exceed: a line or two may have run together with the next.</summary>
    private static int UsualWidth(List<SourceLine> lines)
    {
        var lengths = lines.Select(line => line.Text.Trim().Length).Order().ToList();
        return lengths.Count == 0 ? 0 : lengths[(int)Math.Ceiling((lengths.Count - 1) * 0.75)];
    }

    private static void SplitProse(List<SourceLine> lines, List<Piece> pieces)
    {
        var width = UsualWidth(lines);
        var wrapped = width <= WidestWrappedLine
            && lines.SkipLast(1).Any(line => !SentenceEnd.Ends(line.Text) && line.Text.Trim().Length >= 0.6 * width);
        Piece? paragraph = null;
        for (var i = 0; i < lines.Count; i++)
        {
            var text = lines[i].Text.Trim();
            var following = i + 1 < lines.Count ? lines[i + 1].Text.Trim() : null;
            var piece = new Piece(PieceKind.Prose, text, lines[i].Number) { Attached = true, Indented = IsIndented(lines[i]) };
            if (paragraph is null && StandsOver(i))
            {
                pieces.Add(piece with { Kind = PieceKind.Heading });
                continue;
            }

            paragraph = paragraph?.Joined(piece) ?? piece;
            if (following is null || EndsParagraph(paragraph, text, following, i))
            {
                pieces.Add(paragraph);
                paragraph = null;
            }
        }

        bool StandsOver(int at)
        {
            if (at + 1 >= lines.Count || !HeadingShape.Fits(lines[at].Text))
                return false;
            var length = lines[at].Text.Trim().Length;
            var next = lines[at + 1].Text.Trim().Length;
            return wrapped ? length < 0.6 * width && next > length : next >= 3 * length && next > 80;
        }

        bool EndsParagraph(Piece paragraph, string text, string following, int at)
        {
            if (!SentenceEnd.Ends(text) || (wrapped && text.Length >= 0.75 * width && !StandsOver(at + 1)))
                return false;
            if (QuotationMarks.OpensWithMark(paragraph.Text) && QuotationMarks.IsAttribution(following))
                return false;
            return !QuotationMarks.LeavesOpen(paragraph.Text) || !QuotationGoesOn(paragraph, at);
        }

        // A mark in the middle that nothing closes is a slip of the writer; it must not swallow the block.
        bool QuotationGoesOn(Piece paragraph, int at)
        {
            if (QuotationMarks.OpensWithMark(paragraph.Text))
                return true;
            var marks = 0;
            return lines.Skip(at + 1).Any(line => (marks += line.Text.Count(QuotationMarks.IsMark)) % 2 == 1);
        }
    }
}
