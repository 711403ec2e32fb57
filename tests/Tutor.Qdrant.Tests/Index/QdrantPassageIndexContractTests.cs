using Tutor.Knowledge;
using Tutor.Qdrant.Rest;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Index;

public sealed class QdrantPassageIndexContractTests : PassageIndexContract, IAsyncLifetime
{
    private readonly List<IDisposable> _opened = [];
    private StandInQdrant? _server;
    private int _count;

    public async ValueTask InitializeAsync() => _server = await StandInQdrant.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _opened.ForEach(one => one.Dispose());
        await _server!.DisposeAsync();
    }

    protected override Task<IPassageIndex> CreateAsync(IPassageAnalyzer analyzer)
    {
        // Weighed anew at any change of the average length, so that an updated index scores exactly as a new one.
        var options = new QdrantOptions { Url = _server!.Url, Collection = $"contract-{++_count}", AverageDrift = 0 };
        var server = new RestServer(Connection.Open(options), options);
        var index = new QdrantPassageIndex(server, analyzer, options);
        _opened.AddRange([index, server]);
        return Task.FromResult<IPassageIndex>(index);
    }
}
