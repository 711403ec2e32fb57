using System.Text.Json.Serialization;

namespace Tutor.Transcripts;

/// <summary>What a student sent once and what came back.</summary>
/// <remarks>It names the student by pseudonym only; <see cref="Recording.ITurnRecorder"/> sees to that for the activities too.</remarks>
public sealed record Turn
{
    /// <summary>Where it happened, one of <see cref="ChannelNames"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>The conversation by the channel's own id.</summary>
    public required string ChannelConversation { get; init; }

    /// <summary>The id of the incoming activity, unique in its conversation.</summary>
    public required string ActivityId { get; init; }

    public required Pseudonym Student { get; init; }

    /// <summary>When the activity came in. Kept to the millisecond, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What came in, as the Bot Framework writes it: a JSON object.</summary>
    public required string ActivityIn { get; init; }

    /// <summary>What went out, each as the Bot Framework writes it, in the order of sending. Empty when nothing did.</summary>
    public required IReadOnlyList<string> ActivitiesOut { get; init; }

    /// <summary>The question as the tutor was given it; empty when the activity held no text.</summary>
    public required string Question { get; init; }

    /// <summary>What the tutor found and said; null when it was not asked, as for a greeting or a command.</summary>
    public ReplyRecord? Reply { get; init; }

    /// <summary>From the activity's arrival until the reply was ready to be sent.</summary>
    public required TimeSpan Latency { get; init; }

    [JsonIgnore]
    public TurnId Id => TurnId.Of(Channel, ChannelConversation, ActivityId);

    [JsonIgnore]
    public ConversationId Conversation => ConversationId.Of(Channel, ChannelConversation);
}
