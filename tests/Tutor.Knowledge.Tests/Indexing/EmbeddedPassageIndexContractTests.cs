using Tutor.Knowledge.Indexing;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Indexing;

public sealed class EmbeddedPassageIndexContractTests : PassageIndexContract
{
    protected override Task<IPassageIndex> CreateAsync(IPassageAnalyzer analyzer) =>
        Task.FromResult<IPassageIndex>(new EmbeddedPassageIndex(analyzer));
}

/// <summary>The same, with every search in an index that was loaded from what another one saved.</summary>
public sealed class ReloadedPassageIndexContractTests : PassageIndexContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<IPassageIndex, (IPassageAnalyzer Analyzer, string File)> _files = [];
    private int _count;

    public void Dispose() => _folder.Dispose();

    protected override Task<IPassageIndex> CreateAsync(IPassageAnalyzer analyzer) =>
        Task.FromResult<IPassageIndex>(Create(analyzer, Path.Combine(_folder.Path, $"{++_count}", "index.bin")));

    protected override async Task<IPassageIndex> SettleAsync(IPassageIndex index, Library library)
    {
        var reader = new WordAnalyzer(_files[index].Analyzer.Version);
        var reloaded = Create(reader, _files[index].File);
        await reloaded.UpdateAsync(library, CancellationToken.None);
        reader.Analyzed.ShouldBe(0);
        return reloaded;
    }

    private EmbeddedPassageIndex Create(IPassageAnalyzer analyzer, string file)
    {
        var index = new EmbeddedPassageIndex(analyzer, file: file);
        _files[index] = (analyzer, file);
        return index;
    }
}
