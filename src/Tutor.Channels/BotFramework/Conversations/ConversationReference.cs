using System.Text.Json.Serialization;
using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Conversations;

/// <summary>
/// How to speak up in a conversation later. It is made from activities that came with a valid token and from nothing else, so that no
/// address can get in here by which the bot would hand its token to a stranger.
/// </summary>
internal sealed record ConversationReference
{
    public required string ChannelId { get; init; }

    public required string ServiceUrl { get; init; }

    public required ConversationAccount Conversation { get; init; }

    public required ChannelAccount Bot { get; init; }

    /// <summary>Where students' browsers reach this service.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>Who has written, by id, the latest last.</summary>
    public IReadOnlyList<string> Students { get; init; } = [];

    public bool Welcomed { get; init; }

    /// <summary>The corrections that were announced.</summary>
    public IReadOnlyList<Guid> Told { get; init; } = [];

    public DateOnly LastUsed { get; init; }
}

[JsonSerializable(typeof(ConversationReference))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ConversationReferenceContext : JsonSerializerContext;
