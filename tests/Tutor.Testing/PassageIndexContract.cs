using Tutor.Knowledge;

namespace Tutor.Testing;

/// <summary>What every <see cref="IPassageIndex"/> does. A subclass makes the index; each test gets a new one.</summary>
public abstract class PassageIndexContract
{
    /// <summary>An empty index that finds passages by what <paramref name="analyzer"/> makes of them.</summary>
    protected abstract Task<IPassageIndex> CreateAsync(IPassageAnalyzer analyzer);

    /// <summary>How far the scores of two indexes that hold the same may lie apart.</summary>
    protected virtual double Tolerance => 1e-9;

    /// <summary>Called between an update and the searches; an implementation that saves can put a reloaded index in its place.</summary>
    protected virtual Task<IPassageIndex> SettleAsync(IPassageIndex index, Library library) => Task.FromResult(index);

    [Fact]
    public async Task AnEmptyIndexFindsNothing()
    {
        var index = await CreateAsync(new WordAnalyzer());
        (await index.FindAsync(Query("revolution"), 10, CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task APassageIsFoundByItsWord()
    {
        var index = await IndexOf(Libraries.Of(("a", ["winter palace", "summer garden"]), ("b", ["winter sun"])));
        (await Find(index, Query("garden"))).ShouldBe(["a/2-13"]);
    }

    [Fact]
    public async Task MoreMatchingWordsRankHigher()
    {
        var index = await IndexOf(Libraries.Of(("a", ["winter garden", "winter palace"]), ("b", ["summer palace"])));
        (await Find(index, Query("winter", "palace"))).First().ShouldBe("a/2-13");
    }

    [Fact]
    public async Task ARareWordCountsMoreThanACommonOne()
    {
        var index = await IndexOf(Libraries.Of(("a", ["the palace", "the tsar", "the garden", "the war"])));
        (await Find(index, Query("the", "tsar"))).First().ShouldBe("a/2-8");
    }

    [Fact]
    public async Task AShorterPassageRanksHigherForTheSameWord()
    {
        var index = await IndexOf(Libraries.Of(("a", ["tsar and many other words that say little", "tsar abdicates"])));
        (await Find(index, Query("tsar"))).ShouldBe(["a/2-14", "a/1-41"]);
    }

    [Fact]
    public async Task TheWeightOfAQueryTermDecides()
    {
        var index = await IndexOf(Libraries.Of(("a", ["war", "tsar"])));
        var query = new PassageQuery([new QueryTerm(SearchField.Stem, "war", 1), new QueryTerm(SearchField.Stem, "tsar", 2)]);
        (await Find(index, query)).ShouldBe(["a/2-4", "a/1-3"]);
    }

    [Fact]
    public async Task ATermThatIsAskedTwiceCountsTwice()
    {
        var index = await IndexOf(Libraries.Of(("a", ["war", "tsar"])));
        (await Find(index, Query("war", "tsar", "tsar"))).ShouldBe(["a/2-4", "a/1-3"]);
    }

    [Fact]
    public async Task FieldsAreSearchedApart()
    {
        var document = Libraries.DocumentOf("a", ("causes", "hunger"), ("results", "causes peace"));
        var index = await IndexOf(new Library([document], []));
        (await Find(index, new PassageQuery([new QueryTerm(SearchField.Heading, "causes", 1)]))).ShouldBe(["a/1-6"]);
        (await Find(index, Query("causes"))).ShouldBe(["a/2-12"]);
    }

    [Fact]
    public async Task TiesKeepTheOrderOfTheLibrary()
    {
        var index = await IndexOf(Libraries.Of(("z", ["same words", "same words"]), ("a", ["same words"])));
        (await Find(index, Query("same"))).ShouldBe(["z/1-10", "z/2-10", "a/1-10"]);
        (await Find(index, Query("same"), 2)).ShouldBe(["z/1-10", "z/2-10"]);
    }

    [Fact]
    public async Task AtMostTheCountIsFoundAndTheBestAreKept()
    {
        var library = Libraries.Of(("a", [.. Enumerable.Range(1, 50).Select(i => "tsar " + string.Join(' ', Enumerable.Repeat("x", 51 - i)))]));
        var index = await IndexOf(library);
        var all = await Find(index, Query("tsar"), 50);
        all.Count.ShouldBe(50);
        all[0].ShouldStartWith("a/50-");
        (await Find(index, Query("tsar"), 7)).ShouldBe(all.Take(7));
        (await Find(index, Query("tsar"), 0)).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnUnknownTermFindsNothingAndDisturbsNothing()
    {
        var index = await IndexOf(Libraries.Of(("a", ["war", "tsar"])));
        (await Find(index, Query("nowhere"))).ShouldBeEmpty();
        (await Find(index, new PassageQuery([]))).ShouldBeEmpty();
        (await Find(index, Query("nowhere", "tsar"))).ShouldBe(["a/2-4"]);
    }

    [Fact]
    public async Task ScoresFallAndWithoutVectorsAreTheSparseLegsOwn()
    {
        var index = await IndexOf(Libraries.Of(("a", ["winter palace", "winter", "palace garden winter"])));
        var found = await index.FindAsync(Query("winter", "palace"), 10, CancellationToken.None);
        found.Count.ShouldBe(3);
        found.Select(candidate => candidate.Score).ShouldBeInOrder(SortDirection.Descending);
        found.ShouldAllBe(candidate => candidate.Score > 0 && candidate.Score == candidate.Sparse && candidate.Dense == null);
    }

    [Fact]
    public async Task AnUpdateHoldsExactlyTheNewLibrary()
    {
        var index = await IndexOf(Libraries.Of(("a", ["war"]), ("b", ["tsar"]), ("c", ["peace war"])));
        var next = Libraries.Of(("b", ["tsar falls"]), ("c", ["peace war"]), ("d", ["war ends"]));
        await index.UpdateAsync(next, CancellationToken.None);
        index = await SettleAsync(index, next);
        (await Find(index, Query("war"))).ShouldBe(["c/1-9", "d/1-8"]);
        (await Find(index, Query("tsar"))).ShouldBe(["b/1-10"]);
        await index.UpdateAsync(Library.Empty, CancellationToken.None);
        (await Find(index, Query("war"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task AnUpdatedIndexAnswersLikeANewOne()
    {
        var random = new Random(20251107);
        var updated = await CreateAsync(new WordAnalyzer());
        for (var round = 0; round < 5; round++)
        {
            var library = RandomLibrary(random);
            await updated.UpdateAsync(library, CancellationToken.None);
            var settled = await SettleAsync(updated, library);
            var fresh = await IndexOf(library);
            for (var q = 0; q < 20; q++)
            {
                var query = Query([.. Enumerable.Range(0, 3).Select(_ => Word(random))]);
                var expected = await fresh.FindAsync(query, 10, CancellationToken.None);
                var found = await settled.FindAsync(query, 10, CancellationToken.None);
                found.Select(candidate => candidate.Passage).ShouldBe(expected.Select(candidate => candidate.Passage));
                foreach (var (one, other) in found.Zip(expected))
                    one.Score.ShouldBe(other.Score, Tolerance);
            }
        }
    }

    [Fact]
    public async Task ASearchDuringAnUpdateAnswersFromBeforeOrAfter()
    {
        var before = Libraries.Of(("a", ["war one", "war two", "peace"]), ("b", ["war three"]));
        var after = Libraries.Of(("a", ["war one", "war second", "peace"]), ("c", ["war four", "war five and more words"]));
        string[][] allowed = [["a/1-7", "a/2-7", "b/1-9"], ["a/1-7", "a/2-10", "c/1-8", "c/2-23"]];
        var index = await IndexOf(before);
        using var ended = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var searching = Task.Run(async () =>
        {
            var answers = new List<string[]>();
            do
            {
                answers.Add([.. (await Find(index, Query("war"))).Order(StringComparer.Ordinal)]);
                started.TrySetResult();
            }
            while (!ended.IsCancellationRequested);
            return answers;
        });
        await started.Task;

        for (var i = 0; i < 10; i++)
        {
            await index.UpdateAsync(after, CancellationToken.None);
            await index.UpdateAsync(before, CancellationToken.None);
        }

        await ended.CancelAsync();
        foreach (var answer in await searching)
            allowed.ShouldContain(one => one.SequenceEqual(answer), string.Join(' ', answer));
    }

    [Fact]
    public async Task NothingChangedIsNotAnalyzedAgain()
    {
        var analyzer = new WordAnalyzer();
        var index = await CreateAsync(analyzer);
        await index.UpdateAsync(Libraries.Of(("a", ["war", "peace"]), ("b", ["tsar"])), CancellationToken.None);
        analyzer.Analyzed.ShouldBe(3);
        await index.UpdateAsync(Libraries.Of(("b", ["tsar"]), ("a", ["war", "peace"]), ("c", ["bread"])), CancellationToken.None);
        analyzer.Analyzed.ShouldBe(4);
        (await Find(index, Query("peace"))).ShouldBe(["a/2-5"]);
    }

    [Fact]
    public async Task ACancelledSearchStops()
    {
        var index = await IndexOf(Libraries.Of(("a", ["war"])));
        await Should.ThrowAsync<OperationCanceledException>(() => index.FindAsync(Query("war"), 1, new CancellationToken(canceled: true)));
    }

    protected static PassageQuery Query(params string[] words) => new([.. words.Select(word => new QueryTerm(SearchField.Stem, word, 1))]);

    private async Task<IPassageIndex> IndexOf(Library library)
    {
        var index = await CreateAsync(new WordAnalyzer());
        await index.UpdateAsync(library, CancellationToken.None);
        return await SettleAsync(index, library);
    }

    private static async Task<List<string>> Find(IPassageIndex index, PassageQuery query, int count = 10) =>
        [.. (await index.FindAsync(query, count, CancellationToken.None)).Select(candidate => candidate.Passage.ToString())];

    private static Library RandomLibrary(Random random) => Libraries.Of([.. Enumerable.Range(0, 6)
        .Where(_ => random.Next(4) > 0)
        .Select(i => ($"d{i}", Enumerable.Range(0, random.Next(1, 8)).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(1, 12)).Select(_ => Word(random)))).ToArray()))]);

    private static string Word(Random random) => $"w{random.Next(15)}";
}
