using Microsoft.Extensions.AI;
using Tutor.Knowledge;
using Tutor.Qdrant.Rest;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests;

/// <summary>An index over the stand-in, as the service has it, with one attempt at everything.</summary>
internal sealed class OpenedIndex : IDisposable
{
    private readonly RestServer _server;

    public OpenedIndex(StandInQdrant server, Action<QdrantOptions>? configure = null, IPassageAnalyzer? analyzer = null, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null, TimeProvider? time = null)
        : this(server.Url, configure, analyzer, embeddings, time)
    {
    }

    public OpenedIndex(Uri url, Action<QdrantOptions>? configure = null, IPassageAnalyzer? analyzer = null, IEmbeddingGenerator<string, Embedding<float>>? embeddings = null, TimeProvider? time = null)
    {
        Options = new QdrantOptions { Url = url, Retries = 0 };
        configure?.Invoke(Options);
        _server = new RestServer(Connection.Open(Options), Options);
        Server = new ResilientServer(_server, Options, time ?? TimeProvider.System, Options.Retries);
        Index = new QdrantPassageIndex(
            Server,
            analyzer ?? new WordAnalyzer(),
            Options,
            embeddings: embeddings,
            impatient: new ResilientServer(_server, Options, time ?? TimeProvider.System, retries: 0));
    }

    public QdrantOptions Options { get; }

    public IQdrantServer Server { get; }

    public QdrantPassageIndex Index { get; }

    public async Task<List<string>> FindAsync(params string[] words) =>
        [.. (await Index.FindAsync(new PassageQuery([.. words.Select(word => new QueryTerm(SearchField.Stem, word, 1))]), 10, CancellationToken.None)).Select(candidate => candidate.Passage.ToString())];

    public Task UpdateAsync(Library library) => Index.UpdateAsync(library, CancellationToken.None);

    public void Dispose()
    {
        Index.Dispose();
        _server.Dispose();
    }
}
