using Tutor.Answering;
using Tutor.Language;

namespace Tutor.Transcripts.Reading;

/// <summary>Which turns are wanted. Every condition that is set must hold of the same turn; none set: all turns.</summary>
public sealed record TranscriptFilter
{
    public static readonly TranscriptFilter All = new();

    /// <summary>Not before this moment.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The language of the reply.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    public string? Channel { get; init; }

    public QuestionType? Type { get; init; }

    public Pseudonym? Student { get; init; }

    /// <summary>Only refusals.</summary>
    public bool Refused { get; init; }

    /// <summary>Only replies whose confidence was below the configured limit when they were stored.</summary>
    public bool LowConfidence { get; init; }

    public bool Disliked { get; init; }

    public bool SourcesDisagreed { get; init; }

    /// <summary>Only replies without a verdict.</summary>
    public bool NotReviewed { get; init; }

    /// <summary>Only replies without a verdict for which there is a reason to look: refused, low in confidence, disliked, sources disagreed, or words that ask for attention.</summary>
    public bool WantsReview { get; init; }

    /// <summary>Only turns that hold words which ask for a teacher's attention.</summary>
    public bool NeedsAttention { get; init; }

    /// <summary>Words that the question or the reply must hold, all of them, in any form and either script; null or blank: any. A text without a searchable word finds nothing.</summary>
    public string? Search { get; init; }
}
