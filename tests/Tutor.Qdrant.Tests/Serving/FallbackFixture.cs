using Microsoft.Extensions.Logging;
using Tutor.Knowledge;
using Tutor.Knowledge.Indexing;
using Tutor.Qdrant.Serving;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Serving;

/// <summary>The index as the service has it: Qdrant before, the embedded one behind.</summary>
internal sealed class FallbackFixture : IAsyncDisposable
{
    public static readonly Library Shelf = Libraries.Of(("a", ["war and peace", "the tsar falls"]), ("b", ["war ends"]));

    private readonly EmbeddedPassageIndex _embedded = new(new WordAnalyzer());
    private readonly OpenedIndex _opened;

    private FallbackFixture(StandInQdrant server, Action<QdrantOptions>? configure)
    {
        Server = server;
        _opened = new OpenedIndex(server, configure);
        Index = new FallbackPassageIndex(_opened.Index, _embedded, _opened.Options, TimeProvider.System, Log);
    }

    public StandInQdrant Server { get; private set; }

    public FallbackPassageIndex Index { get; }

    public CollectedLog Log { get; } = new();

    public QdrantOptions Options => _opened.Options;

    public static async Task<FallbackFixture> StartAsync(Action<QdrantOptions>? configure = null) => new(await StandInQdrant.StartAsync(), configure);

    /// <summary>With the shelf in Qdrant, and Qdrant answering.</summary>
    public static async Task<FallbackFixture> StartServingAsync(Action<QdrantOptions>? configure = null)
    {
        var fixture = await StartAsync(configure);
        await fixture.Index.UpdateAsync(Shelf, CancellationToken.None);
        (await fixture.Index.RecoverAsync(CancellationToken.None)).ShouldBeTrue(fixture.Index.State.ToString());
        fixture.Index.State.IsQdrant.ShouldBeTrue();
        return fixture;
    }

    public async Task RestartServerAsync()
    {
        var port = Server.Url.Port;
        await Server.DisposeAsync();
        Server = await StandInQdrant.StartAsync(port);
    }

    public async Task<List<string>> FindAsync(string word) =>
        [.. (await Index.FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, word, 1)]), 10, CancellationToken.None)).Select(candidate => candidate.Passage.ToString())];

    public async ValueTask DisposeAsync()
    {
        _opened.Dispose();
        _embedded.Dispose();
        await Server.DisposeAsync();
    }

    internal sealed class CollectedLog : ILogger<FallbackPassageIndex>
    {
        private readonly List<string> _lines = [];
        private readonly List<(string Text, TaskCompletionSource Written)> _awaited = [];

        public IReadOnlyList<string> Lines
        {
            get
            {
                lock (_lines)
                    return [.. _lines];
            }
        }

        /// <summary>Done when a line holds the text.</summary>
        public Task Written(string text)
        {
            lock (_lines)
            {
                if (_lines.Exists(line => line.Contains(text, StringComparison.Ordinal)))
                    return Task.CompletedTask;
                _awaited.Add((text, new TaskCompletionSource()));
                return _awaited[^1].Written.Task;
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{logLevel}: {formatter(state, exception)}";
            lock (_lines)
            {
                _lines.Add(line);
                foreach (var (text, written) in _awaited)
                    if (line.Contains(text, StringComparison.Ordinal))
                        written.TrySetResult();
            }
        }
    }
}
