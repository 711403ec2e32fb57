using System.Text.Json.Nodes;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>
/// A reply for Microsoft Teams: the answer with its quotes, and one Message entity by which Teams turns each [n] into a citation with a
/// card that holds the paragraph. Limits as in "Enhance AI-generated bot messages". The label "AI generated" is set only where
/// a model wrote the text: mostly these are the documents' own sentences.
/// </summary>
internal sealed class TeamsRenderer : IReplyRenderer
{
    private const int MaxCitations = 20;
    private const int MaxName = 80;
    private const int MaxAbstract = 160;

    // Teams refuses messages above 100 KB in UTF-16, everything counted; Microsoft's advice is to stay below 80.
    private const int MaxMessage = 40_000;
    private const int MaxText = 16_000;

    // Addresses and names that the channel adds.
    private const int Envelope = 4_000;

    /// <inheritdoc/>
    public Activity Render(Reply reply, Uri publicUrl, string? questionId)
    {
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Text = TeamsMarkdown.Of(reply switch
            {
                Answer answer => QuotedText.Of(answer, publicUrl, MaxText),
                Refusal refusal => ReplyMarkdown.Refusal(refusal, publicUrl),
                _ => throw new ArgumentOutOfRangeException(nameof(reply)),
            }),
            TextFormat = "markdown",
            Locale = $"{reply.Language.Code()}-IN",
            // Teams sends the thumb back as message/submitAction and keeps nothing of it itself.
            ChannelData = new JsonObject { ["feedbackLoop"] = new JsonObject { ["type"] = "default" } },
        };
        return reply is Answer cited ? WithCitations(message, cited, publicUrl) : message;
    }

    /// <inheritdoc/>
    public string RenderSoFar(Answer answer) => TeamsMarkdown.Of(ReplyMarkdown.Text(answer));

    private static Activity WithCitations(Activity message, Answer answer, Uri publicUrl)
    {
        var claims = answer.Citations.Take(MaxCitations).Select(citation => Claim(citation, answer.Language, publicUrl)).ToList();
        var cited = message with { Entities = [Message(claims, answer.IsWrittenByModel)] };
        var room = MaxMessage - Envelope - ActivityJson.Write(cited).Length;
        // The paragraph goes into its card whole, or not at all; the link beside it leads to it in any case.
        foreach (var (claim, citation) in claims.Zip(answer.Citations))
        {
            var card = CitationCard.Of(citation.Quote, answer.Language).ToJsonString(CardJson.Options);
            // As it is written inside of a string of JSON.
            var length = JsonValue.Create(card).ToJsonString(CardJson.Options).Length + 80;
            if (length > room)
                continue;
            room -= length;
            var appearance = claim["appearance"]!.AsObject();
            appearance["text"] = card;
            appearance["encodingFormat"] = CardJson.ContentType;
        }
        return cited;
    }

    // Exactly one of these: Teams refuses a message with two.
    private static JsonObject Message(IEnumerable<JsonObject> claims, bool byModel)
    {
        var message = new JsonObject
        {
            ["type"] = "https://schema.org/Message",
            ["@type"] = "Message",
            ["@context"] = "https://schema.org",
            ["@id"] = "",
            ["citation"] = new JsonArray([.. claims]),
        };
        if (byModel)
            message["additionalType"] = new JsonArray("AIGeneratedContent");
        return message;
    }

    private static JsonObject Claim(Citation citation, LanguageTag language, Uri publicUrl) => new()
    {
        ["@type"] = "Claim",
        ["position"] = citation.Number,
        ["appearance"] = new JsonObject
        {
            ["@type"] = "DigitalDocument",
            ["name"] = Name(citation.Quote, language),
            ["abstract"] = ShortText.AtWord(Abstract(citation.Quote), MaxAbstract),
            ["url"] = SourceLink.Of(citation.Quote, publicUrl),
            ["image"] = new JsonObject { ["@type"] = "ImageObject", ["name"] = "Text" },
        },
    };

    private static string Name(Quote quote, LanguageTag language)
    {
        var paragraph = $" · {Labels.Paragraph(language, quote.Passage.Number)}";
        return ShortText.AtWord(string.Join(' ', MarkdownText.Lines(quote.Document.Title)), MaxName - paragraph.Length) + paragraph;
    }

    /// <summary>From the sentence that answers on, so that it stands in what little is shown.</summary>
    private static string Abstract(Quote quote)
    {
        var start = quote.Evidence.Count > 0 ? quote.Evidence.Min(range => range.Start) : 0;
        var text = string.Join(' ', MarkdownText.Lines(quote.Text[start..]));
        return start > 0 ? $"… {text}" : text;
    }
}
