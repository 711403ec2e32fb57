using Tutor.Answering;
using Tutor.Answering.Grounding;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Transcripts;

/// <summary>What is kept of a <see cref="Reply"/>. It holds no quote: quotes are looked up in the library whenever they are shown.</summary>
public sealed record ReplyRecord
{
    public required ReplyKind Kind { get; init; }

    /// <summary>Why it was refused; null for an answer.</summary>
    public RefusalReason? Reason { get; init; }

    public required LanguageTag Language { get; init; }

    /// <summary>The script of the question: <c>native</c> or <c>latin</c>.</summary>
    public required string Script { get; init; }

    public required QuestionType Type { get; init; }

    public required int Marks { get; init; }

    /// <summary>The tutor's own words with their markers, as Markdown.</summary>
    public required string Text { get; init; }

    public string? Note { get; init; }

    /// <summary>0 to 1; see <see cref="Reply.Confidence"/>.</summary>
    public required double Confidence { get; init; }

    public bool SourcesDisagree { get; init; }

    /// <summary>By number; empty for a refusal.</summary>
    public required IReadOnlyList<CitationRecord> Citations { get; init; }

    /// <summary>What was weighed, best first.</summary>
    public required IReadOnlyList<RetrievedRecord> Retrieved { get; init; }

    public required Explanation Explanation { get; init; }

    /// <summary>What wrote the text: <see cref="FromEvidence"/>, <see cref="FromTeacher"/>, or the name of a chat model.</summary>
    public required string Composer { get; init; }

    /// <summary>Whether this is the beginning of an answer that was being shown; it stays where the service stopped before its end.</summary>
    public bool IsUnfinished { get; init; }

    /// <summary>What a chat model had to do with it, its cost included; null when none was asked, and in records of earlier versions.</summary>
    public ModelUse? Model { get; init; }

    /// <summary>The teacher's correction that was used as the answer; null when the tutor answered by itself.</summary>
    public Guid? CheckedAnswer { get; init; }

    /// <summary>The <see cref="Composer"/> that puts the documents' own sentences together.</summary>
    public const string FromEvidence = "evidence";

    /// <summary>The <see cref="Composer"/> of an answer that a teacher wrote or checked.</summary>
    public const string FromTeacher = "teacher";

    /// <param name="composer">What wrote the text where no teacher did; see <see cref="Composer"/>.</param>
    public static ReplyRecord From(Reply reply, string composer = FromEvidence)
    {
        var answer = reply as Answer;
        return new ReplyRecord
        {
            Kind = answer is null ? ReplyKind.Refusal : ReplyKind.Answer,
            Reason = (reply as Refusal)?.Reason,
            Language = reply.Language,
            Script = reply.Question.Script,
            Type = reply.Question.Type,
            Marks = reply.Question.Marks,
            Text = reply.Text,
            Note = answer?.Note,
            Confidence = reply.Confidence,
            SourcesDisagree = answer?.SourcesDisagree == true,
            Citations = answer is null ? [] : [.. answer.Citations.Select(CitationRecord.From)],
            Retrieved = [.. reply.Retrieved.Select(found => new RetrievedRecord(found.Passage, found.Paragraph, found.Score))],
            Explanation = reply.Explanation,
            Composer = answer switch
            {
                { CheckedAnswer: not null } => FromTeacher,
                { IsWrittenByModel: true } => answer.Model!.Model,
                _ => composer,
            },
            Model = answer?.Model,
            CheckedAnswer = answer?.CheckedAnswer,
        };
    }
}

public enum ReplyKind
{
    Answer,
    Refusal,
}

/// <summary>Where a quote stood, without its words.</summary>
/// <param name="Number">What the marker in the text says, from 1.</param>
/// <param name="Passage">Names the document and, by its words, the paragraph.</param>
/// <param name="Paragraph">The paragraph's number in its document at the time; it may have moved since.</param>
/// <param name="Evidence">The parts of the paragraph that carry the answer.</param>
public sealed record CitationRecord(int Number, PassageId Passage, int Paragraph, IReadOnlyList<TextSpan> Evidence)
{
    public static CitationRecord From(Citation citation) =>
        new(citation.Number, citation.Quote.Passage.Id, citation.Quote.Passage.Number, citation.Quote.Evidence);
}

/// <param name="Paragraph">The paragraph's number in its document at the time.</param>
/// <param name="Score">Higher is better; comparable within one reply only.</param>
public sealed record RetrievedRecord(PassageId Passage, int Paragraph, double Score);
