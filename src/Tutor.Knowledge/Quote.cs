using Tutor.Language;

namespace Tutor.Knowledge;

/// <summary>
/// The words of a source, looked up. Nothing outside <see cref="Library"/> can make one,
/// so no template and no model can put words between the quotation marks.
/// </summary>
public sealed class Quote
{
    internal Quote(Document document, Passage passage, IReadOnlyList<TextSpan> evidence)
    {
        Document = document;
        Passage = passage;
        Evidence = evidence;
    }

    public Document Document { get; }

    public Passage Passage { get; }

    /// <summary>The whole paragraph, word for word.</summary>
    public string Text => Passage.Text;

    /// <summary>The parts of <see cref="Text"/> that carry the answer.</summary>
    public IReadOnlyList<TextSpan> Evidence { get; }

    /// <summary>Where the reader shows the paragraph, relative to the service: <c>/sources/october-revolution.bn#p12</c>.</summary>
    public string Url => $"/sources/{string.Join('/', Document.Id.Split('/').Select(Uri.EscapeDataString))}#p{Passage.Number}";
}
