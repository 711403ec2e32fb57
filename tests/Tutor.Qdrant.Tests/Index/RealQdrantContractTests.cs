using Tutor.Knowledge;
using Tutor.Qdrant.Rest;
using Tutor.Testing;

namespace Tutor.Qdrant.Tests.Index;

/// <summary>The same over a Qdrant that runs: <c>TUTOR_TEST_QDRANT=http://host:6333</c>, and its key in <c>TUTOR_TEST_QDRANT_KEY</c>.</summary>
public sealed class RealQdrantContractTests : PassageIndexContract, IAsyncLifetime
{
    private readonly List<(RestServer Server, QdrantOptions Options, QdrantPassageIndex Index)> _opened = [];

    // Each segment adds up in an order of its own.
    protected override double Tolerance => 1e-4;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var (server, options, index) in _opened)
        {
            foreach (var collection in await server.ListCollectionsAsync(CancellationToken.None))
                if (collection.StartsWith(options.Collection + "-", StringComparison.Ordinal))
                    await server.DropAsync(collection, CancellationToken.None);
            index.Dispose();
            server.Dispose();
        }
    }

    protected override Task<IPassageIndex> CreateAsync(IPassageAnalyzer analyzer)
    {
        var options = RealQdrant.Options($"tutor-test-{Guid.NewGuid():N}");
        options.AverageDrift = 0;
        var server = new RestServer(Connection.Open(options), options);
        var index = new QdrantPassageIndex(server, analyzer, options);
        _opened.Add((server, options, index));
        return Task.FromResult<IPassageIndex>(index);
    }
}

internal static class RealQdrant
{
    public static QdrantOptions Options(string collection)
    {
        var url = Environment.GetEnvironmentVariable("TUTOR_TEST_QDRANT");
        Assert.SkipWhen(string.IsNullOrEmpty(url), "There is no Qdrant to test with; set TUTOR_TEST_QDRANT=http://host:6333.");
        return new QdrantOptions { Url = new Uri(url!), ApiKey = Environment.GetEnvironmentVariable("TUTOR_TEST_QDRANT_KEY"), Collection = collection };
    }
}
