using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Tutor.Knowledge.Reading;

internal sealed class MarkdownReader : IFormatReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseYamlFrontMatter().Build();

    public IReadOnlyList<string> Endings { get; } = [".md", ".markdown"];

    public Task<IReadOnlyList<SourceLine>> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        var lines = new List<SourceLine>();
        Read(Markdown.Parse(TextDecoding.Decode(content), Pipeline), lines);
        return Task.FromResult<IReadOnlyList<SourceLine>>(lines);
    }

    private static void Read(ContainerBlock blocks, List<SourceLine> lines)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case Markdig.Syntax.HeadingBlock heading:
                    lines.Add(new SourceLine(TextOf(heading.Inline), heading.Line + 1) { Hint = LineHint.Heading, HeadingLevel = heading.Level });
                    break;
                case ParagraphBlock paragraph:
                    lines.Add(new SourceLine(TextOf(paragraph.Inline), paragraph.Line + 1));
                    lines.Add(new SourceLine("", paragraph.Line + 1));
                    break;
                case ListBlock list:
                    foreach (var item in list.OfType<ListItemBlock>())
                        ReadItem(item, lines);
                    lines.Add(new SourceLine("", list.Line + 1));
                    break;
                case Table table:
                    foreach (var row in table.OfType<TableRow>())
                        lines.Add(new SourceLine(string.Join(" | ", row.OfType<TableCell>().Select(CellText)), row.Line + 1) { Hint = LineHint.ListItem });
                    lines.Add(new SourceLine("", table.Line + 1));
                    break;
                case YamlFrontMatterBlock:
                    break;
                case CodeBlock code:
                    lines.AddRange(code.Lines.ToString().Split('\n').Select((text, i) => new SourceLine(text, code.Line + 1 + i)));
                    lines.Add(new SourceLine("", code.Line + 1));
                    break;
                case ContainerBlock container:
                    Read(container, lines);
                    break;
            }
        }
    }

    private static void ReadItem(ListItemBlock item, List<SourceLine> lines)
    {
        if (item.FirstOrDefault() is ParagraphBlock first)
        {
            lines.Add(new SourceLine(TextOf(first.Inline), first.Line + 1) { Hint = LineHint.ListItem });
            item.Remove(first);
        }

        Read(item, lines);
        // A blank line within a tight list would part its items.
        if (lines.Count > 0 && lines[^1].IsBlank)
            lines.RemoveAt(lines.Count - 1);
    }

    private static string CellText(TableCell cell) => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => TextOf(paragraph.Inline)));

    private static string TextOf(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ContainerInline? inlines, StringBuilder text)
    {
        foreach (var inline in inlines ?? Enumerable.Empty<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content);
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline container:
                    Append(container, text);
                    break;
            }
        }
    }
}
