using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Knowledge.Reading;
using Tutor.Knowledge.Saving;

namespace Tutor.Knowledge;

/// <summary>The library of a folder. It reads what changed, brings the index up to date, and then shows the new library at once.</summary>
public sealed partial class LibraryStore : ILibrary, IDisposable
{
    private readonly KnowledgeFolder _folder;
    private readonly IPassageIndex? _index;
    private readonly ILogger _logger;
    private readonly SemaphoreSlim _reading = new(1, 1);
    private readonly SavedReadings? _saved;
    private IReadOnlyDictionary<string, KnownFile>? _known;
    private volatile string? _stamp;
    private volatile Library _current = Library.Empty;

    internal LibraryStore(KnowledgeFolder folder, IPassageIndex? index, SavedReadings? saved = null, ILogger<LibraryStore>? logger = null)
    {
        _saved = saved;
        _folder = folder;
        _index = index;
        _logger = logger ?? NullLogger<LibraryStore>.Instance;
    }

    /// <inheritdoc/>
    public Library Current => _current;

    /// <summary>Whether the last reading did not come to its end.</summary>
    internal bool IsUnfinished => _stamp is null;

    /// <summary>Whether the folder holds anything that the library shown does not.</summary>
    internal bool IsBehind() => _stamp != _folder.Stamp();

    /// <summary>Reads a knowledge folder once, without an index, saved state or watching.</summary>
    public static async Task<Library> ReadFolderAsync(string folder, CancellationToken cancellation)
    {
        var options = new KnowledgeOptions();
        using var store = new LibraryStore(new KnowledgeFolder(folder, new DocumentReader(FormatReaders.All(options)), options.MaxFileBytes), index: null);
        await store.ReloadAsync(null, cancellation);
        return store.Current;
    }

    /// <summary>Reads what is new or changed in the folder and shows the library that comes of it.</summary>
    /// <param name="progress">Hears of every file, in the order in which they are done.</param>
    /// <exception cref="PassageIndexException">The index could not be brought up to date; the library before it is still shown.</exception>
    public async Task<IngestReport> ReloadAsync(IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        await _reading.WaitAsync(cancellation);
        try
        {
            var stamp = _folder.Stamp();
            var list = await _folder.ReadLibraryFileAsync(cancellation);
            _known ??= _saved?.Load() ?? new Dictionary<string, KnownFile>();
            var reused = new ConcurrentDictionary<string, bool>();
            var done = 0;
            var files = await _folder.ReadAsync(_known, Report, cancellation);
            var names = files.Select(file => file.Name).ToHashSet();
            var removed = _known.Keys.Where(name => !names.Contains(name)).Order(StringComparer.Ordinal);

            var library = new Library(
                [.. files.Where(file => file.Reading.Document is not null).Select(file => list.Describe(file.Name, file.Reading.Document!))],
                [.. list.Notices, .. list.Missing(names), .. files.SelectMany(file => file.Reading.Notices)]);
            var outcomes = files.Select(file => Outcome(file, reused.ContainsKey(file.Name)))
                .Concat(removed.Select(name => new IngestedFile(name, IngestOutcome.Removed, 0, null)))
                .ToList();
            foreach (var file in outcomes.Where(file => file.Outcome == IngestOutcome.Skipped && !reused.ContainsKey(file.File)))
                LogSkipped(file.File, file.Reason ?? "");
            var passages = library.Documents.Sum(document => document.Passages.Count);
            if (outcomes.Exists(file => file.Outcome != IngestOutcome.Reused))
                _saved?.Save(files);
            _known = files.ToDictionary(file => file.Name);
            await UpdateIndexAsync(library, cancellation);
            _current = library;
            _stamp = stamp;
            LogRead(library.Documents.Count, passages, outcomes.Count(file => file.Outcome == IngestOutcome.Skipped));
            return new IngestReport(outcomes, library.Notices, library.Documents.Count, passages);

            void Report(KnownFile file, bool same, int total)
            {
                if (same)
                    reused[file.Name] = true;
                if (progress is null)
                    return;
                lock (reused)
                    progress.Report(new IngestProgress(Outcome(file, same), ++done, total));
            }
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task UpdateIndexAsync(Library library, CancellationToken cancellation)
    {
        if (_index is null)
            return;
        try
        {
            await _index.UpdateAsync(library, cancellation);
        }
        catch (PassageIndexException)
        {
            // The documents can be read, if not searched, rather than nothing be there.
            _stamp = null;
            if (_current.Documents.Count == 0)
                _current = library;
            throw;
        }
    }

    public void Dispose() => _reading.Dispose();

    private static IngestedFile Outcome(KnownFile file, bool reused) => file.Reading switch
    {
        { Document: null, Notices: [var why, ..] } => new IngestedFile(file.Name, IngestOutcome.Skipped, 0, why.Message),
        { Document: { } document } => new IngestedFile(
            file.Name,
            reused ? IngestOutcome.Reused : document.Notices.Count > 0 ? IngestOutcome.Repaired : IngestOutcome.Read,
            document.Passages.Count,
            null),
        _ => new IngestedFile(file.Name, IngestOutcome.Skipped, 0, null),
    };

    [LoggerMessage(LogLevel.Warning, "The file {File} was skipped: {Reason}")]
    private partial void LogSkipped(string file, string reason);

    [LoggerMessage(LogLevel.Information, "The library holds {Documents} documents with {Passages} passages; {Skipped} files were skipped.")]
    private partial void LogRead(int documents, int passages, int skipped);
}
