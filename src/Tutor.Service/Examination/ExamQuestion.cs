namespace Tutor.Service.Examination;

/// <summary>One question of an examination with what counts as right.</summary>
/// <param name="Marks">1, 2, 3, 5 or 8; it bounds the length of the answer.</param>
/// <param name="Lang"><c>bn</c> or <c>hi</c>, also for a question typed in Latin letters.</param>
/// <param name="Script"><c>native</c> or <c>latin</c>.</param>
internal sealed record ExamQuestion(string Id, string Type, int Marks, string Lang, string Script, string Question, bool Answerable)
{
    // The JSON source generator sets every init property, to null where the line does not have it.

    /// <summary>The student's earlier questions; follow-ups only.</summary>
    public IReadOnlyList<string> History { get; init => field = value ?? []; } = [];

    /// <summary>Pieces of the paragraphs that support an answer.</summary>
    public IReadOnlyList<GoldPassage> Gold { get; init => field = value ?? []; } = [];

    /// <summary><c>any</c>: one gold paragraph is enough; <c>all</c>: every one must be cited.</summary>
    public string Need { get; init => field = value ?? "any"; } = "any";

    /// <summary>Groups of alternatives; the answer holds one of every group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Answer { get; init => field = value ?? []; } = [];

    /// <summary>Whether only a document in the other language knows the answer.</summary>
    public bool CrossesLanguages => Answerable && !Gold.Any(gold => gold.Doc.EndsWith($".{Lang}.txt", StringComparison.Ordinal));
}

/// <param name="Doc">The file's name.</param>
/// <param name="Quote">Words that stand in the paragraph.</param>
internal sealed record GoldPassage(string Doc, string Quote);
