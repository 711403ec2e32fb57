using System.Net;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Review.Tests;

public sealed class ReaderTests
{
    [Fact]
    public async Task TheWholeDocumentIsShownInReadingOrder()
    {
        await using var host = await ReaderHost.StartAsync(ReaderHost.Document("history", "ইতিহাস", LanguageTag.Bengali,
            new HeadingBlock("ইতিহাস", 1),
            new HeadingBlock("বিপ্লব", 2),
            "প্রথম অনুচ্ছেদ।",
            new AsideBlock("চিত্র 3", AsideKind.Caption),
            new HeadingBlock("পরে", 3),
            "দ্বিতীয় অনুচ্ছেদ।"));

        var page = await host.ReadAsync("/sources/history");

        page.QuerySelectorAll("article > *").Select(element => $"{element.LocalName} {element.TextContent}").ShouldBe(
        [
            "h1 ইতিহাস", "h2 বিপ্লব", "p ১প্রথম অনুচ্ছেদ।", "p চিত্র 3", "h3 পরে", "p ২দ্বিতীয় অনুচ্ছেদ।",
        ]);
        page.QuerySelector("article")!.GetAttribute("lang").ShouldBe("bn");
        page.Title.ShouldBe("ইতিহাস");
    }

    [Fact]
    public async Task EveryPassageIsWhereItsQuotesLinkLeads()
    {
        await using var host = await ReaderHost.StartAsync(
            ReaderHost.Document("class 9/ch 1.hi", "पाठ", LanguageTag.Hindi, "पहला।", "दूसरा।\n• एक\n• दो", "तीसरा।"));

        foreach (var passage in host.Current.Documents[0].Passages)
        {
            var url = host.Current.Quote(passage.Id, [])!.Url.Split('#');
            var page = await host.ReadAsync(url[0]);
            page.GetElementById(url[1])!.QuerySelector(".text")!.TextContent.ShouldBe(passage.Text);
        }
    }

    [Fact]
    public async Task AnyTextAtAllIsShownAsItIs()
    {
        var random = new Random(20260917);
        var texts = Enumerable.Range(0, 200).Select(_ => RandomText(random)).ToArray();
        await using var host = await ReaderHost.StartAsync(ReaderHost.Document("any", "any", LanguageTag.Bengali, [.. texts]));

        var page = await host.ReadAsync("/sources/any");

        page.QuerySelectorAll(".text").Select(text => text.TextContent).ShouldBe(texts);
    }

    [Fact]
    public async Task MarkupInADocumentIsText()
    {
        const string Hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>&lt; \"quoted\"";
        await using var host = await ReaderHost.StartAsync(ReaderHost.Document("hostile", Hostile, LanguageTag.Bengali,
            Hostile, new HeadingBlock(Hostile, 2), new AsideBlock(Hostile, AsideKind.Garbled)));

        foreach (var path in new[] { "/sources", "/sources/hostile" })
        {
            var page = await host.ReadAsync(path);
            page.QuerySelectorAll("img, script:not([src])").ShouldBeEmpty();
            page.QuerySelector("main")!.TextContent.ShouldContain(Hostile);
        }
    }

    [Fact]
    public async Task BengaliAndHindiAreSentAsLettersAndNotAsNumbers()
    {
        await using var host = await ReaderHost.StartAsync(
            ReaderHost.Document("history", "ইতিহাস & \"সমাজ\"", LanguageTag.Bengali, "১৯১৭ সালের <বিপ্লব>।", "खूनी रविवार।"));

        using var response = await host.GetAsync("/sources/history");
        var html = await response.Content.ReadAsStringAsync();

        html.ShouldContain("<h1>ইতিহাস &amp; &quot;সমাজ&quot;</h1>");
        html.ShouldContain("১৯১৭ সালের &lt;বিপ্লব&gt;।");
        html.ShouldContain("खूनी रविवार।");
        html.ShouldNotContain("&#x");
    }

