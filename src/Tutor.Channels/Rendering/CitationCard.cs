using System.Text.Json.Nodes;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>
/// The card that opens behind a citation: the paragraph, every character of it, with the evidence in bold. Teams allows nothing in it
/// that can be pressed; the way to the document is the claim's own url.
/// </summary>
internal static class CitationCard
{
    public static JsonObject Of(Quote quote, LanguageTag language) => new()
    {
        ["$schema"] = CardJson.Schema,
        ["type"] = "AdaptiveCard",
        ["version"] = CardJson.Version,
        ["body"] = new JsonArray(
            new JsonObject
            {
                ["type"] = "RichTextBlock",
                ["inlines"] = new JsonArray(Run($"{quote.Document.Title} · {Labels.Paragraph(language, quote.Passage.Number)}", bold: true)),
            },
            // Text runs are shown as they are. A TextBlock would read Markdown out of the school's words.
            new JsonObject
            {
                ["type"] = "RichTextBlock",
                ["inlines"] = new JsonArray([.. Runs(quote)]),
            }),
    };

    private static IEnumerable<JsonNode> Runs(Quote quote)
    {
        var at = 0;
        foreach (var range in quote.Evidence.OrderBy(range => range.Start))
        {
            var start = Math.Max(range.Start, at);
            if (range.End <= start)
                continue;
            if (start > at)
                yield return Run(quote.Text[at..start], bold: false);
            yield return Run(quote.Text[start..range.End], bold: true);
            at = range.End;
        }
        if (at < quote.Text.Length)
            yield return Run(quote.Text[at..], bold: false);
    }

    private static JsonObject Run(string text, bool bold)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = text };
        if (bold)
            run["weight"] = "Bolder";
        return run;
    }
}
