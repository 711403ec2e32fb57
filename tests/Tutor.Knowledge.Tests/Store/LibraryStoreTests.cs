using System.Text;
using Tutor.Language;

namespace Tutor.Knowledge.Tests.Store;

public sealed class LibraryStoreTests : IDisposable
{
    private const string Bengali = "বিপ্লবী দলগুলো শীতকালীন প্রাসাদ দখল করে।";
    private const string Hindi = "मजदूरों ने विंटर पैलेस पर कब्जा कर लिया।";
    private readonly LibraryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ABrokenFileIsReportedAndTheRestServes()
    {
        _folder.Write("good.txt", Bengali);
        _folder.Write("latin1.txt", [0x72, 0xE9, 0x76, 0x6F, 0x6C, 0x75]);
        _folder.Write("not-word.docx", "no zip");
        _folder.Write("empty.txt", "\n \n");
        _folder.Write("sheet.xlsx", "x");
        _folder.Write("a..b.txt", Bengali);
        _folder.Write("large.txt", new string('x', 2000));
        _folder.Write(".hidden.txt", Bengali);
        _folder.Write("~$open.docx", "lock");

        var (library, report) = await ReadAsync(maxFileBytes: 1000);

        library.Documents.Select(document => document.Id).ShouldBe(["good"]);
        report.Documents.ShouldBe(1);
        report.Passages.ShouldBe(1);
        report.Files.Select(file => (file.File, file.Outcome)).ShouldBe(
        [
            ("a..b.txt", IngestOutcome.Skipped), ("empty.txt", IngestOutcome.Skipped), ("good.txt", IngestOutcome.Read), ("large.txt", IngestOutcome.Skipped),
            ("latin1.txt", IngestOutcome.Skipped), ("not-word.docx", IngestOutcome.Skipped), ("sheet.xlsx", IngestOutcome.Skipped),
        ]);
        string Why(string file) => library.Notices.Single(notice => notice.File == file && notice.Kind == NoticeKind.Failed).Message;
        Why("latin1.txt").ShouldContain("UTF-8");
        Why("not-word.docx").ShouldContain("save it again as .docx");
        Why("empty.txt").ShouldContain("no text");
        Why("sheet.xlsx").ShouldContain(".docx, .htm, .html");
        Why("a..b.txt").ShouldContain("rename");
        Why("large.txt").ShouldContain("1,000 bytes");
        foreach (var file in report.Files.Where(file => file.Outcome == IngestOutcome.Skipped))
            file.Reason.ShouldBe(Why(file.File));
    }

    [Theory]
    [InlineData("txt", "{0}\n\n{1}\n\n• {2}\n• {3}\n\n{4}\n\n{3}\n")]
    [InlineData("md", "# {0}\n\n{1}\n\n- {2}\n- {3}\n\n{4} &#xD800; &#xFFFE;\n\n{3}\n")]
    [InlineData("html", "<h1>{0}</h1><p>{1}</p><ul><li>{2}</li><li>{3}</li></ul><p>{4} &#xD800; &#xFFFE;</p><p>{3}</p>")]
    public async Task CharactersThatUnicodeForbidsDoNotLoseADocument(string ending, string form)
    {
        const string Forbidden = "\uFFFE\uFFFF\uFDD0\U0001FFFE";
        _folder.Write($"odd.{ending}", string.Format(
            null, form, $"শীর্ষক {Forbidden}", $"{Bengali} {Forbidden}", $"১৯১৭ {Forbidden} শান্তি", $"১৯১৮ {Forbidden} রুটি", $"চিত্র{Forbidden}"));
        _folder.WriteList($$"""{"documents":[{"file":"odd.{{ending}}","title":"ইতিহাস {{Forbidden}}"}]}""");

        var (library, _) = await ReadAsync();

        var document = library.Documents.ShouldHaveSingleItem();
        document.Title.ShouldBe($"ইতিহাস {Forbidden}");
        document.Passages.ShouldContain(passage => passage.Text.StartsWith($"{Bengali} {Forbidden}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryUnicodeEncodingWithAMarkIsRead()
    {
        _folder.Write("a.txt", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Bengali)]);
        _folder.Write("b.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Bengali)]);
        _folder.Write("c.txt", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Bengali)]);
        _folder.Write("d.txt", Bengali);
        var (library, _) = await ReadAsync();
        library.Documents.Select(document => document.Passages.Single().Text).ShouldBe([Bengali, Bengali, Bengali, Bengali]);
    }

