using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Tutor.Knowledge.Reading;

namespace Tutor.Knowledge.Tests.Reading;

public sealed class FormatReadersTests
{
    private const string First = "জার সরকারের পতনের পরে একটি অস্থায়ী সরকার গঠিত হয়।";
    private const string Second = "বলশেভিকরা সেই সরকারকে মেনে নেয়নি এবং সোভিয়েতের হাতে ক্ষমতা দাবি করে।";

    [Fact]
    public async Task MarkdownGivesItsHeadingsListsAndParagraphs()
    {
        var document = await ReadAsync("a.md", $"""
            ---
            author: nobody
            ---
            # রুশ বিপ্লব

            {First} **গুরুত্বপূর্ণ** [লিংক](http://example.org).
            একই অনুচ্ছেদ।

            ## কারণ

            - যুদ্ধ
            - দুর্নীতি &amp; ক্ষুধা

            ![ছবি](x.png)

            > {Second}

            | সাল | ঘটনা |
            |---|---|
            | ১৯১৭ | বিপ্লব |
            """);
        document.Title.ShouldBe("রুশ বিপ্লব");
        document.Blocks.Select(Show).ShouldBe(
        [
            "1 রুশ বিপ্লব", $"p {First} গুরুত্বপূর্ণ লিংক. একই অনুচ্ছেদ।", "2 কারণ", "l যুদ্ধ\nদুর্নীতি & ক্ষুধা", $"p {Second}", "l সাল | ঘটনা\n১৯১৭ | বিপ্লব",
        ]);
    }

    [Fact]
    public async Task APageGivesItsTextAndNotItsMenusOrScripts()
    {
        var document = await ReadAsync("a.html", $"""
            <!doctype html><html><head><title>x</title><style>p {"{}"}</style><script>alert(1)</script></head><body>
            <nav><ul><li>হোম</li><li>মেনু</li></ul></nav>
            <main><h1>রুশ বিপ্লব</h1>
            <p>{First}
               <b>মোটা</b> লেখা।</p>
            <figure><img src="x.png" alt="ছবি"><figcaption>লেনিন</figcaption></figure>
            <h3>কারণ</h3>
            <ul><li><p>যুদ্ধ</p></li><li>দুর্নীতি<br>আর ক্ষুধা</li></ul>
            <div>{Second}<script>document.write('x')</script></div>
            </main><footer>কপিরাইট</footer></body></html>
            """);
        document.Blocks.Select(Show).ShouldBe(
            ["1 রুশ বিপ্লব", $"p {First} মোটা লেখা।", "a লেনিন", "3 কারণ", "l যুদ্ধ\nদুর্নীতি আর ক্ষুধা", $"p {Second}"]);
    }

    [Fact]
    public async Task AWordFileGivesItsStyledHeadingsAndNumberedItems()
    {
        var document = await ReadAsync("a.docx", Word(
            Styled("Title", "রুশ বিপ্লব"),
            new Paragraph(new Run(new Text(First)), new DeletedRun(new Run(new DeletedText("মোছা"))), new Run(new Break { Type = BreakValues.Page })),
            Styled("Heading1", "কারণ"),
            Item("যুদ্ধ"),
            Item("দুর্নীতি"),
            Styled("Caption", "লেনিন"),
            new Table(new TableRow(Cell("সাল"), Cell("ঘটনা")), new TableRow(Cell("১৯১৭"), Cell("বিপ্লব"))),
            new Paragraph(new Run(new Text(Second)))));
        document.Blocks.Select(Show).ShouldBe(
            ["1 রুশ বিপ্লব", $"p {First}", "2 কারণ", "l যুদ্ধ\nদুর্নীতি", "a লেনিন", "l সাল | ঘটনা\n১৯১৭ | বিপ্লব", $"p {Second}"]);
    }

    [Fact]
    public async Task APdfFileGivesItsTextWherePopplerIsInstalled()
    {
        Assert.SkipUnless(PopplerIsInstalled(), "pdftotext is not installed");
        var document = await ReadAsync("a.pdf", Pdf("The Duma met in the Tauride Palace, and the soldiers", "came over to the people that evening."));
        document.Passages.Single().Text.ShouldBe("The Duma met in the Tauride Palace, and the soldiers came over to the people that evening.");
    }

