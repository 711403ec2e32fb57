using Tutor.Answering.Grounding;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Answering;

/// <summary>What the tutor says: an <see cref="Answer"/> with at least one citation, or a <see cref="Refusal"/> with none.</summary>
public abstract record Reply
{
    private protected Reply()
    {
    }

    /// <summary>The language of the reply's own words.</summary>
    public required LanguageTag Language { get; init; }

    /// <summary>How the question was understood.</summary>
    public required QuestionSummary Question { get; init; }

    /// <summary>The reply as Markdown without tables and headings. An answer's markers [1], [2] … name its citations.</summary>
    public required string Text { get; init; }

    /// <summary>How likely the reply is right, 0 to 1; for a refusal, how likely it is right to refuse. Of several questions the mean.</summary>
    public required double Confidence { get; init; }

    /// <summary>The passages that were weighed, best first, at most ten.</summary>
    public required IReadOnlyList<RetrievedPassage> Retrieved { get; init; }

    /// <summary>What the judgement rests on, in the order of <see cref="Judging.EvidenceFeatures.Names"/>; empty when nothing was weighed, or several questions were.</summary>
    public IReadOnlyList<double> Features { get; init; } = [];

    /// <summary>Why this reply and no other, for a teacher to read.</summary>
    public required Explanation Explanation { get; init; }
}

public sealed record Answer : Reply
{
    private readonly IReadOnlyList<Citation> _citations = [];

    /// <summary>The paragraphs the answer rests on, numbered from 1 in the order of their first marker. Never empty.</summary>
    public required IReadOnlyList<Citation> Citations
    {
        get => _citations;
        init => _citations = value.Count > 0 ? value : throw new ArgumentException("An answer cites at least one passage; without one it is a refusal.");
    }

    /// <summary>A sentence or two beside the answer: only the other language's documents know, the sources disagree. Null when there is nothing to say.</summary>
    public string? Note { get; init; }

    /// <summary>The id of the teacher's answer that this is, which <see cref="Note"/> then says; null when the tutor answers by itself.</summary>
    public Guid? CheckedAnswer { get; init; }

    /// <summary>Whether cited paragraphs contradict each other on the same event; they then stand side by side.</summary>
    public bool SourcesDisagree { get; init; }

    /// <summary>The answers to the several questions of a message, in order; <see cref="Reply.Text"/> has them under their labels. Empty for one question.</summary>
    public IReadOnlyList<AnswerPart> Parts { get; init; } = [];

    /// <summary>
    /// What the answer says in the other script, in the script of the reply's language: a sentence that marks it as an aid to reading, a
    /// blank line, and the sentences with their markers, as Markdown. It is the tutor's writing and never a quote; null when nothing
    /// stands in the other script.
    /// </summary>
    public string? ReadingAid { get; init; }

    /// <summary>
    /// The cited sentences of the other language in the student's: a sentence that marks them as a machine's translation, a blank line, and the
    /// sentences with their markers, as Markdown. To be shown below the quotes; null where no model offers one.
    /// </summary>
    public string? Translation { get; init; }

    /// <summary>What a chat model had to do with the answer; null when none was asked.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>Whether a chat model wrote <see cref="Reply.Text"/>, or a part of it, so that it has to be labelled as such.</summary>
    public bool IsWrittenByModel => Model is { WroteText: true };

    /// <summary>The option chosen; multiple choice only.</summary>
    public Choice? Choice { get; init; }

    /// <summary>Whether the statement is true; true/false only.</summary>
    public bool? Truth { get; init; }
}

public sealed record Refusal : Reply
{
    public required RefusalReason Reason { get; init; }

    /// <summary>What the documents do speak of, nearest first; at most three, may be empty. Not an answer.</summary>
    public IReadOnlyList<Suggestion> Suggestions { get; init; } = [];
}

public enum RefusalReason
{
    /// <summary>Nothing was asked: empty, emoji, a greeting.</summary>
    NothingAsked,

    /// <summary>No passage of the library supports an answer.</summary>
    NotInSources,

    /// <summary>The message asks the tutor for something else than an answer from the documents.</summary>
    NotAQuestionForTheDocuments,

    /// <summary>The library holds no document.</summary>
    EmptyLibrary,
}

/// <param name="Number">From 1; what the marker in the text says.</param>
/// <param name="Quote">The paragraph, looked up.</param>
public sealed record Citation(int Number, Quote Quote);

/// <param name="Label">The number or letter of the question, as asked.</param>
/// <param name="Text">The answer, or one sentence that the documents hold none. Markdown.</param>
/// <param name="Choice">The option chosen; multiple choice only.</param>
/// <param name="Truth">Whether the statement is true; true/false only.</param>
public sealed record AnswerPart(string Label, string Text, bool IsAnswered, Choice? Choice = null, bool? Truth = null);

/// <param name="Index">From 0, in the order of the options as printed.</param>
public sealed record Choice(int Index, string Text);

/// <param name="Label">The section's heading, else the document's title; as the document has it.</param>
/// <param name="ReadingAid">The label in the script of the reply's language; null when it is written in it.</param>
public sealed record Suggestion(string Label, string Document, int Paragraph, string Url, string? ReadingAid = null);

/// <param name="Score">Higher is better; comparable within one reply only.</param>
public sealed record RetrievedPassage(PassageId Passage, string Document, int Paragraph, double Score, string Text);

/// <param name="Type">The kind of exam question: when, who, where, howmany, what, list, why, explain, shortnote, compare, mcq, truefalse, fillblank.</param>
/// <param name="Script"><c>native</c> or <c>latin</c>.</param>
public sealed record QuestionSummary(QuestionType Type, int Marks, string Script);

public enum QuestionType
{
    When,
    Who,
    Where,
    HowMany,
    What,
    List,
    Why,
    Explain,
    ShortNote,
    Compare,
    MultipleChoice,
    TrueFalse,
    FillBlank,
}

public static class QuestionTypes
{
    /// <summary>The name of the type in the examination format: <c>when</c>, <c>mcq</c>, <c>truefalse</c> …</summary>
    public static string Code(this QuestionType type) => type switch
    {
        QuestionType.MultipleChoice => "mcq",
        _ => type.ToString().ToLowerInvariant(),
    };
}
