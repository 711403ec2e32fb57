using Markdig;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using Tutor.Answering.Writing;

namespace Tutor.Review.Transcripts;

/// <summary>Shows messages as the web chat does: Markdown, in which HTML is text, pictures are not loaded, and links lead to web pages only.</summary>
internal static class ChatMarkdown
{
    private const string Sources = "/sources/";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().Build();

    /// <summary>The text of an answer, tamed as it is for a channel.</summary>
    /// <param name="numbers">The citations' numbers.</param>
    public static MarkupString ShowAnswer(string text, IEnumerable<int> numbers) => ShowMessage(AnswerMarkdown.Tame(text, numbers.ToHashSet()));

    /// <summary>A message that went out, with its quotes and links.</summary>
    public static MarkupString ShowMessage(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
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

        return new MarkupString(document.ToHtml(Pipeline));
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
}
