using System.Text.Json.Nodes;

namespace Tutor.Channels.Activities;

/// <summary>
/// One message, event or sign of life between a student and the tutor, as the Bot Framework's Activity protocol writes it.
/// Only what this bot reads or writes is here; other properties of an incoming activity are ignored.
/// </summary>
public sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>Given by the channel; what a client sends here is not kept.</summary>
    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>Where the channel takes replies; only what came with a valid token says so.</summary>
    public string? ServiceUrl { get; init; }

    public ChannelAccount? From { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public ChannelAccount? Recipient { get; init; }

    /// <summary>The activity that this one answers.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>BCP 47 tag of the language the sender works in.</summary>
    public string? Locale { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c> or <c>markdown</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What an event or an invoke is called.</summary>
    public string? Name { get; init; }

    /// <summary>What an event or an invoke carries.</summary>
    public JsonNode? Value { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsAdded { get; init; }

    public IReadOnlyList<MessageReaction>? ReactionsRemoved { get; init; }

    /// <summary>What happened to the app, in an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, either with <c>-upgrade</c>.</summary>
    public string? Action { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<JsonObject>? Entities { get; init; }

    public JsonNode? ChannelData { get; init; }
}

/// <param name="Role"><c>user</c> or <c>bot</c>.</param>
public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null);

/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>; channels other than Teams leave it out.</param>
/// <param name="TenantId">The school's directory.</param>
public sealed record ConversationAccount(string? Id, string? ConversationType = null, bool? IsGroup = null, string? TenantId = null);

/// <param name="Content">A card.</param>
public sealed record Attachment(string? ContentType, string? Name = null, JsonNode? Content = null);

/// <param name="Type"><c>like</c>, <c>heart</c>, <c>laugh</c>, <c>surprised</c>, <c>sad</c> or <c>angry</c>.</param>
public sealed record MessageReaction(string? Type);

/// <summary>Buttons under the last message.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions);

/// <param name="Type"><c>imBack</c>: pressing the button sends <paramref name="Value"/> as if typed.</param>
public sealed record CardAction(string Type, string Title, string Value);
