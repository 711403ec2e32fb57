using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Knowledge.Indexing;
using Tutor.Testing;

namespace Tutor.Answering.Tests;

/// <summary>The tutor as it runs, over the documents of a folder: the product's glossary, the embedded index, nothing replaced.</summary>
public sealed class RealTutor : IDisposable
{
    private readonly EmbeddedPassageIndex _index;
    private readonly LibraryAnalysis _analysis;

    private RealTutor(Library library, EmbeddedPassageIndex index, string folder)
    {
        Library = library;
        _index = index;
        _analysis = new LibraryAnalysis(Glossary);
        Shelf = new FixedLibrary(library);
        Tutor = new DocumentTutor(Shelf, index, _analysis);
        Files = library.Documents.ToDictionary(
            document => document.Id,
            document => SourceText.Collapse(File.ReadAllText(Path.Combine(folder, "documents", document.Id + ".txt"))));
    }

    /// <summary>The product's own.</summary>
    public static Glossary Glossary { get; } = Glossary.Load(Repository.PathOf("knowledge", "glossary"));

    public Library Library { get; }

    public ILibrary Shelf { get; }

    public ITutor Tutor { get; }

    public LibraryAnalysis Analysis => _analysis;

    public AnalyzedLibrary Analyzed => _analysis.Of(Library);

    public IPassageIndex Index => _index;

    /// <summary>Each document's file with its white space collapsed, by the document's id.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    public static async Task<RealTutor> OfAsync(string folder)
    {
        var library = await LibraryStore.ReadFolderAsync(folder, CancellationToken.None);
        var index = new EmbeddedPassageIndex(new PassageAnalyzer(Glossary));
        await index.UpdateAsync(library, CancellationToken.None);
        return new RealTutor(library, index, folder);
    }

    public Task<Reply> AskAsync(string question, params string[] history) => AskAsync(new AskRequest(question, history));

    public Task<Reply> AskAsync(AskRequest request) => Tutor.AskAsync(request, CancellationToken.None);

    /// <summary>The tutor after the library has become another one while the index still holds this one.</summary>
    public DocumentTutor WithStaleIndex(Library now) => new(new FixedLibrary(now), _index, _analysis);

    public void Dispose() => _index.Dispose();

    private sealed record FixedLibrary(Library Current) : ILibrary;
}
