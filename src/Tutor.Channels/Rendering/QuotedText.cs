using System.Globalization;
using Tutor.Answering;

namespace Tutor.Channels.Rendering;

/// <summary>An answer with its quotes under it and links in line, for channels that know no link definitions.</summary>
internal static class QuotedText
{
    /// <param name="maxLength">In UTF-16 units. A quote that would not fit is named with its link and not cut: half a quote is none.</param>
    public static string Of(Answer answer, Uri publicUrl, int maxLength)
    {
        var text = ReplyMarkdown.Answer(answer);
        for (var i = 0; i < answer.Citations.Count; i++)
        {
            var citation = answer.Citations[i];
            var source = $"[{MarkdownText.EscapeInline(citation.Quote.Document.Title)}]({SourceLink.Of(citation.Quote, publicUrl)})";
            var before = text.Length;
            ReplyMarkdown.AppendQuote(text, citation, source, answer.Language);
            // Those that follow need room for their names at least.
            if (text.Length + (answer.Citations.Count - i - 1) * (source.Length + 40) <= maxLength)
                continue;
            text.Length = before;
            text.Append(CultureInfo.InvariantCulture, $"[{citation.Number}] {source} · {Labels.Paragraph(answer.Language, citation.Quote.Passage.Number)}\n\n");
        }
        return text.ToString().TrimEnd();
    }
}
