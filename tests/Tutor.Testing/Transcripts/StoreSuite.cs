namespace Tutor.Testing.Transcripts;

/// <summary>What the contract suites of the store's interfaces share: a new store for each test.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    private Stores? _stores;

    protected Stores Stores => _stores!;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _stores = await CreateAsync();

    public async ValueTask DisposeAsync()
    {
        if (_stores is not null)
            await _stores.Owner.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>An empty store. Low in confidence is below 0.6.</summary>
    protected abstract Task<Stores> CreateAsync();
}
