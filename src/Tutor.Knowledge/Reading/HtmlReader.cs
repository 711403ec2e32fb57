using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Tutor.Knowledge.Reading;

/// <summary>Reads the text of a page without what is around it: menus, scripts, forms. Nothing is fetched and nothing runs.</summary>
internal sealed class HtmlReader : IFormatReader
{
    private static readonly HashSet<string> Skipped =
    [
        "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "select", "svg", "iframe", "object", "head", "video", "audio",
    ];

    private static readonly HashSet<string> Blocks =
    [
        "p", "div", "section", "article", "main", "header", "ul", "ol", "dl", "dt", "dd", "blockquote", "figure", "table", "tbody", "thead", "tfoot",
        "pre", "address", "hr", "details", "summary", "fieldset", "body",
    ];

    public IReadOnlyList<string> Endings { get; } = [".html", ".htm"];

    public async Task<IReadOnlyList<SourceLine>> ReadAsync(string path, byte[] content, CancellationToken cancellation)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var page = await parser.ParseDocumentAsync(TextDecoding.Decode(content), cancellation);
        var articles = page.QuerySelectorAll("article");
        var walk = new Walk();
        walk.Visit(articles.Length == 1 ? articles[0] : page.QuerySelector("main") ?? (INode?)page.Body ?? page);
        walk.EndLine();
        return walk.Lines;
    }

    private sealed class Walk
    {
        private readonly StringBuilder _text = new();
        private int _line = 1;
        private LineHint _hint;
        private int _level;

        public List<SourceLine> Lines { get; } = [];

        public void Visit(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                    _text.Append(text.Data);
                else if (child is IElement element && !Skipped.Contains(element.LocalName))
                    VisitElement(element);
            }
        }

        /// <summary>Ends the line that is being gathered, in HTML's way: its white space collapsed.</summary>
        public void EndLine()
        {
            var text = WhiteSpaceOf(_text.ToString());
            _text.Clear();
            if (text.Length > 0)
                Lines.Add(new SourceLine(text, _line) { Hint = _hint, HeadingLevel = _level });
        }

        private void VisitElement(IElement element)
        {
            switch (element.LocalName)
            {
                case "br" when _hint is LineHint.ListItem or LineHint.Heading:
                    _text.Append(' ');
                    break;
                case "br":
                    EndLine();
                    break;
                case "img":
                    break;
                case ['h', >= '1' and <= '6'] heading:
                    VisitAs(element, LineHint.Heading, heading[1] - '0', parted: true);
                    break;
                case "li":
                    VisitAs(element, LineHint.ListItem, 0, parted: false);
                    break;
                case "figcaption" or "caption":
                    VisitAs(element, LineHint.Caption, 0, parted: true);
                    break;
                case "tr":
                    Start(element);
                    _text.AppendJoin(" | ", element.Children.Select(cell => WhiteSpaceOf(cell.TextContent)));
                    _hint = LineHint.ListItem;
                    EndLine();
                    _hint = LineHint.None;
                    break;
                case var name when Blocks.Contains(name):
                    // The paragraph of a list item is the item.
                    VisitAs(element, element.ParentElement?.LocalName == "li" && element.PreviousElementSibling is null ? _hint : LineHint.None, 0, parted: _hint != LineHint.ListItem);
                    break;
                default:
                    Visit(element);
                    break;
            }
        }

        private void VisitAs(IElement element, LineHint hint, int level, bool parted)
        {
            Start(element);
            var (outerHint, outerLevel) = (_hint, _level);
            (_hint, _level) = (hint, level);
            if (parted)
                Part();
            Visit(element);
            EndLine();
            if (parted)
                Part();
            (_hint, _level) = (outerHint == LineHint.ListItem ? LineHint.None : outerHint, outerLevel);
        }

        private void Start(IElement element)
        {
            EndLine();
            _line = element.SourceReference?.Position.Line ?? _line;
        }

        private void Part()
        {
            if (Lines.Count > 0 && !Lines[^1].IsBlank)
                Lines.Add(new SourceLine("", _line));
        }

        // No-break spaces are the writer's; HTML collapses the others.
        private static string WhiteSpaceOf(string text) =>
            string.Join(' ', text.Split([' ', '\t', '\r', '\n', '\f'], StringSplitOptions.RemoveEmptyEntries));
    }
}
