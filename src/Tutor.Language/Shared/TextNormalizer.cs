using System.Text;

namespace Tutor.Language;

/// <summary>The form in which any two texts of ours are compared: what a reader would call the same text is the same string.</summary>
public static class TextNormalizer
{
    /// <summary>
    /// NFC, no joiners and other invisible marks, plain spaces, ASCII digits, lower case for Latin.
    /// Normalising twice changes nothing. Unpaired surrogates and U+FFFE become U+FFFD.
    /// </summary>
    public static string Normalize(string text)
    {
        if (IsPlainAscii(text))
            return text.ToLowerInvariant();
        var composed = Compose(text);
        var result = new StringBuilder(composed.Length);
        foreach (var c in composed)
        {
            if (IsInvisible(c))
                continue;
            if (Digits.Value(c) is { } digit)
                result.Append((char)('0' + digit));
            else
                result.Append(c is '\u00A0' or '\u202F' or '\u2007' ? ' ' : char.ToLowerInvariant(c));
        }

        // Taking a joiner out can bring two characters together that compose.
        return Compose(result.ToString());
    }

    /// <summary>NFC of any text whatever; unpaired surrogates and U+FFFE, which have no normal form, become U+FFFD.</summary>
    public static string Compose(string text)
    {
        // NFC throws on them, and students' keyboards, old converters and hostile clients do send them.
        text = WellFormed(text);
#pragma warning disable RS0030 // The one place where the text is known to be well-formed.
        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
#pragma warning restore RS0030
    }

    /// <summary>The same text with every unpaired surrogate and every U+FFFE replaced by U+FFFD, at the same offsets.</summary>
    public static string WellFormed(string text)
    {
        char[]? repaired = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]) && text[i] != '\uFFFE')
                continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                i++;
            else
                (repaired ??= text.ToCharArray())[i] = '\uFFFD';
        }

        return repaired is null ? text : new string(repaired);
    }

    /// <summary>Joiners, directional marks, variation selectors, the byte order mark and the soft hyphen: seen by nobody, different for every keyboard.</summary>
    public static bool IsInvisible(char c) =>
        c is '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\uFE00' and <= '\uFE0F');

    private static bool IsPlainAscii(string text)
    {
        foreach (var c in text)
            if (c > '\u007F')
                return false;
        return true;
    }
}