    [Fact]
    public async Task ADamagedPdfFileFailsWithASentence()
    {
        Assert.SkipUnless(PopplerIsInstalled(), "pdftotext is not installed");
        (await FailAsync(new PdfReader(TimeSpan.FromSeconds(30), 1_000_000), "%PDF-1.4 nothing")).ShouldContain("damaged or has a password");
    }

    [Fact]
    public async Task WithoutPopplerThePdfFileSaysWhatToInstall() =>
        (await FailAsync(new PdfReader(TimeSpan.FromSeconds(30), 1_000_000, "no-such-pdftotext"), "%PDF")).ShouldContain("poppler-utils");

    [Fact]
    public async Task APdfFileWithTooMuchTextIsLeft()
    {
        Assert.SkipUnless(PopplerIsInstalled(), "pdftotext is not installed");
        (await FailAsync(new PdfReader(TimeSpan.FromSeconds(30), 10), Pdf("The Duma met in the Tauride Palace."))).ShouldContain("more text");
    }

    [Fact]
    public void LinesThatEveryPageRepeatsAreThePages()
    {
        var lines = RunningLines.Mark(TextDecoding.Lines($"ইতিহাস ১\n\n{First}\n\fইতিহাস ২\n\n{Second}\n\fইতিহাস ৩\n\n{First}"));
        lines.Where(line => line.Hint == LineHint.PageJunk).Select(line => line.Text).ShouldBe(["ইতিহাস ১", "ইতিহাস ২", "ইতিহাস ৩"]);
    }

    private static async Task<Document> ReadAsync(string file, string content) => await ReadAsync(file, System.Text.Encoding.UTF8.GetBytes(content));

    private static async Task<Document> ReadAsync(string file, byte[] content)
    {
        using var folder = new Tutor.Testing.TemporaryFolder();
        var reading = await new DocumentReader(FormatReaders.All(new KnowledgeOptions())).ReadAsync(file, folder.Write(file, content), content, CancellationToken.None);
        return reading.Document.ShouldNotBeNull(string.Join(' ', reading.Notices.Select(notice => notice.Message)));
    }

    private static async Task<string> FailAsync(PdfReader reader, string content)
    {
        using var folder = new Tutor.Testing.TemporaryFolder();
        var path = folder.Write("a.pdf", content);
        return (await Should.ThrowAsync<UnreadableFileException>(() => reader.ReadAsync(path, [], CancellationToken.None))).Message;
    }

    private static string Show(Block block) => block switch
    {
        HeadingBlock heading => $"{heading.Level} {heading.Text}",
        PassageBlock { Passage: var passage } => $"{(passage.FirstItem is null ? "p" : "l")} {passage.Text}",
        AsideBlock aside => $"a {aside.Text}",
        _ => "?",
    };

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text)));

    private static Paragraph Item(string text) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 })), new Run(new Text(text)));

    private static TableCell Cell(string text) => new(new Paragraph(new Run(new Text(text))));

    private static byte[] Word(params OpenXmlElement[] content)
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(content));
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "Title" }) { StyleId = "Title", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "heading 2" }) { StyleId = "Heading1", Type = StyleValues.Paragraph },
                new Style(new StyleName { Val = "caption" }) { StyleId = "Caption", Type = StyleValues.Paragraph });
        }

        return stream.ToArray();
    }

    /// <summary>One page with the lines in Helvetica.</summary>
    private static string Pdf(params string[] lines)
    {
        var content = "BT /F1 12 Tf 14 TL 50 700 Td " + string.Concat(lines.Select(line => $"({line}) Tj T* ")) + "ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new System.Text.StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = pdf.Length;
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
            pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        pdf.Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF");
        return pdf.ToString();
    }

    private static bool PopplerIsInstalled() => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "pdftotext")) || File.Exists(Path.Combine(folder, "pdftotext.exe")));
}
