using System.Globalization;
using Tutor.Knowledge;

namespace Tutor.Channels.Rendering;

/// <summary>
/// Links into the reader. They are absolute: Web Chat turns a relative link into a button that does nothing.
/// </summary>
internal static class SourceLink
{
    /// <summary>
    /// Opens the reader at the quoted paragraph and has it mark the evidence:
    /// <c>/sources/{document}?e=0-57,80-20#p12</c>, start and length in UTF-16 units of the passage.
    /// </summary>
    public static string Of(Quote quote, Uri publicUrl)
    {
        var evidence = string.Join(',', quote.Evidence.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Start}-{range.Length}")));
        return Absolute(evidence.Length == 0 ? quote.Url : quote.Url.Replace("#", $"?e={evidence}#", StringComparison.Ordinal), publicUrl);
    }

    public static string Of(Document document, Uri publicUrl) =>
        Absolute($"/sources/{string.Join('/', document.Id.Split('/').Select(Uri.EscapeDataString))}", publicUrl);

    /// <param name="url">A path of this service, starting with a slash.</param>
    public static string Absolute(string url, Uri publicUrl) =>
        // Parentheses would end a Markdown link; Uri.EscapeDataString leaves them.
        (publicUrl.AbsoluteUri.TrimEnd('/') + url).Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
}
