using Tutor.Transcripts.Attention;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Transcripts.Reading;

/// <summary>One conversation as it was.</summary>
/// <param name="Student">Who began it; in a group, each turn says whose it is.</param>
/// <param name="Turns">In the order in which they came in. Never empty.</param>
public sealed record Transcript(ConversationId Id, string Channel, string ChannelConversation, Pseudonym Student, IReadOnlyList<TranscriptTurn> Turns);

/// <summary>A turn with what was made of it since.</summary>
public sealed record TranscriptTurn
{
    public required Turn Turn { get; init; }

    public Reaction Reaction { get; init; }

    public bool LowConfidence { get; init; }

    /// <summary>The words that ask for a teacher's attention, in the order of the question.</summary>
    public IReadOnlyList<AttentionMark> Attention { get; init; } = [];

    /// <summary>The verdict that stands; null when none does.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>The teacher's correction of this turn, whatever its state; the newest where there were several. Null when there was none.</summary>
    public Correction? Correction { get; init; }

    /// <summary>Whether a part of the record cannot be read. That part is empty then: what can be read is there.</summary>
    public bool IsDamaged { get; init; }
}
