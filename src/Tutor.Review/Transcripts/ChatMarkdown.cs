using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;

namespace Tutor.Review.Transcripts;

/// <summary>Shows messages as the web chat does: Markdown, in which HTML is text, pictures are not loaded, and links lead to web pages only.</summary>
internal static class ChatMarkdown
{
    private const string Sources = "/sources/";

    private static readonly MarkdownPipeline Message = new MarkdownPipelineBuilder().DisableHtml().Build();
    private static readonly MarkdownPipeline Answer = AnswerPipeline();

    /// <summary>A message that went out, with its quotes and links.</summary>
    public static MarkupString ShowMessage(string markdown) => Show(markdown, Message);

    /// <summary>The text of an answer: bold, lists and escapes; everything else shows as the characters it is, as the channels see to it.</summary>
    public static MarkupString ShowAnswer(string markdown) => Show(markdown, Answer);

    private static MarkupString Show(string markdown, MarkdownPipeline pipeline)
    {
        var document = Markdown.Parse(markdown, pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (!link.IsImage && Address(link.Url) is { } address)
            {
                link.Url = address;
                OpenBeside(link);
            }
            else
            {
                link.ReplaceBy(new ContainerInline());
            }
        }

        foreach (var link in document.Descendants<AutolinkInline>().ToList())
        {
            if (!link.IsEmail && Address(link.Url) is not null)
                OpenBeside(link);
            else
                link.ReplaceBy(new LiteralInline(link.Url));
        }

        return new MarkupString(document.ToHtml(pipeline));
    }

    /// <summary>Where a link may lead; null for anything but a web page. The reader's pages are found on whatever host the teacher uses.</summary>
    private static string? Address(string? url)
    {
        if (url is null)
            return null;
        if (url.StartsWith(Sources, StringComparison.Ordinal))
            return url;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            return null;
        return address.AbsolutePath.StartsWith(Sources, StringComparison.Ordinal) ? address.PathAndQuery + address.Fragment : url;
    }

    private static void OpenBeside(MarkdownObject link)
    {
        link.GetAttributes().AddProperty("target", "_blank");
        link.GetAttributes().AddProperty("rel", "noopener noreferrer");
    }

    private static MarkdownPipeline AnswerPipeline()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.BlockParsers.Clear();
        builder.BlockParsers.AddIfNotAlready<ListBlockParser>();
        builder.BlockParsers.AddIfNotAlready<ParagraphBlockParser>();
        builder.InlineParsers.Clear();
        builder.InlineParsers.AddIfNotAlready<EscapeInlineParser>();
        builder.InlineParsers.AddIfNotAlready<EmphasisInlineParser>();
        builder.InlineParsers.AddIfNotAlready<LineBreakInlineParser>();
        return builder.Build();
    }
}
