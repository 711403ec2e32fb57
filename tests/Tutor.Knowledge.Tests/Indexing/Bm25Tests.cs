using Tutor.Knowledge.Indexing;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Indexing;

public sealed class Bm25Tests
{
    [Fact]
    public async Task AScoreIsTheWorkedArithmetic()
    {
        // Three passages of 3, 2 and 4 terms: 3 on average. "tsar" stands in two of them, twice in the first.
        var library = Libraries.Of(("a", ["tsar tsar falls", "war ends"]), ("b", ["the tsar and war"]));
        using var index = new EmbeddedPassageIndex(new WordAnalyzer(), new EmbeddedIndexOptions { Stem = { Weight = 2.0, K1 = 1.2, B = 0.75 } });
        await index.UpdateAsync(library, CancellationToken.None);

        var found = await index.FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, "tsar", 3)]), 10, CancellationToken.None);

        // idf = ln(1 + (3 - 2 + 0.5) / (2 + 0.5)) = ln 1.6 = 0.4700036
        // first: 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3/3)) = 4.4 / 3.2 = 1.375
        // third: 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 4/3)) = 2.2 / 2.5 = 0.88
        found.Count.ShouldBe(2);
        found[0].Passage.ShouldBe(library.Documents[0].Passages[0].Id);
        found[0].Score.ShouldBe(3 * 2.0 * 0.4700036 * 1.375, 1e-6);
        found[1].Passage.ShouldBe(library.Documents[1].Passages[0].Id);
        found[1].Score.ShouldBe(3 * 2.0 * 0.4700036 * 0.88, 1e-6);
    }

    [Fact]
    public async Task TheFieldsAddUpByTheirWeights()
    {
        var library = new Library([Libraries.DocumentOf("a", ("tsar", "tsar"), ("war", "war"))], []);
        using var index = new EmbeddedPassageIndex(new WordAnalyzer(), new EmbeddedIndexOptions { Stem = { Weight = 1 }, Heading = { Weight = 0.5 } });
        await index.UpdateAsync(library, CancellationToken.None);

        var found = await index.FindAsync(
            new PassageQuery([new QueryTerm(SearchField.Stem, "tsar", 1), new QueryTerm(SearchField.Heading, "tsar", 1)]), 10, CancellationToken.None);

        // In each field: idf = ln(1 + 1.5 / 1.5) = ln 2, saturation 2.2 / 2.2 = 1.
        found.Single().Score.ShouldBe(1.5 * Math.Log(2), 1e-9);
    }

    [Fact]
    public async Task AFieldOfNoWeightFindsNothing()
    {
        using var index = new EmbeddedPassageIndex(new WordAnalyzer(), new EmbeddedIndexOptions { Stem = { Weight = 0 } });
        await index.UpdateAsync(Libraries.Of(("a", ["tsar", "war"])), CancellationToken.None);
        (await index.FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, "tsar", 1)]), 10, CancellationToken.None)).ShouldBeEmpty();
    }
}
