using Microsoft.Extensions.Logging.Abstractions;
using Tutor.Knowledge.Indexing;
using Tutor.Knowledge.Reading;
using Tutor.Knowledge.Saving;
using Tutor.Testing;

namespace Tutor.Knowledge.Tests.Store;

/// <summary>A knowledge folder of a test, and stores over it that share their saved state.</summary>
internal sealed class LibraryFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public string Path => _folder.Path;

    public string SavedReadings => System.IO.Path.Combine(Path, "data", "readings.bin");

    public LibraryFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, "documents"));

    public void Write(string document, string text) => _folder.Write($"documents/{document}", text);

    public void Write(string document, byte[] content) => _folder.Write($"documents/{document}", content);

    public void WriteList(string json) => _folder.Write("library.json", json);

    public void WriteGlossary(string lines) => _folder.Write("glossary/own.txt", lines);

    public void Delete(string document) => File.Delete(System.IO.Path.Combine(Path, "documents", document));

    public LibraryStore Open(IPassageIndex? index = null, long maxFileBytes = 1_000_000) => new(
        new KnowledgeFolder(Path, new DocumentReader(FormatReaders.All(new KnowledgeOptions())), maxFileBytes),
        index ?? new EmbeddedPassageIndex(new WordAnalyzer()),
        new SavedReadings(SavedReadings, NullLogger.Instance));

    public void Dispose() => _folder.Dispose();
}
