using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.BotFramework.Messages;
using Tutor.Channels.Rendering;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
using Tutor.Transcripts.CheckedAnswers;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;
using Tutor.Transcripts.Students;

namespace Tutor.Channels.BotFramework;

/// <summary>Tells students in Teams and the Bot Framework's other channels, also days later and after restarts.</summary>
internal sealed class BotFrameworkAnnouncer(
    ITranscriptReader transcripts,
    BotConversations conversations,
    BotMessages messages,
    ReplyRenderers renderers,
    ILibrary library,
    IPseudonyms pseudonyms,
    TimeProvider clock,
    ILogger<BotFrameworkAnnouncer> logger) : ICorrectionAnnouncer
{
    /// <inheritdoc/>
    public async Task<bool> AnnounceAsync(Correction correction, CancellationToken cancellation)
    {
        if (correction.Turn is not { } id
            || await transcripts.FindAsync(id, cancellation) is not { Turn: { Reply: { } reply } turn }
            || conversations.Find(turn.Channel, turn.ChannelConversation) is not { } conversation
            // The transcript knows her by her pseudonym only; whom nobody finds by it has had herself deleted.
            || conversation.Reference.Students.FirstOrDefault(one => pseudonyms.Of(turn.Channel, one) == turn.Student) is not { } student
            || correction.ToCheckedAnswer(library.Current)?.In(library.Current, new(reply.Type, reply.Marks, reply.Script)) is not { } answer
            || !conversation.TryTell(correction.Id))
            return false;
        var reference = conversation.Reference;
        var now = clock.GetUtcNow();
        var occasion = new Activity
        {
            Type = ActivityTypes.Event,
            Name = CorrectionTurn.Event,
            Id = $"{CorrectionTurn.Event}:{correction.Id:N}",
            Timestamp = now,
            ChannelId = reference.ChannelId,
            Conversation = reference.Conversation,
            From = reference.Bot,
            Recipient = new ChannelAccount(student, Role: "user"),
            ReplyToId = turn.ActivityId,
            Value = new JsonObject { ["correction"] = correction.Id.ToString() },
        };
        return messages.Run(conversation, new CorrectionTurn(turn.Question, answer, renderers, logger), occasion, reference.PublicUrl);
    }
}
