using Tutor.Answering;
using Tutor.Answering.Judging;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Knowledge.Indexing;

namespace Tutor.Service.Examination;

/// <summary>What a tutor is made of, for an experiment with other parts than the running one has.</summary>
/// <remarks>There is no dense leg: a model would stand in for the part that an experiment leaves out.</remarks>
internal sealed record TutorSetup(Library Library, Glossary Glossary)
{
    public EmbeddedIndexOptions Index { get; init; } = new();

    /// <summary>Whether words are compared by their sound.</summary>
    public bool BySound { get; init; } = true;

    public JudgeWeights Judge { get; init; } = JudgeWeights.Default;

    /// <summary>Indexes the library in memory.</summary>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    public async Task<ITutor> BuildAsync(CancellationToken cancellation)
    {
        var index = new EmbeddedPassageIndex(new PassageAnalyzer(Glossary), Index);
        await index.UpdateAsync(Library, cancellation);
        return new DocumentTutor(new FixedLibrary(Library), index, new LibraryAnalysis(Glossary, BySound), judge: Judge);
    }

    private sealed record FixedLibrary(Library Current) : ILibrary;
}
