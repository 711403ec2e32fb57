using System.Text;

namespace Tutor.Knowledge.Reading;

/// <summary>Bytes to text: UTF-8 with or without a byte order mark, UTF-16 with one. Nothing is guessed.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="UnreadableFileException">The bytes are in another encoding.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return bytes switch
            {
                [0xEF, 0xBB, 0xBF, .. var rest] => StrictUtf8.GetString(rest),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                _ => StrictUtf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException broken)
        {
            throw new UnreadableFileException(
                "The file is not UTF-8 text; open it in the program it was written with and save it again with the encoding UTF-8.", broken);
        }
    }

    /// <summary>The lines of <paramref name="text"/>; a page end (form feed) counts as a blank line of its own place.</summary>
    public static IReadOnlyList<SourceLine> Lines(string text)
    {
        var lines = new List<SourceLine>();
        var number = 0;
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u2028', '\u2029'))
        {
            number++;
            var pages = line.Split('\f');
            for (var page = 0; page < pages.Length; page++)
            {
                if (page > 0)
                    lines.Add(new SourceLine("", number) { StartsPage = true });
                lines.Add(new SourceLine(pages[page], number));
            }
        }

        return lines;
    }
}
