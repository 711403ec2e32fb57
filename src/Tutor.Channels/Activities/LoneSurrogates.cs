using System.Globalization;
using System.Text;

namespace Tutor.Channels.Activities;

/// <summary>
/// Browsers send half an emoji (a text cut by its length) as a lone <c>\uD83D</c> escape, which .NET's JSON reader refuses.
/// The student's message is worth more than the half: it becomes U+FFFD.
/// </summary>
internal static class LoneSurrogates
{
    private const int EscapeLength = 6;

    public static string Replace(string json)
    {
        if (!json.Contains("\\u", StringComparison.Ordinal))
            return json;
        var text = new StringBuilder(json.Length);
        for (var i = 0; i < json.Length;)
        {
            if (json[i] != '\\')
            {
                text.Append(json[i++]);
            }
            else if (Escaped(json, i) is not { } unit)
            {
                // A backslash and what it escapes belong together: \\u is no escape of a character.
                var length = Math.Min(2, json.Length - i);
                text.Append(json, i, length);
                i += length;
            }
            else if (char.IsHighSurrogate(unit) && Escaped(json, i + EscapeLength) is { } low && char.IsLowSurrogate(low))
            {
                text.Append(json, i, 2 * EscapeLength);
                i += 2 * EscapeLength;
            }
            else
            {
                text.Append(char.IsSurrogate(unit) ? "\\uFFFD" : json.AsSpan(i, EscapeLength));
                i += EscapeLength;
            }
        }
        return text.ToString();
    }

    private static char? Escaped(string json, int i) =>
        i + EscapeLength <= json.Length && json[i] == '\\' && json[i + 1] == 'u'
            && ushort.TryParse(json.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
