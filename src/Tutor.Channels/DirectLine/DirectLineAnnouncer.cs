using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
using Tutor.Transcripts;
using Tutor.Transcripts.CheckedAnswers;
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
            || await transcripts.FindAsync(id, cancellation) is not { Turn: { Channel: ChannelNames.DirectLine, Reply: { } reply } turn }
            || conversations.FindLive(turn.ChannelConversation) is not { PublicUrl: { } publicUrl } conversation
            || correction.ToCheckedAnswer(library.Current)?.In(library.Current, new(reply.Type, reply.Marks, reply.Script)) is not { } answer
            || !conversation.TryTell(correction.Id))
            return false;
        var occasion = conversation.Log.Number(new Activity
        {
            Type = ActivityTypes.Event,
            Name = CorrectionTurn.Event,
            From = Conversation.Bot,
            Recipient = conversation.Student,
            ReplyToId = turn.ActivityId,
            Value = new JsonObject { ["correction"] = correction.Id.ToString() },
        });
        return turns.Run(conversation, new CorrectionTurn(turn.Question, answer, renderers, logger), occasion, publicUrl);
    }
}
