using System.Globalization;
using System.Text;
using Tutor.Answering;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>What a reply says in every channel, as Markdown.</summary>
internal static class ReplyMarkdown
{
    /// <summary>The answer itself and nothing beside it.</summary>
    public static string Text(Answer answer) => AnswerMarkdown.Tame(answer.Text, Numbers(answer));

    /// <summary>The answer itself, its note, and the aid to reading; the quotes come behind.</summary>
    public static StringBuilder Answer(Answer answer)
    {
        var text = new StringBuilder();
        text.Append(Text(answer)).Append("\n\n");
        if (!string.IsNullOrWhiteSpace(answer.Note))
            text.Append('*').Append(MarkdownText.EscapeInline(answer.Note)).Append("*\n\n");
        // Behind a rule, so that the page can set it small (webchat.css) and no client joins it to the answer or to the quotes.
        if (!string.IsNullOrWhiteSpace(answer.ReadingAid))
            text.Append("---\n\n").Append(AnswerMarkdown.Tame(answer.ReadingAid, Numbers(answer))).Append("\n\n");
        return text;
    }

    /// <summary>The quoted paragraph as a block quote under the number and the source.</summary>
    /// <param name="source">The document's title as Markdown.</param>
    public static void AppendQuote(StringBuilder text, Citation citation, string source, LanguageTag language)
    {
        text.Append(CultureInfo.InvariantCulture, $"> [{citation.Number}] {source} · ")
            .Append(Labels.Paragraph(language, citation.Quote.Passage.Number))
            .Append("\n>\n");
        foreach (var line in QuoteMarkdown.Lines(citation.Quote))
            text.Append("> ").Append(line).Append('\n');
        text.Append('\n');
    }

    /// <summary>A model's translation of what is quoted, below the quotes and marked as what it is; nothing where there is none.</summary>
    public static void AppendTranslation(StringBuilder text, Answer answer)
    {
        if (!string.IsNullOrWhiteSpace(answer.Translation))
            text.Append(AnswerMarkdown.Tame(answer.Translation, Numbers(answer))).Append("\n\n");
    }

    public static string Refusal(Refusal refusal, Uri publicUrl)
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

    private static HashSet<int> Numbers(Answer answer) => [.. answer.Citations.Select(citation => citation.Number)];
}
