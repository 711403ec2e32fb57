using System.Text.Json.Serialization;

namespace Tutor.Channels.DirectLine;

/// <summary>What a token says: one conversation, one user, one use, until a moment.</summary>
/// <param name="UserId">Web Chat and directlinejs read this claim by the name <c>user</c> and post as this user.</param>
/// <param name="Use"><see cref="ForRequests"/> or <see cref="ForStream"/>.</param>
/// <param name="Expires">Seconds since 1970.</param>
internal sealed record DirectLineToken(
    [property: JsonPropertyName("conv")] string ConversationId,
    [property: JsonPropertyName("user")] string UserId,
    [property: JsonPropertyName("use")] string Use,
    [property: JsonPropertyName("exp")] long Expires)
{
    public const string ForRequests = "requests";

    /// <summary>Stands in the stream's address, and addresses end up in logs: it opens the stream, soon, and nothing else.</summary>
    public const string ForStream = "stream";
}

[JsonSerializable(typeof(DirectLineToken))]
internal sealed partial class DirectLineTokenContext : JsonSerializerContext;
