namespace Tutor.Knowledge.Reading;

/// <summary>A line of a file's text, or a whole paragraph where the format knows its paragraphs.</summary>
/// <param name="Text">As in the file; blank lines part blocks.</param>
/// <param name="Number">Counted from 1 in the file's text.</param>
internal sealed record SourceLine(string Text, int Number)
{
    public LineHint Hint { get; init; }

    /// <summary>1 for the title, 2 and more for sections; 0 for what is no heading.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The blank line that stands for a page end.</summary>
    public bool StartsPage { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>What the file's format says of a line; plain text says nothing.</summary>
internal enum LineHint
{
    None,
    Heading,
    ListItem,
    Caption,

    /// <summary>A line that every page repeats.</summary>
    PageJunk,
}
