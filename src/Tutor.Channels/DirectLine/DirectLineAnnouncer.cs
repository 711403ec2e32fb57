using Microsoft.Extensions.Logging;
using Tutor.Channels.Rendering;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Channels.DirectLine;

/// <summary>Tells students in the web chat. Their conversations are in this process's memory: what another instance serves is not told.</summary>
internal sealed class DirectLineAnnouncer(
    ITranscriptReader transcripts,
    IConversationStore conversations,
    TurnRunner turns,
    ReplyRenderers renderers,
    ILibrary library,
    ILogger<DirectLineAnnouncer> logger) : ICorrectionAnnouncer
{
    /// <inheritdoc/>
    public async Task<bool> AnnounceAsync(Correction correction, CancellationToken cancellation)
    {
        if (correction.Turn is not { } id
            || await transcripts.FindAsync(id, cancellation) is not { Turn: { Channel: ChannelNames.DirectLine } asked }
            || conversations.FindLive(asked.ChannelConversation) is not { PublicUrl: { } publicUrl } conversation
            || CorrectionTurn.For(correction, asked, library.Current, renderers, logger) is not { } turn
            || !conversation.TryTell(correction.Id))
            return false;
        var occasion = conversation.Log.Number(CorrectionTurn.Occasion(correction, asked) with { From = Conversation.Bot, Recipient = conversation.Student });
        return turns.Run(conversation, turn, occasion, publicUrl);
    }
}