    [Theory]
    [InlineData("/sources/unknown")]
    [InlineData("/sources/..%2fhistory")]
    [InlineData("/sources/%2e%2e%2f%2e%2e%2fetc%2fpasswd")]
    [InlineData("/sources/C:%5cwindows%5cwin.ini")]
    [InlineData("/sources/HISTORY")]
    [InlineData("/sources/<script>")]
    public async Task WhatIsNoDocumentOfTheLibraryIsNotFoundInBothLanguages(string path)
    {
        await using var host = await ReaderHost.StartAsync(ReaderHost.Document("history", "ইতিহাস", LanguageTag.Bengali, "এক।"));

        using var response = await host.GetAsync(path);
        var page = await host.ReadAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        page.QuerySelector("section[lang=bn]")!.TextContent.ShouldContain("এই নথিটি এখানে নেই");
        page.QuerySelector("section[lang=hi]")!.TextContent.ShouldContain("यह दस्तावेज़ यहाँ नहीं है");
        page.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, "hi")]
    [InlineData("tutor-language=bn", "bn")]
    [InlineData("tutor-language=hi", "hi")]
    [InlineData("tutor-language=../../x", "hi")]
    public async Task TheFrameSpeaksTheStudentsLanguageElseTheDocuments(string? cookie, string language)
    {
        await using var host = await ReaderHost.StartAsync(ReaderHost.Document("doc", "पाठ", LanguageTag.Hindi, "एक।"));

        var page = await host.ReadAsync("/sources/doc", cookie);

        page.DocumentElement.GetAttribute("lang").ShouldBe(language);
        page.QuerySelector("article")!.GetAttribute("lang").ShouldBe("hi");
    }

    [Fact]
    public async Task TheListNamesEveryDocumentAndLeadsToIt()
    {
        await using var host = await ReaderHost.StartAsync(
            ReaderHost.Document("a b/c", "এক", LanguageTag.Bengali, "ক।", "খ।"),
            ReaderHost.Document("d", "दो", LanguageTag.Hindi, "क।"));

        var list = await host.ReadAsync("/sources");

        list.QuerySelectorAll(".documents li").Select(item => item.QuerySelector("a")!.TextContent + item.QuerySelector("span")!.TextContent)
            .ShouldBe(["এক২টি অনুচ্ছেদ", "दो১টি অনুচ্ছেদ"]);
        foreach (var link in list.QuerySelectorAll(".documents a"))
            (await host.ReadAsync(link.GetAttribute("href")!)).Title.ShouldBe(link.TextContent);
    }

    [Fact]
    public async Task AnEmptyLibrarySaysSo()
    {
        await using var host = await ReaderHost.StartAsync();

        (await host.ReadAsync("/sources")).QuerySelector("main")!.TextContent.ShouldContain("এখনও কোনো নথি রাখা হয়নি");
    }

    [Fact]
    public async Task AChangedLibraryShowsAtOnce()
    {
        await using var host = await ReaderHost.StartAsync(ReaderHost.Document("doc", "আগে", LanguageTag.Bengali, "পুরোনো।"));
        using (var response = await host.GetAsync("/sources/doc"))
            response.Headers.CacheControl!.NoCache.ShouldBeTrue();

        host.Current = new Library([ReaderHost.Document("doc", "পরে", LanguageTag.Bengali, "নতুন।")], []);

        (await host.ReadAsync("/sources/doc")).QuerySelector(".text")!.TextContent.ShouldBe("নতুন।");
    }

    // What documents hold: both scripts, markup, quotes, joiners, list items on lines of their own, characters outside the basic plane.
    private static string RandomText(Random random)
    {
        string[] pieces = ["ক্ষ", "ড়", "হিন্দি", "हिन्दी", "क्\u200Dष", "1917", "<b>", "&amp;", "&", "\"", "'", " ", "  ", "\n", "—", "\u00A0", "😀", "\u200C", "]]>", "<!--"];
        return "অ" + string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
    }
}
