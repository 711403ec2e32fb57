using Tutor.Answering.Reading;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Checked;

/// <summary>Answers with what a teacher wrote where the same question was put right before; asks the tutor behind it for everything else.</summary>
internal sealed class CheckedTutor(ITutor tutor, ICheckedAnswers answers, ILibrary library, LibraryAnalysis analysis) : ITutor
{
    private volatile ReadAnswers _read = new([], null, []);

    /// <inheritdoc/>
    public Task<Reply> AskAsync(AskRequest request, CancellationToken cancellation) =>
        Find(request) is { } answer ? Task.FromResult<Reply>(answer) : tutor.AskAsync(request, cancellation);

    private Answer? Find(AskRequest request)
    {
        var current = library.Current;
        var known = answers.In(current);
        if (known.Count == 0)
            return null;
        var analyzed = analysis.Of(current);
        // A message of several questions is answered part by part, and no teacher wrote the whole of it.
        if (MessageReader.Read(request, analyzed.Glossary) is not { Parts.Count: 0, Whole: { Leans: false } whole })
            return null;
        var asked = QuestionMatter.Of(whole, analyzed);
        if (!asked.IsTelling)
            return null;
        var (best, likeness) = ((CheckedAnswer?)null, 0.0);
        foreach (var (answer, matter) in Read(known, analyzed))
        {
            // The newest of equals: they come first.
            if (answer.Language == whole.Language && SameQuestion.Likeness(asked, matter) is var found && found > likeness)
                (best, likeness) = (answer, found);
        }

        return best?.In(current, whole.Summary);
    }

    /// <summary>The answers with their questions read; read anew when the answers or the library changed.</summary>
    private List<(CheckedAnswer Answer, QuestionMatter Matter)> Read(IReadOnlyList<CheckedAnswer> known, AnalyzedLibrary analyzed)
    {
        var read = _read;
        if (!ReferenceEquals(read.Known, known) || !ReferenceEquals(read.Library, analyzed))
        {
            var answers = new List<(CheckedAnswer, QuestionMatter)>();
            foreach (var answer in known)
                if (CheckedQuestion.Read(answer.Question, answer.Language, analyzed) is { } matter)
                    answers.Add((answer, matter));
            _read = read = new ReadAnswers(known, analyzed, answers);
        }

        return read.Answers;
    }

    private sealed record ReadAnswers(IReadOnlyList<CheckedAnswer> Known, AnalyzedLibrary? Library, List<(CheckedAnswer Answer, QuestionMatter Matter)> Answers);
}
