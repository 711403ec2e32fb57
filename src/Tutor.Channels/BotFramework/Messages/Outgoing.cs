using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Conversations;
using Tutor.Channels.Rendering;
using Tutor.Transcripts;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary>What the bot says as it goes over the wire.</summary>
internal static class Outgoing
{
    /// <param name="occasion">The activity that is answered.</param>
    public static Activity Address(Activity said, Activity occasion, ConversationReference reference)
    {
        var student = occasion.From?.Id == reference.Bot.Id ? occasion.Recipient : occasion.From;
        var addressed = said with
        {
            ChannelId = reference.ChannelId,
            From = reference.Bot,
            Recipient = student is null ? null : student with { Role = null },
            Conversation = occasion.Conversation ?? reference.Conversation,
        };
        return reference.ChannelId == ChannelNames.Teams && said.Type == ActivityTypes.Message ? ForTeams(addressed) : addressed;
    }

    /// <summary>Teams shows suggested actions in some clients and scopes only, a card in all.</summary>
    private static Activity ForTeams(Activity message) => message with
    {
        Text = message.Text is { } text ? TeamsMarkdown.Of(text) : null,
        SuggestedActions = null,
        Attachments = message.SuggestedActions is { } buttons ? [QuestionsCard.Of(buttons)] : message.Attachments,
    };
}
