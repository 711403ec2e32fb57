using System.Buffers;
using System.Text;
using Tutor.Language;

namespace Tutor.Service.Examination;

/// <summary>The form in which the examiner compares texts: what a teacher would call the same words.</summary>
internal static class Folding
{
    // Joiners, and the marks of Markdown that may stand around a word in an answer.
    private static readonly SearchValues<char> s_ignored = SearchValues.Create("\u200B\u200C\u200D\uFEFF*_`>");

    /// <summary>NFC, ASCII digits, no joiners or Markdown marks, single spaces, lower case.</summary>
    public static string Fold(string text)
    {
        var composed = TextNormalizer.Compose(text);
        var folded = new StringBuilder(composed.Length);
        var space = false;
        foreach (var c in composed)
        {
            if (s_ignored.Contains(c))
                continue;
            if (IsSpace(c))
            {
                space = true;
                continue;
            }

            if (space && folded.Length > 0)
                folded.Append(' ');
            space = false;
            folded.Append(Digit(c));
        }

        // İ is the one letter whose lower case is two characters; the invariant culture leaves it as it is.
        return folded.Replace("\u0130", "i\u0307").ToString().ToLowerInvariant();
    }

    /// <summary>The words of a folded text.</summary>
    public static int CountWords(string folded) => folded.Length == 0 ? 0 : folded.AsSpan().Count(' ') + 1;

    private static char Digit(char c) => c switch
    {
        >= '\u09E6' and <= '\u09EF' => (char)('0' + (c - '\u09E6')),
        >= '\u0966' and <= '\u096F' => (char)('0' + (c - '\u0966')),
        _ => c,
    };

    // The four separators are white space to the examiner's reference program, Python, but not to .NET.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';
}
