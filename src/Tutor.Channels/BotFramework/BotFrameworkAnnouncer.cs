using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.BotFramework.Messages;
using Tutor.Channels.Rendering;
using Tutor.Channels.Turns;
using Tutor.Knowledge;
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
            || await transcripts.FindAsync(id, cancellation) is not { Turn: { } asked }
            || conversations.Find(asked.Channel, asked.ChannelConversation) is not { } conversation
            // The transcript knows her by her pseudonym only; whom nobody finds by it has had herself deleted.
            || conversation.Reference.Students.FirstOrDefault(one => pseudonyms.Of(asked.Channel, one) == asked.Student) is not { } student
            || CorrectionTurn.For(correction, asked, library.Current, renderers, logger) is not { } turn
            || !conversation.TryTell(correction.Id))
            return false;
        var reference = conversation.Reference;
        var occasion = CorrectionTurn.Occasion(correction, asked) with
        {
            Id = $"{CorrectionTurn.Event}:{correction.Id:N}",
            Timestamp = clock.GetUtcNow(),
            ChannelId = reference.ChannelId,
            Conversation = reference.Conversation,
            From = reference.Bot,
            Recipient = new ChannelAccount(student, Role: "user"),
        };
        return messages.Run(conversation, turn, occasion, reference.PublicUrl);
    }
}
