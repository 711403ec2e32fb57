using Tutor.Language;

namespace Tutor.Knowledge;

/// <summary>A paragraph as a teacher would point at it: the unit that is found, quoted and linked to.</summary>
/// <param name="Id">Stable under edits elsewhere in the document.</param>
/// <param name="Number">Counts the paragraphs of the document as a reader does, from 1.</param>
/// <param name="Section">The heading that the passage stands under; null before the first heading.</param>
/// <param name="Text">The source's own words. Only white space where lines were joined differs from the file.</param>
/// <param name="Sentences">The sentences of <paramref name="Text"/>, in order, not overlapping.</param>
public sealed record Passage(PassageId Id, int Number, string? Section, string Text, IReadOnlyList<TextSpan> Sentences)
{
    /// <summary>What stands in a list under one lead-in: the sentences from <see cref="FirstItem"/> on are its items. Null for prose.</summary>
    public int? FirstItem { get; init; }
}
