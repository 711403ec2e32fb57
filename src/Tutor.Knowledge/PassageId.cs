namespace Tutor.Knowledge;

/// <summary>
/// Names a passage by its document and its words: <c>october-revolution.bn/3f9a1c0b72de</c>.
/// Edits elsewhere in the document leave it as it is; an edit of the passage itself makes another id.
/// </summary>
public readonly record struct PassageId(string Document, string Fingerprint)
{
    public override string ToString() => $"{Document}/{Fingerprint}";

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static PassageId? Parse(string? text) =>
        text?.LastIndexOf('/') is { } slash and > 0 && slash < text.Length - 1
            ? new PassageId(text[..slash], text[(slash + 1)..])
            : null;
}
