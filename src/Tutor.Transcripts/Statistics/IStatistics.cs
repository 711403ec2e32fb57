using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Transcripts.Statistics;

/// <summary>The figures of the overview. They count turns in which the tutor was asked.</summary>
public interface IStatistics
{
    /// <summary>How many questions came in and what became of them, for each day, language and channel with at least one; by day, language, channel.</summary>
    /// <param name="utcOffset">What the school's clock is ahead of UTC: where its days begin.</param>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<DailyCount>> DailyAsync(DateTimeOffset from, DateTimeOffset until, TimeSpan utcOffset, CancellationToken cancellation);

    /// <summary>The questions that were refused because no passage supports an answer, newest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<RefusedQuestion>> RefusedAsync(DateTimeOffset from, DateTimeOffset until, int count, CancellationToken cancellation);

    /// <summary>The paragraphs that answers cited most often, most often first; ties by passage.</summary>
    /// <param name="count">How many at most.</param>
    /// <exception cref="TranscriptStoreException">The store cannot be reached.</exception>
    Task<IReadOnlyList<QuotedPassage>> MostQuotedAsync(DateTimeOffset from, DateTimeOffset until, int count, CancellationToken cancellation);
}

/// <param name="Asked">Answers and refusals together.</param>
public sealed record DailyCount(DateOnly Day, LanguageTag Language, string Channel, int Asked, int Refused, int Disliked)
{
    public int Answered => Asked - Refused;
}

public sealed record RefusedQuestion(TurnId Turn, ConversationId Conversation, DateTimeOffset At, LanguageTag Language, string Question);

/// <param name="Paragraph">Its number when it was last cited.</param>
/// <param name="Answers">How many answers cited it.</param>
public sealed record QuotedPassage(PassageId Passage, int Paragraph, int Answers);
