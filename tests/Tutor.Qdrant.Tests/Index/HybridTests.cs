using Microsoft.Extensions.AI;
using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Index;

/// <summary>Both legs in one request, fused by Qdrant as the embedded index fuses them.</summary>
public sealed class HybridTests
{
    // Passages of different lengths, so that no leg has equals: fusion goes by ranks, and among equals they are Qdrant's choice.
    private static readonly Library Shelf = Libraries.Of(
        [.. Enumerable.Range(0, 12).Select(d => ($"d{d}", Enumerable.Range(0, 4).Select(p => $"w{(d + (p * 3)) % 8}{string.Concat(Enumerable.Repeat(" x", (d * 4) + p))}").ToArray()))]);

    [Fact]
    public async Task TheFusedRanksAreTheEmbeddedIndexs()
    {
        await using var server = await StandInQdrant.StartAsync();
        using var embedded = new EmbeddedPassageIndex(new WordAnalyzer(), embeddings: new Model());
        await embedded.UpdateAsync(Shelf, CancellationToken.None);
        using var opened = new OpenedIndex(server, embeddings: new Model());
        await opened.UpdateAsync(Shelf);
        server[opened.Options.Collection].Points.Values.ShouldAllBe(point => point.Dense.ContainsKey("meaning"));

        for (var q = 0; q < 7; q++)
        {
            var query = new PassageQuery([new QueryTerm(SearchField.Stem, $"w{q}", 1)], Model.Of($"w{q} w{q + 1}"));
            var expected = await embedded.FindAsync(query, 5, CancellationToken.None);
            server.ClearRequests();
            var found = await opened.Index.FindAsync(query, 5, CancellationToken.None);
            server.Requests.Count.ShouldBe(1);
            found[0].Score.ShouldBe(expected[0].Score, 1e-5);
            found.Select(candidate => candidate.Passage).ShouldBe(expected.Select(candidate => candidate.Passage));
        }
    }

    [Fact]
    public async Task APassageIsFoundByItsMeaningAlone()
    {
        await using var server = await StandInQdrant.StartAsync();
        using var opened = new OpenedIndex(server, embeddings: new Model());
        await opened.UpdateAsync(Libraries.Of(("a", ["tsar", "war"]), ("b", ["peace"])));
        var found = await opened.Index.FindAsync(new PassageQuery([], Model.Of("peace")), 1, CancellationToken.None);
        var candidate = found.ShouldHaveSingleItem();
        candidate.Passage.Document.ShouldBe("b");
        candidate.Sparse.ShouldBe(0);
        candidate.Dense.ShouldNotBeNull().ShouldBe(1.0, 1e-5);
    }

    [Fact]
    public async Task AVectorOfAnotherLengthIsNotCompared()
    {
        await using var server = await StandInQdrant.StartAsync();
        using var opened = new OpenedIndex(server, embeddings: new Model());
        await opened.UpdateAsync(Shelf);
        (await opened.Index.FindAsync(new PassageQuery([], new float[] { 1, 0 }), 5, CancellationToken.None)).ShouldBeEmpty();
        (await opened.Index.FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, "w1", 1)], new float[] { 1, 0 }), 5, CancellationToken.None)).Count.ShouldBe(5);
    }

    [Fact]
    public async Task WhileTheModelFailsNothingIsIngested()
    {
        await using var server = await StandInQdrant.StartAsync();
        using var opened = new OpenedIndex(server, embeddings: new Model { Fails = true });
        (await Should.ThrowAsync<PassageIndexException>(() => opened.UpdateAsync(Shelf))).Message.ShouldContain("no model here");
        server.AliasOf(opened.Options.Collection).ShouldBeNull();
    }

    [Fact]
    public async Task AnotherModelGetsACollectionOfItsOwn()
    {
        await using var server = await StandInQdrant.StartAsync();
        using var first = new OpenedIndex(server, embeddings: new Model());
        await first.UpdateAsync(Shelf);
        using var second = new OpenedIndex(server, embeddings: new Model { Name = "another" });
        (await second.Index.SynchronizeAsync(Shelf, false, null, CancellationToken.None)).Rebuilt.ShouldBeTrue();
    }

    /// <summary>Counts letters, so that texts of the same words lie close.</summary>
    private sealed class Model : IEmbeddingGenerator<string, Embedding<float>>
    {
        public bool Fails { get; init; }

        public string Name { get; init; } = "letters";

        public static float[] Of(string text)
        {
            var vector = new float[128];
            for (var i = 0; i < text.Length; i++)
                vector[text[i] & 127] += 1f + (i * 0.01f);
            return vector;
        }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default) =>
            Fails ? throw new HttpRequestException("no model here") : Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(values.Select(text => new Embedding<float>(Of(text)))));

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata(defaultModelId: Name) : null;

        public void Dispose()
        {
        }
    }
}
