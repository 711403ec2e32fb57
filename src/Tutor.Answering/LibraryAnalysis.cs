using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering;

/// <summary>Keeps the analysis of the library that is current; a changed library is analyzed once, its unchanged documents not again.</summary>
/// <param name="bySound">Whether words are compared by their sound; see <see cref="AnalyzedLibrary.BySound"/>.</param>
public sealed class LibraryAnalysis(Glossary glossary, bool bySound = true)
{
    private readonly Lock _lock = new();
    private volatile AnalyzedLibrary _latest = AnalyzedLibrary.Of(Library.Empty, glossary, bySound: bySound);

    /// <summary>The analysis of <paramref name="library"/>; the first question after a change waits for it.</summary>
    public AnalyzedLibrary Of(Library library)
    {
        if (ReferenceEquals(_latest.Library, library))
            return _latest;
        lock (_lock)
        {
            if (!ReferenceEquals(_latest.Library, library))
                _latest = AnalyzedLibrary.Of(library, glossary, _latest, bySound);
            return _latest;
        }
    }
}
