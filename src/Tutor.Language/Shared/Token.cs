namespace Tutor.Language;

/// <summary>A word or a number as it stands in a text.</summary>
/// <param name="Span">Where it stands; the characters there are the surface form.</param>
/// <param name="Text">The normalised form: <see cref="TextNormalizer.Normalize"/> of the surface.</param>
/// <param name="Script">The script of a word; <see cref="Script.Other"/> for a number.</param>
public readonly record struct Token(TextSpan Span, string Text, Script Script)
{
    public bool IsNumber => Text.Length > 0 && char.IsAsciiDigit(Text[0]);
}
