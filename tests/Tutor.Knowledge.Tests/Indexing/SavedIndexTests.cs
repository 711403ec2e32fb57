using Tutor.Knowledge.Indexing;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Indexing;

public sealed class SavedIndexTests : IDisposable
{
    private static readonly Library Shelf = Libraries.Of(("a", ["war", "peace"]), ("b", ["tsar falls"]));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string SavedFile => Path.Combine(_folder.Path, "index.bin");

    [Fact]
    public async Task ASavedIndexIsNotAnalyzedAgain()
    {
        (await UpdateAsync(new WordAnalyzer(), Shelf)).ShouldBe(3);
        (await UpdateAsync(new WordAnalyzer(), Shelf)).ShouldBe(0);
        (await UpdateAsync(new WordAnalyzer(), Libraries.Of(("a", ["war", "peace"]), ("b", ["tsar abdicates"])))).ShouldBe(1);
    }

    [Fact]
    public async Task AnotherAnalysisMakesTheIndexAnew()
    {
        await UpdateAsync(new WordAnalyzer(), Shelf);
        (await UpdateAsync(new WordAnalyzer("words-2"), Shelf)).ShouldBe(3);
    }

    [Fact]
    public async Task ADamagedFileIsMadeAnewWhereverTheDamageIs()
    {
        await UpdateAsync(new WordAnalyzer(), Shelf);
        var whole = File.ReadAllBytes(SavedFile);
        for (var at = 0; at < whole.Length; at += 7)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x5A;
            File.WriteAllBytes(SavedFile, damaged);
            (await UpdateAsync(new WordAnalyzer(), Shelf)).ShouldBe(3);
        }

        foreach (var length in new[] { 0, 1, 20, whole.Length / 2, whole.Length - 1 })
        {
            File.WriteAllBytes(SavedFile, whole[..length]);
            (await UpdateAsync(new WordAnalyzer(), Shelf)).ShouldBe(3);
        }

        (await UpdateAsync(new WordAnalyzer(), Shelf)).ShouldBe(0);
    }

    [Fact]
    public async Task AFolderThatCannotBeWrittenCostsNothingButTheSave()
    {
        _folder.Write("index.bin/in-the-way", "a folder where the file should be");
        (await UpdateAsync(new WordAnalyzer(), Shelf)).ShouldBe(3);
        Directory.EnumerateFiles(_folder.Path, "*.tmp").ShouldBeEmpty();
    }

    private async Task<int> UpdateAsync(WordAnalyzer analyzer, Library library)
    {
        using var index = new EmbeddedPassageIndex(analyzer, file: SavedFile);
        await index.UpdateAsync(library, CancellationToken.None);
        (await index.FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, "peace", 1)]), 5, CancellationToken.None)).Count.ShouldBe(1);
        return analyzer.Analyzed;
    }
}
