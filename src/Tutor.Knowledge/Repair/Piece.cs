namespace Tutor.Knowledge.Repair;

/// <summary>A stretch of a document while it is being repaired: lines that belong together, and what they were taken for so far.</summary>
internal sealed record Piece(PieceKind Kind, string Text, int Line)
{
    /// <summary>1 for the title, 2 and more for sections.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Blank lines stand on both sides, and it is one line in the file.</summary>
    public bool Alone { get; init; }

    /// <summary>How many blank lines stand before it and after it, whichever is more.</summary>
    public int Gap { get; init; }

    /// <summary>Follows the piece before it without a blank line.</summary>
    public bool Attached { get; init; }

    /// <summary>Its first line is set in from the margin.</summary>
    public bool Indented { get; init; }

    /// <summary>The part of <see cref="Text"/> that is the mark of an item.</summary>
    public int MarkLength { get; init; }

    /// <summary>An item whose mark is a number or a letter.</summary>
    public bool Numbered { get; init; }

    public int Words => WhiteSpace.CountWords(Text);

    /// <summary>This piece and the next as one text; the white space between them, where the line broke, becomes one space.</summary>
    public Piece Joined(Piece next) => this with { Text = $"{Text.TrimEnd()} {next.Text.TrimStart()}", Alone = false, Gap = Math.Max(Gap, next.Gap) };
}

internal enum PieceKind
{
    Prose,
    Item,
    Heading,
    Junk,
    Caption,
    Garbled,
}
