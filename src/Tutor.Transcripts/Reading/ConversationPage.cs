using Tutor.Language;

namespace Tutor.Transcripts.Reading;

/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ConversationPage(IReadOnlyList<ConversationSummary> Conversations, PageMark? Next);

/// <summary>A conversation in the list.</summary>
public sealed record ConversationSummary
{
    public required ConversationId Id { get; init; }

    public required string Channel { get; init; }

    /// <summary>Who sent the newest wanted turn; in a group, others may have sent others.</summary>
    public required Pseudonym Student { get; init; }

    /// <summary>When the first turn that is kept came in.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>How many turns are kept, those that the filter does not want included.</summary>
    public required int Turns { get; init; }

    /// <summary>How many of them are replies of the tutor that no teacher has judged.</summary>
    public required int NotReviewed { get; init; }

    /// <summary>The newest turn that the filter wants.</summary>
    public required TurnSummary Newest { get; init; }
}

/// <summary>A turn in the list.</summary>
public sealed record TurnSummary
{
    public required TurnId Id { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The question; empty when there was none.</summary>
    public required string Question { get; init; }

    /// <summary>Null when the tutor was not asked; then <see cref="Language"/>, <see cref="Type"/> and <see cref="Confidence"/> are null too.</summary>
    public ReplyKind? Kind { get; init; }

    public LanguageTag? Language { get; init; }

    public Answering.QuestionType? Type { get; init; }

    public double? Confidence { get; init; }

    public bool LowConfidence { get; init; }

    public Reaction Reaction { get; init; }

    public bool SourcesDisagreed { get; init; }

    public bool NeedsAttention { get; init; }

    /// <summary>The verdict that stands; null when none does.</summary>
    public Reviewing.VerdictKind? Verdict { get; init; }

    /// <summary>Whether a part of the record cannot be read; that part is empty then.</summary>
    public bool IsDamaged { get; init; }
}
