using System.Text.Json;
using System.Text.Json.Nodes;
using Tutor.Answering.Writing;
using Tutor.Channels.Rendering;
using Tutor.Channels.Tests.Hosting;
using Tutor.Language;

namespace Tutor.Channels.Tests.Rendering;

/// <summary>What Web Chat's own Markdown engine, with Web Chat's settings, makes of what the renderer writes.</summary>
public sealed class MarkdownTests
{
    private static readonly string[] Pieces =
    [
        "*", "**", "_", "__", "`", "```", "#", "##", "1.", "12)", "-", "--", "---", "+", "+-", "=", "===", ">", "<", "<b>", "<script>alert(1)</script>",
        "&", "&amp;", "&#42;", "[", "]", "[1]", "[x](javascript:alert(1))", "![a](b)", "[1]: http://a.bc \"t\"", "~~", "|", "{", "}", "{aria-label=\"x\"}", "\\", "\\*",
        "\"", "'", "...", "..", "!!!!", "????", ",,", "(c)", "(TM)", "http://example.com", "www.example.com", "a.com", "mailto:a@b.in", "a@b.in", "•", "।", "॥",
        "বিপ্লব", "क्रांति", "১৯১৭", "1917", "V.I.", " ", "  ", "\t", "—", "“", "”", "$x$", "^", "%", "@", ":", "://", "/", ".", "!", "?", "(", ")",
    ];

    [Fact]
    public async Task EveryParagraphOfTheSchoolsDocumentsShowsWordForWord()
    {
        var paragraphs = Directory.EnumerateFiles(Folders.Documents, "*.txt")
            .SelectMany(File.ReadLines)
            .Where(line => !string.IsNullOrWhiteSpace(line))
            .ToList();
        paragraphs.Count.ShouldBeGreaterThan(100);

        await ShouldShowAsync([.. paragraphs.Select(text => (MarkdownText.EscapeLine(text), text))]);
    }

    [Fact]
    public async Task AnyTextShowsAsTheCharactersItIs()
    {
        var random = new Random(20260105);
        var texts = Enumerable.Range(0, 3_000)
            .Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.GetItems(Pieces, 1)[0])))
            .Where(text => text.Trim().Length > 0)
            .ToList();

        await ShouldShowAsync([.. texts.Select(text => (MarkdownText.EscapeLine(text), text))]);
    }

    [Fact]
    public async Task AnyTextShowsAsTheCharactersItIsInAQuoteWithEvidence()
    {
        var random = new Random(7);
        var cases = new List<(string Markdown, string Text)>();
        for (var i = 0; i < 1_000; i++)
        {
            var words = Enumerable.Range(0, random.Next(2, 12)).Select(_ => random.GetItems(Pieces, 1)[0].Trim()).Where(piece => piece.Length > 0).ToArray();
            if (words.Length == 0)
                continue;
            var text = string.Join(' ', words);
            var start = random.Next(text.Length);
            var school = new School(School.Document("d", "d", LanguageTag.Bengali, text));
            var quote = school.Quote("d", 1, new TextSpan(start, random.Next(text.Length - start) + 1));
            cases.Add(("> " + string.Join("\n> ", QuoteMarkdown.Lines(quote)), text));
        }

        await ShouldShowAsync(cases, "blockquote", "paragraph", "strong");
    }

    [Fact]
    public async Task TheTutorsOwnMarkdownStaysAndTheRestShowsAsItIs()
    {
        var shown = await ShowAsync(
        [
            AnswerMarkdown.Tame("**১৯১৭** সালে। [1]\n- \"শান্তি\" [2]\n- <b>জমি</b> [3]\n\n[1]: http://a.bc \"t\"", new HashSet<int> { 1, 2 })
                + "\n\n[1]: https://tutor.example/a \"A\"\n[2]: https://tutor.example/b \"B\"\n[3]: https://tutor.example/c \"C\"",
        ]);

        shown[0].Text.ShouldBe("১৯১৭ সালে। 1\n\"শান্তি\" 2\n<b>জমি</b> [3]\n1: http://a.bc \"t\"");
        shown[0].Markup.ShouldBe(["bullet_list", "link", "list_item", "paragraph", "strong"]);
    }

    [Fact]
    public async Task BoldInTheTutorsTextIsShownBoldOrNotAtAllButNeverAsAsterisks()
    {
        var random = new Random(11);
        var pieces = Pieces.Where(piece => !piece.Contains('*', StringComparison.Ordinal) && !piece.Contains('\\', StringComparison.Ordinal)).ToArray();
        var cases = new List<(string Markdown, string Text)>();
        for (var i = 0; i < 2_000; i++)
        {
            var parts = Enumerable.Range(0, 3).Select(_ => string.Concat(random.GetItems(pieces, random.Next(0, 4)))).ToArray();
            cases.Add((AnswerMarkdown.Tame($"ক{parts[0]}**{parts[1]}**{parts[2]}", new HashSet<int>()), $"ক{string.Concat(parts)}"));
        }

        await ShouldShowAsync(cases, "paragraph", "strong");
        (await ShowAsync([AnswerMarkdown.Tame("১৯১৭ **সালের \"অক্টোবর\"** মাসে", new HashSet<int>())]))[0].Markup.ShouldBe(["paragraph", "strong"]);
    }

    private static async Task ShouldShowAsync(IReadOnlyList<(string Markdown, string Text)> cases, params string[] markup)
    {
        var allowed = markup.Length > 0 ? markup : ["paragraph"];
        var shown = await ShowAsync([.. cases.Select(item => item.Markdown)]);
        for (var i = 0; i < cases.Count; i++)
        {
            shown[i].Text.ShouldBe(Blank(cases[i].Text.Trim()), $"from the Markdown {cases[i].Markdown}");
            shown[i].Markup.ShouldBeSubsetOf(allowed, $"from the Markdown {cases[i].Markdown}");
        }
    }

    private static async Task<IReadOnlyList<(string Text, string[] Markup)>> ShowAsync(IReadOnlyList<string> markdown)
    {
        var output = await NodeScript.RunAsync("markdown.mjs", [], JsonSerializer.Serialize(markdown));
        return [.. JsonNode.Parse(output)!.AsArray().Select(shown => (
            string.Join('\n', shown!["text"]!.GetValue<string>().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Blank)),
            shown["markup"]!.AsArray().Select(kind => kind!.GetValue<string>()).ToArray()))];
    }

    /// <summary>As HTML shows it: runs of ordinary white space as one space.</summary>
    private static string Blank(string text) => string.Join(' ', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
}
