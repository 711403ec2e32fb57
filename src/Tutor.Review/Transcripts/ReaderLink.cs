using System.Globalization;
using Tutor.Knowledge;

namespace Tutor.Review.Transcripts;

internal static class ReaderLink
{
    /// <summary>Opens the reader at the paragraph and has it mark the evidence, as links in the chat do.</summary>
    public static string To(Quote quote) => quote.Evidence.Count == 0
        ? quote.Url
        : quote.Url.Replace("#", $"?e={string.Join(',', quote.Evidence.Select(range => string.Create(CultureInfo.InvariantCulture, $"{range.Start}-{range.Length}")))}#", StringComparison.Ordinal);
}
