namespace Tutor.Language;

/// <summary>A range of UTF-16 units in a text that somebody else holds.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>The characters of this range in <paramref name="text"/>.</summary>
    public string Of(string text) => text.Substring(Start, Length);

    public bool Contains(int position) => position >= Start && position < End;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;
}
