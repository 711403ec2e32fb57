using System.Globalization;

namespace Tutor.Transcripts.Reading;

/// <summary>Where a page of a list ended: the place in time of its last entry. For addresses; its value means nothing to anybody else.</summary>
public readonly record struct PageMark(long Place)
{
    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static PageMark? Parse(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? new PageMark(place) : null;

    public override string ToString() => Place.ToString(CultureInfo.InvariantCulture);
}
