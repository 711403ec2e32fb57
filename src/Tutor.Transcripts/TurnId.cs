namespace Tutor.Transcripts;

/// <summary>One turn across all channels: 32 hexadecimal digits, safe in addresses and file names.</summary>
/// <remarks>Made of where and by which activity the turn began, so that a turn which is recorded twice is stored once.</remarks>
public readonly record struct TurnId
{
    private TurnId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The id of the turn that an incoming activity began; the same for the same arguments on every machine.</summary>
    public static TurnId Of(string channel, string channelConversation, string activityId) => new(HashedId.Of("turn", channel, channelConversation, activityId));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static TurnId? Parse(string? text) => HashedId.IsId(text) ? new TurnId(text!) : null;

    public override string ToString() => Value;
}
