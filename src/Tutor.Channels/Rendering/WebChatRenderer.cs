using System.Globalization;
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
            Refusal refusal => ReplyMarkdown.Refusal(refusal, publicUrl),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        },
        TextFormat = "markdown",
        Locale = $"{reply.Language.Code()}-IN",
        Entities = reply is Answer cited ? [Message(cited, publicUrl, questionId)] : null,
    };

    /// <inheritdoc/>
    public string RenderSoFar(Answer answer) => ReplyMarkdown.Text(answer);

    private static string Text(Answer answer, Uri publicUrl)
    {
        var text = ReplyMarkdown.Answer(answer);
        foreach (var citation in answer.Citations)
            ReplyMarkdown.AppendQuote(text, citation, $"**{MarkdownText.EscapeInline(citation.Quote.Document.Title)}**", answer.Language);
        ReplyMarkdown.AppendTranslation(text, answer);
        foreach (var citation in answer.Citations)
            text.Append(CultureInfo.InvariantCulture, $"[{citation.Number}]: {SourceLink.Of(citation.Quote, publicUrl)} {MarkdownText.LinkTitle(Name(citation.Quote, answer.Language))}\n");
        return text.ToString().TrimEnd();
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
