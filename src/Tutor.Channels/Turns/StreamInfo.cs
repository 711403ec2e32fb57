using System.Text.Json.Nodes;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>
/// What makes activities the parts of one stream. Teams reads it from an entity, Web Chat up to 4.18 from the channel data; each gets both.
/// </summary>
internal static class StreamInfo
{
    private const string Entity = "streaminfo";

    /// <param name="streamId">The id that the channel gave to the first part; null for that part itself.</param>
    /// <param name="sequence">From 1.</param>
    /// <param name="isAnswer">False for a part that only says that there will be an answer.</param>
    public static Activity Part(Activity part, string? streamId, int sequence, bool isAnswer) =>
        With(part, streamId, isAnswer ? "streaming" : "informative", sequence);

    /// <summary>The message that takes the place of the stream.</summary>
    public static Activity Final(Activity message, string streamId) => With(message, streamId, "final", null);

    /// <summary>The stream that the activity belongs to; null for the first part of one, which names it, and for any other activity.</summary>
    public static string? IdOf(Activity activity) =>
        activity.ChannelData is JsonObject data && data["streamId"] is JsonValue id ? id.GetValue<string>() : null;

    /// <summary>The same as a message of its own.</summary>
    public static Activity Without(Activity message)
    {
        var data = message.ChannelData?.DeepClone().AsObject();
        data?.Remove("streamId");
        data?.Remove("streamType");
        return message with
        {
            ChannelData = data is { Count: > 0 } ? data : null,
            Entities = message.Entities?.Where(entity => entity["type"]?.GetValue<string>() != Entity).ToList() is { Count: > 0 } entities ? entities : null,
        };
    }

    private static Activity With(Activity activity, string? streamId, string type, int? sequence)
    {
        var data = activity.ChannelData?.DeepClone().AsObject() ?? [];
        Describe(data);
        var entity = new JsonObject { ["type"] = Entity };
        Describe(entity);
        return activity with { ChannelData = data, Entities = [.. activity.Entities ?? [], entity] };

        void Describe(JsonObject info)
        {
            if (streamId is not null)
                info["streamId"] = streamId;
            info["streamType"] = type;
            if (sequence is { } number)
                info["streamSequence"] = number;
        }
    }
}
