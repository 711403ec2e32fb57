using Tutor.Language;

namespace Tutor.Knowledge;

/// <summary>One file of the library, read and repaired.</summary>
/// <param name="Id">The file's path under <c>documents/</c> without its ending, for example <c>october-revolution.bn</c>.</param>
/// <param name="Blocks">The whole document in reading order: headings, passages and the lines that were set aside.</param>
/// <param name="Notices">What the reader had to repair or set aside, for the person who brought the file.</param>
public sealed record Document(
    string Id,
    string Title,
    LanguageTag Language,
    string? Origin,
    IReadOnlyList<Block> Blocks,
    IReadOnlyList<Notice> Notices)
{
    private readonly Passage[] _passages = [.. Blocks.OfType<PassageBlock>().Select(block => block.Passage)];

    /// <summary>The passages in reading order; <c>Passages[n - 1]</c> has the number n.</summary>
    public IReadOnlyList<Passage> Passages => _passages;
}

/// <summary>A piece of a document as it stands on the page.</summary>
public abstract record Block;

/// <param name="Level">1 for the document's own title, 2 and more for sections.</param>
public sealed record HeadingBlock(string Text, int Level) : Block;

public sealed record PassageBlock(Passage Passage) : Block;

/// <summary>A line that is shown to readers but never found or quoted: a caption, a page number, garbled text.</summary>
public sealed record AsideBlock(string Text, AsideKind Kind) : Block;

public enum AsideKind
{
    Caption,
    PageJunk,
    Garbled,
}

/// <summary>Something that the person who brought a file should know.</summary>
/// <param name="Line">Counted from 1 in the file's text; null when the notice is about the whole file.</param>
/// <param name="Message">One sentence: what was wrong and what was done, or what to do.</param>
public sealed record Notice(NoticeKind Kind, string File, int? Line, string Message);

public enum NoticeKind
{
    /// <summary>Read well after a repair; nothing to do.</summary>
    Repaired,

    /// <summary>Set aside, the rest was read; somebody should look.</summary>
    SetAside,

    /// <summary>The file could not be read; the rest of the library serves.</summary>
    Failed,
}
