using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>
/// A reply for Web Chat 4.18: the answer, every quoted paragraph as a block quote under it, and a link definition per citation.
/// The paragraph stands in the message itself and not in Web Chat's modal dialog, because on a phone the dialog covers the answer
/// and is one tap more; the marker and the entry under the message open the reader at the paragraph instead. For that the claim's
/// appearance has a url: without one Web Chat would open the dialog.
/// </summary>
internal sealed class WebChatRenderer : IReplyRenderer
{
    /// <inheritdoc/>
    public Activity Render(Reply reply, Uri publicUrl, string? questionId) => new()
    {
        Type = ActivityTypes.Message,
        Text = reply switch
        {
            Answer answer => Text(answer, publicUrl),
            Refusal refusal => Text(refusal, publicUrl),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        },
        TextFormat = "markdown",
        Locale = $"{reply.Language.Code()}-IN",
        Entities = reply is Answer cited ? [Message(cited, publicUrl, questionId)] : null,
    };

    private static string Text(Answer answer, Uri publicUrl)
    {
        var text = new StringBuilder();
        var numbers = answer.Citations.Select(citation => citation.Number).ToHashSet();
        text.Append(AnswerMarkdown.Tame(answer.Text, numbers)).Append("\n\n");
        if (!string.IsNullOrWhiteSpace(answer.Note))
            text.Append('*').Append(MarkdownText.EscapeInline(answer.Note)).Append("*\n\n");
        // Behind a rule, so that the page can set it small (webchat.css) and no client joins it to the answer or to the quotes.
        if (!string.IsNullOrWhiteSpace(answer.ReadingAid))
            text.Append("---\n\n").Append(AnswerMarkdown.Tame(answer.ReadingAid, numbers)).Append("\n\n");
        foreach (var citation in answer.Citations)
            AppendQuote(text, citation, answer.Language);
        if (!string.IsNullOrWhiteSpace(answer.Translation))
            text.Append(AnswerMarkdown.Tame(answer.Translation, numbers)).Append("\n\n");
        foreach (var citation in answer.Citations)
            text.Append(CultureInfo.InvariantCulture, $"[{citation.Number}]: {SourceLink.Of(citation.Quote, publicUrl)} {MarkdownText.LinkTitle(Name(citation.Quote, answer.Language))}\n");
        return text.ToString().TrimEnd();
    }

    private static void AppendQuote(StringBuilder text, Citation citation, LanguageTag language)
    {
        text.Append(CultureInfo.InvariantCulture, $"> [{citation.Number}] **{MarkdownText.EscapeInline(citation.Quote.Document.Title)}** · ")
            .Append(Labels.Paragraph(language, citation.Quote.Passage.Number))
            .Append("\n>\n");
        foreach (var line in QuoteMarkdown.Lines(citation.Quote))
            text.Append("> ").Append(line).Append('\n');
        text.Append('\n');
    }

    private static string Text(Refusal refusal, Uri publicUrl)
    {
        var text = new StringBuilder(AnswerMarkdown.Tame(refusal.Text, new HashSet<int>()));
        if (refusal.Suggestions.Count > 0)
        {
            text.Append("\n\n*").Append(Labels.DocumentsSpeakOf(refusal.Language)).Append("*\n");
            foreach (var suggestion in refusal.Suggestions.Take(3))
                text.Append(CultureInfo.InvariantCulture, $"\n- [{MarkdownText.EscapeInline(suggestion.Label)}]({SourceLink.Absolute(suggestion.Url, publicUrl)})")
                    .Append(suggestion.ReadingAid is { } aid ? " " + MarkdownText.EscapeInline(Labels.InTheOtherLanguage(refusal.Language, aid)) : "")
                    // Two passages may stand under one heading.
                    .Append(" · ").Append(Labels.Paragraph(refusal.Language, suggestion.Paragraph));
        }
        return text.ToString();
    }

    private static JsonObject Message(Answer answer, Uri publicUrl, string? questionId)
    {
        var message = Cited(answer, publicUrl, questionId);
        // Web Chat shows the label from the release after 4.18; until then the answer's note tells it.
        if (answer.IsWrittenByModel)
            message["keywords"] = new JsonArray("AIGeneratedContent");
        return message;
    }

    private static JsonObject Cited(Answer answer, Uri publicUrl, string? questionId) => new()
    {
        ["type"] = "https://schema.org/Message",
        ["@type"] = "Message",
        ["@id"] = "",
        ["@context"] = "https://schema.org",
        ["citation"] = new JsonArray([.. answer.Citations.Select(citation => Claim(citation, answer.Language, publicUrl))]),
        // Web Chat posts the pressed action back without saying which message it stood under: its id has to say it.
        ["potentialAction"] = new JsonArray(Reaction("LikeAction", questionId), Reaction("DislikeAction", questionId)),
    };

    private static JsonObject Claim(Citation citation, LanguageTag language, Uri publicUrl) => new()
    {
        ["@type"] = "Claim",
        ["position"] = citation.Number,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(citation.Quote, language),
            ["url"] = SourceLink.Of(citation.Quote, publicUrl),
            // Word for word, for clients that show no Markdown.
            ["text"] = citation.Quote.Text,
        },
    };

    private static JsonObject Reaction(string type, string? questionId) => new()
    {
        ["@type"] = type,
        ["@id"] = $"{type}:{questionId}",
        ["actionStatus"] = "PotentialActionStatus",
    };

    private static string Name(Quote quote, LanguageTag language) =>
        $"{quote.Document.Title} · {Labels.Paragraph(language, quote.Passage.Number)}";
}