    [Fact]
    public async Task TheLanguageComesFromTheListThenTheNameThenTheScript()
    {
        _folder.Write("listed.bn.txt", Bengali);
        _folder.Write("named.hi.txt", Bengali);
        _folder.Write("script.txt", Hindi + " " + Hindi);
        _folder.WriteList("""{"documents":[{"file":"listed.bn.txt","language":"hi","title":"शीर्षक","origin":"स्कूल"}]}""");
        var (library, _) = await ReadAsync();
        library.Documents.Select(document => (document.Id, document.Language, document.Title, document.Origin)).ShouldBe(
        [
            ("listed.bn", LanguageTag.Hindi, "शीर्षक", "स्कूल"), ("named.hi", LanguageTag.Hindi, "named.hi", null), ("script", LanguageTag.Hindi, "script", null),
        ]);
    }

    [Theory]
    [InlineData("{\"documents\": [", "not valid JSON")]
    [InlineData("[]", "not valid JSON")]
    [InlineData("{\"documents\":[{\"file\":\"a.txt\",\"titel\":\"x\"}]}", "not valid JSON")]
    [InlineData("{\"documents\":[{\"title\":\"x\"}]}", "Entry 1 of library.json names no file")]
    [InlineData("{\"documents\":[null]}", "Entry 1 of library.json names no file")]
    [InlineData("{\"documents\":[{\"file\":\"a.txt\",\"language\":\"en\"}]}", "write \"bn\" or \"hi\"")]
    [InlineData("{\"documents\":[{\"file\":\"a.txt\",\"id\":\"b\"}]}", "\"a\"; that one is used")]
    [InlineData("{\"documents\":[{\"file\":\"a.txt\"},{\"file\":\"a.txt\"}]}", "stands twice")]
    [InlineData("{\"documents\":[{\"file\":\"gone.txt\"}]}", "not in documents/")]
    public async Task AWrongListIsReportedAndTheFilesServe(string json, string message)
    {
        _folder.Write("a.txt", Bengali);
        _folder.WriteList(json);
        var (library, _) = await ReadAsync();
        library.Documents.Single().Id.ShouldBe("a");
        var notice = library.Notices.ShouldHaveSingleItem();
        notice.File.ShouldBe("library.json");
        notice.Message.ShouldContain(message);
    }

    [Fact]
    public async Task FilesThatDifferInTheirEndingAreNotMixedUp()
    {
        _folder.Write("a.md", Hindi);
        _folder.Write("a.txt", Bengali);
        _folder.Write("below/a.txt", Bengali);
        var (library, report) = await ReadAsync();
        library.Documents.Select(document => document.Id).ShouldBe(["a", "below/a"]);
        library.Documents[0].Passages.Single().Text.ShouldBe(Hindi);
        report.Files[1].Reason.ShouldNotBeNull().ShouldContain("a.md");
    }

    [Fact]
    public async Task OnlyWhatChangedIsReadAgain()
    {
        _folder.Write("a.txt", Bengali);
        _folder.Write("b.txt", Bengali);
        _folder.Write("c.txt", Bengali);
        using var store = _folder.Open();
        Outcomes(await store.ReloadAsync(null, default)).ShouldBe(["a.txt Read", "b.txt Read", "c.txt Read"]);
        var kept = store.Current.FindDocument("a");
        Outcomes(await store.ReloadAsync(null, default)).ShouldBe(["a.txt Reused", "b.txt Reused", "c.txt Reused"]);

        _folder.Write("b.txt", Hindi);
        _folder.Delete("c.txt");
        _folder.Write("d.txt", Hindi);
        store.IsBehind().ShouldBeTrue();
        Outcomes(await store.ReloadAsync(null, default)).ShouldBe(["a.txt Reused", "b.txt Read", "d.txt Read", "c.txt Removed"]);
        store.IsBehind().ShouldBeFalse();
        store.Current.FindDocument("a").ShouldBeSameAs(kept);
        store.Current.FindDocument("b")!.Passages.Single().Text.ShouldBe(Hindi);
        store.Current.FindDocument("c").ShouldBeNull();
    }

    [Fact]
    public async Task ARestartReadsOnlyWhatChanged()
    {
        _folder.Write("a.txt", $"শিরোনাম\n\n{Bengali}\n\nকারণ:\n• এক\n• দুই\n\nAvgvi †mvbvi evsjv, Avwg †Zvgvq fv‡jvevwm\n\n12");
        _folder.Write("b.txt", Bengali);
        var (before, _) = await ReadAsync();
        _folder.Write("b.txt", Hindi);
        var (after, report) = await ReadAsync();
        Outcomes(report).ShouldBe(["a.txt Reused", "b.txt Read"]);
        var (one, other) = (before.FindDocument("a")!, after.FindDocument("a")!);
        other.Notices.ShouldBe(one.Notices);
        (other.Title, other.Language, other.Blocks.Count).ShouldBe((one.Title, one.Language, one.Blocks.Count));
        foreach (var (expected, found) in one.Blocks.Zip(other.Blocks))
        {
            if (expected is PassageBlock { Passage: var passage })
            {
                var saved = found.ShouldBeOfType<PassageBlock>().Passage;
                (saved with { Sentences = passage.Sentences }).ShouldBe(passage);
                saved.Sentences.ShouldBe(passage.Sentences);
            }
            else
            {
                found.ShouldBe(expected);
            }
        }
    }

