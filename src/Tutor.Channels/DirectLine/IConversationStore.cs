namespace Tutor.Channels.DirectLine;

/// <summary>The conversations that are going on.</summary>
internal interface IConversationStore
{
    /// <summary>
    /// The conversation of that id; a new one when it is not known (any more), because only a token that this service signed leads here.
    /// </summary>
    /// <returns>Null when the id belongs to another user.</returns>
    Conversation? Open(string id, string userId);

    /// <summary>The conversation of that id while it goes on; null when it is not known (any more) or has ended. Looking is no use of it.</summary>
    Conversation? FindLive(string id);
}
