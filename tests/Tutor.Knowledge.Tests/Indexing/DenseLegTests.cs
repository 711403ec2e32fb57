using Microsoft.Extensions.AI;
using Tutor.Knowledge.Indexing;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Indexing;

public sealed class DenseLegTests : IDisposable
{
    private static readonly Library Shelf = Libraries.Of(("a", ["tsar", "war"]), ("b", ["peace"]));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task APassageIsFoundByItsMeaningAlone()
    {
        using var index = await IndexAsync(new Model());
        var found = await index.FindAsync(new PassageQuery([], new float[] { 0, 0, 2 }), 1, CancellationToken.None);
        var candidate = found.ShouldHaveSingleItem();
        candidate.Passage.Document.ShouldBe("b");
        candidate.Sparse.ShouldBe(0);
        candidate.Dense.ShouldNotBeNull().ShouldBe(1.0, 1e-6);
    }

    [Fact]
    public async Task TheLegsAreFusedByTheirRanks()
    {
        using var index = await IndexAsync(new Model());
        // Sparse: tsar first. Dense: war (cosine 0.8) before tsar (0.6).
        var query = new PassageQuery([new QueryTerm(SearchField.Stem, "tsar", 1)], new float[] { 0.6f, 0.8f, 0 });
        var found = await index.FindAsync(query, 10, CancellationToken.None);
        found.Select(candidate => candidate.Passage).ShouldBe(Shelf.Documents[0].Passages.Select(passage => passage.Id));
        found[0].Score.ShouldBe(1.0 / 61 + 1.0 / 62, 1e-9);
        found[1].Score.ShouldBe(1.0 / 61, 1e-9);
        found[0].Dense.ShouldNotBeNull().ShouldBe(0.6, 1e-6);
        found[1].Sparse.ShouldBe(0);
    }

    [Fact]
    public async Task WhenTheModelFailsTheWordsStillFind()
    {
        using var index = await IndexAsync(new Model { Fails = true });
        var query = new PassageQuery([new QueryTerm(SearchField.Stem, "tsar", 1)], new float[] { 0, 1, 0 });
        var found = await index.FindAsync(query, 10, CancellationToken.None);
        found.ShouldHaveSingleItem().Dense.ShouldBeNull();
    }

    [Fact]
    public async Task VectorsThatCouldNotBeMadeAreMadeAtTheNextUpdate()
    {
        var model = new Model { Fails = true };
        using var index = await IndexAsync(model);
        model.Fails = false;
        await index.UpdateAsync(Shelf, CancellationToken.None);
        (await index.FindAsync(new PassageQuery([], new float[] { 0, 0, 1 }), 1, CancellationToken.None)).ShouldHaveSingleItem();
        model.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task VectorsAreSavedForTheirModelOnly()
    {
        await IndexAsync(new Model());
        var same = new Model();
        await IndexAsync(same);
        same.Asked.ShouldBe(0);
        var another = new Model { Name = "another" };
        await IndexAsync(another);
        another.Asked.ShouldBe(3);
    }

    [Fact]
    public async Task AVectorOfAnotherLengthIsNotCompared()
    {
        using var index = await IndexAsync(new Model());
        (await index.FindAsync(new PassageQuery([], new float[] { 1, 0 }), 5, CancellationToken.None)).ShouldBeEmpty();
        (await index.FindAsync(new PassageQuery([], new float[] { 0, 0, 0 }), 5, CancellationToken.None)).ShouldBeEmpty();
    }

    private async Task<EmbeddedPassageIndex> IndexAsync(Model model)
    {
        var index = new EmbeddedPassageIndex(new WordAnalyzer(), embeddings: model, file: Path.Combine(_folder.Path, "index.bin"));
        await index.UpdateAsync(Shelf, CancellationToken.None);
        return index;
    }

    /// <summary>Every word has a direction of its own.</summary>
    private sealed class Model : IEmbeddingGenerator<string, Embedding<float>>
    {
        public bool Fails { get; set; }

        public string Name { get; init; } = "directions";

        public int Asked { get; private set; }

        public Task<GeneratedEmbeddings<Embedding<float>>> GenerateAsync(
            IEnumerable<string> values, EmbeddingGenerationOptions? options = null, CancellationToken cancellationToken = default)
        {
            if (Fails)
                throw new HttpRequestException("no model here");
            var texts = values.ToList();
            Asked += texts.Count;
            return Task.FromResult(new GeneratedEmbeddings<Embedding<float>>(texts.Select(text => new Embedding<float>(text switch
            {
                "tsar" => new float[] { 3, 0, 0 },
                "war" => new float[] { 0, 5, 0 },
                _ => new float[] { 0, 0, 7 },
            }))));
        }

        public object? GetService(Type serviceType, object? serviceKey = null) =>
            serviceType == typeof(EmbeddingGeneratorMetadata) ? new EmbeddingGeneratorMetadata(defaultModelId: Name) : null;

        public void Dispose()
        {
        }
    }
}