    [Fact]
    public async Task ADamagedSaveIsIgnored()
    {
        _folder.Write("a.txt", Bengali);
        await ReadAsync();
        var whole = File.ReadAllBytes(_folder.SavedReadings);
        for (var at = 0; at < whole.Length; at += 5)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x5A;
            File.WriteAllBytes(_folder.SavedReadings, damaged);
            var (library, report) = await ReadAsync();
            Outcomes(report).ShouldBe(["a.txt Read"]);
            library.Documents.Single().Passages.Single().Text.ShouldBe(Bengali);
        }
    }

    [Fact]
    public async Task ATitleFromTheListNeedsNoReading()
    {
        _folder.Write("a.txt", Bengali);
        using var store = _folder.Open();
        await store.ReloadAsync(null, default);
        _folder.WriteList("""{"documents":[{"file":"a.txt","title":"নতুন"}]}""");
        Outcomes(await store.ReloadAsync(null, default)).ShouldBe(["a.txt Reused"]);
        store.Current.Documents.Single().Title.ShouldBe("নতুন");
    }

    [Fact]
    public async Task ProgressHearsOfEveryFileOnce()
    {
        for (var i = 0; i < 9; i++)
            _folder.Write($"{i}.txt", Bengali);
        var heard = new Heard();
        using var store = _folder.Open();
        await store.ReloadAsync(heard, default);
        heard.Said.Select(progress => progress.Done).ShouldBe(Enumerable.Range(1, 9));
        heard.Said.Select(progress => progress.File.File).Order().ShouldBe(Enumerable.Range(0, 9).Select(i => $"{i}.txt"));
        heard.Said.ShouldAllBe(progress => progress.Total == 9);
    }

    [Fact]
    public async Task TheIndexHoldsTheLibraryBeforeItIsShown()
    {
        _folder.Write("a.txt", Bengali);
        var index = new WatchingIndex();
        using var store = _folder.Open(index);
        index.Store = store;
        await store.ReloadAsync(null, default);
        index.ShownDuringUpdate.ShouldBe(0);
        store.Current.Documents.Count.ShouldBe(1);
    }

    [Fact]
    public async Task AnIndexThatCannotBeReachedLeavesTheLibraryReadable()
    {
        _folder.Write("a.txt", Bengali);
        var index = new WatchingIndex { Fails = true };
        using var store = _folder.Open(index);
        await Should.ThrowAsync<PassageIndexException>(() => store.ReloadAsync(null, default));
        store.Current.Documents.Count.ShouldBe(1);
        store.IsUnfinished.ShouldBeTrue();

        index.Fails = false;
        await store.ReloadAsync(null, default);
        store.IsUnfinished.ShouldBeFalse();
    }

    [Fact]
    public async Task CancellationPassesThrough()
    {
        _folder.Write("a.txt", Bengali);
        using var store = _folder.Open();
        await Should.ThrowAsync<OperationCanceledException>(() => store.ReloadAsync(null, new CancellationToken(canceled: true)));
        store.Current.ShouldBeSameAs(Library.Empty);
    }

    private async Task<(Library Library, IngestReport Report)> ReadAsync(long maxFileBytes = 1_000_000)
    {
        using var store = _folder.Open(maxFileBytes: maxFileBytes);
        var report = await store.ReloadAsync(null, CancellationToken.None);
        return (store.Current, report);
    }

    private static IEnumerable<string> Outcomes(IngestReport report) => report.Files.Select(file => $"{file.File} {file.Outcome}");

    private sealed class Heard : IProgress<IngestProgress>
    {
        public List<IngestProgress> Said { get; } = [];

        public void Report(IngestProgress value) => Said.Add(value);
    }

    private sealed class WatchingIndex : IPassageIndex
    {
        public bool Fails { get; set; }

        public LibraryStore? Store { get; set; }

        public int ShownDuringUpdate { get; private set; } = -1;

        public Task<IReadOnlyList<Candidate>> FindAsync(PassageQuery query, int count, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Candidate>>([]);

        public Task UpdateAsync(Library library, CancellationToken cancellation)
        {
            ShownDuringUpdate = Store?.Current.Documents.Count ?? -1;
            return Fails ? throw new PassageIndexException("unreachable") : Task.CompletedTask;
        }
    }
}
