using Tutor.Answering.Reading;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;

namespace Tutor.Answering.Checked;

/// <summary>Answers with what a teacher wrote where the same question was put right before; asks the tutor behind it for everything else.</summary>
internal sealed class CheckedTutor(ITutor tutor, ICheckedAnswers answers, ILibrary library, LibraryAnalysis analysis) : ITutor
{
    private readonly Lock _reading = new();
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

    /// <summary>The answers with their questions read; when answers came or went, only the new ones are read, when the library changed, all.</summary>
    private List<(CheckedAnswer Answer, QuestionMatter Matter)> Read(IReadOnlyList<CheckedAnswer> known, AnalyzedLibrary analyzed)
    {
        if (_read is var read && read.Known == known && read.Library == analyzed)
            return read.Answers;
        // Once for all who ask at this moment.
        lock (_reading)
        {
            read = _read;
            if (read.Known == known && read.Library == analyzed)
                return read.Answers;
            var before = read.Library == analyzed ? read.Answers.ToDictionary(pair => pair.Answer.Id) : [];
            var answers = new List<(CheckedAnswer, QuestionMatter)>();
            foreach (var answer in known)
            {
                // What is kept under an id never changes.
                var matter = before.TryGetValue(answer.Id, out var same) ? same.Matter : CheckedQuestion.Read(answer.Question, answer.Language, analyzed);
                if (matter is not null)
                    answers.Add((answer, matter));
            }

            _read = new ReadAnswers(known, analyzed, answers);
            return answers;
        }
    }

    private sealed record ReadAnswers(IReadOnlyList<CheckedAnswer> Known, AnalyzedLibrary? Library, List<(CheckedAnswer Answer, QuestionMatter Matter)> Answers);
}
