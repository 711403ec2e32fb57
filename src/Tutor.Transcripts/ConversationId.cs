namespace Tutor.Transcripts;

/// <summary>A conversation across all channels: 32 hexadecimal digits, safe in addresses and file names.</summary>
public readonly record struct ConversationId
{
    private ConversationId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The id of a channel's conversation; the same for the same arguments on every machine.</summary>
    public static ConversationId Of(string channel, string channelConversation) => new(HashedId.Of("conversation", channel, channelConversation));

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static ConversationId? Parse(string? text) => HashedId.IsId(text) ? new ConversationId(text!) : null;

    public override string ToString() => Value;
}
