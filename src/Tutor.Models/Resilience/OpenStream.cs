namespace Tutor.Models.Resilience;

/// <summary>An answer in parts that has begun to come.</summary>
internal sealed class OpenStream<T> : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending;
    private readonly IAsyncEnumerator<T> _parts;

    /// <param name="ending">Ends it for good.</param>
    public OpenStream(Func<CancellationToken, IAsyncEnumerable<T>> call, CancellationToken ending)
    {
        _ending = CancellationTokenSource.CreateLinkedTokenSource(ending);
        _parts = call(_ending.Token).GetAsyncEnumerator(_ending.Token);
    }

    /// <summary>False before the first part and behind the last.</summary>
    public bool HasCurrent { get; private set; }

    public T Current => _parts.Current;

    public async ValueTask MoveNextAsync() => HasCurrent = await _parts.MoveNextAsync();

    public void GiveUp() => _ending.Cancel();

    public async ValueTask DisposeAsync()
    {
        await _parts.DisposeAsync();
        _ending.Dispose();
    }
}
