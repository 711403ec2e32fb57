namespace Tutor.Transcripts;

/// <summary>An activity of a conversation, incoming or outgoing, by the channel's own ids.</summary>
public sealed record ActivityReference(string Channel, string ChannelConversation, string ActivityId);
