using Tutor.Transcripts;

namespace Tutor.Channels.Rendering;

/// <summary>Which channel's students see a reply in which form.</summary>
internal sealed class ReplyRenderers(WebChatRenderer webChat, TeamsRenderer teams, PlainRenderer plain)
{
    public IReplyRenderer For(string? channel) => channel switch
    {
        ChannelNames.Teams => teams,
        // The Emulator shows its conversations with Web Chat.
        ChannelNames.DirectLine or ChannelNames.WebChat or ChannelNames.Emulator => webChat,
        null => webChat,
        _ => plain,
    };
}
