using Tutor.Testing;

namespace Tutor.Answering.Tests;

/// <summary>Both libraries with every question that there is for them, each asked once.</summary>
public sealed class SchoolLibraries : IAsyncLifetime
{
    /// <summary>The product's own library.</summary>
    public RealTutor Revolution { get; private set; } = null!;

    /// <summary>The library of other subjects.</summary>
    public RealTutor School { get; private set; } = null!;

    public IReadOnlyList<AskedQuestion> RevolutionExam { get; private set; } = [];

    public IReadOnlyList<AskedQuestion> SchoolExam { get; private set; } = [];

    public IReadOnlyList<AskedQuestion> Judgement { get; private set; } = [];

    /// <summary>Statements, blanks and choices.</summary>
    public IReadOnlyList<AskedQuestion> Forms { get; private set; } = [];

    public IEnumerable<AskedQuestion> All => RevolutionExam.Concat(SchoolExam).Concat(Judgement).Concat(Forms);

    public async ValueTask InitializeAsync()
    {
        Revolution = await RealTutor.OfAsync(Repository.PathOf("knowledge"));
        School = await RealTutor.OfAsync(Repository.PathOf("tests", "Libraries", "school"));
        RevolutionExam = await AskAsync(Revolution, [.. Directory.EnumerateFiles(Repository.PathOf("knowledge", "exams"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(file => ExamQuestion.Read(file))]);
        SchoolExam = await AskAsync(School, ExamQuestion.Read("tests", "Libraries", "school", "exam.jsonl"));
        Judgement =
        [
            .. await AskAsync(Revolution, ExamQuestion.Read("tests", "Libraries", "judgement", "russian-revolution.jsonl")),
            .. await AskAsync(School, ExamQuestion.Read("tests", "Libraries", "judgement", "school.jsonl")),
        ];
        Forms =
        [
            .. await AskAsync(Revolution, ExamQuestion.Read("tests", "Libraries", "judgement", "russian-revolution.forms.jsonl")),
            .. await AskAsync(School, ExamQuestion.Read("tests", "Libraries", "judgement", "school.forms.jsonl")),
        ];
    }

    public ValueTask DisposeAsync()
    {
        Revolution.Dispose();
        School.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task<IReadOnlyList<AskedQuestion>> AskAsync(RealTutor tutor, List<ExamQuestion> questions)
    {
        var asked = new AskedQuestion[questions.Count];
        await Parallel.ForAsync(0, asked.Length, async (i, _) => asked[i] = new AskedQuestion(questions[i], await tutor.AskAsync(questions[i].Request), tutor));
        return asked;
    }
}

public sealed record AskedQuestion(ExamQuestion Question, Reply Reply, RealTutor Tutor);
