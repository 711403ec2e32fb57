using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Conversations;

/// <summary>The values of <see cref="ConversationAccount.ConversationType"/>.</summary>
internal static class ConversationTypes
{
    public const string Personal = "personal";
    public const string GroupChat = "groupChat";
    public const string Channel = "channel";

    /// <summary>Whether others read along: then the bot speaks only when spoken to.</summary>
    public static bool IsShared(this Activity activity) =>
        activity.Conversation is { ConversationType: GroupChat or Channel } or { ConversationType: null, IsGroup: true };
}
