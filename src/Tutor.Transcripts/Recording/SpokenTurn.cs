namespace Tutor.Transcripts.Recording;

/// <summary>A turn as a channel knows it, with the student's true identity. Recording replaces that by a pseudonym, in the activities too.</summary>
public sealed record SpokenTurn
{
    /// <summary>One of <see cref="ChannelNames"/>.</summary>
    public required string Channel { get; init; }

    /// <summary>The conversation by the channel's own id.</summary>
    public required string ChannelConversation { get; init; }

    /// <summary>The id of the incoming activity, unique in its conversation. The same again is the same turn, and stored once; the whole of a turn takes the place of its beginning.</summary>
    public required string ActivityId { get; init; }

    /// <summary>The student's id on the channel.</summary>
    public required string UserId { get; init; }

    /// <summary>What the channel calls the student; null when it does not say.</summary>
    public string? UserName { get; init; }

    /// <summary>When the activity came in.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What came in, as the Bot Framework writes it: a JSON object.</summary>
    public required string ActivityIn { get; init; }

    /// <summary>What goes out, each as the Bot Framework writes it, in the order of sending.</summary>
    public required IReadOnlyList<string> ActivitiesOut { get; init; }

    /// <summary>The question as the tutor was given it; empty when the activity held no text.</summary>
    public required string Question { get; init; }

    /// <summary>What the tutor found and said; null when it was not asked.</summary>
    public ReplyRecord? Reply { get; init; }

    /// <summary>From the activity's arrival until the reply was ready to be sent.</summary>
    public required TimeSpan Latency { get; init; }
}
