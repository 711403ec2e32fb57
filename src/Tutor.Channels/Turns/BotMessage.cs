using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>Something that the bot says in its own words.</summary>
internal static class BotMessage
{
    /// <param name="text">Markdown.</param>
    /// <param name="buttons">What the student can say next by pressing a button.</param>
    public static Activity Of(string text, Activity inReplyTo, IReadOnlyList<string>? buttons = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "markdown",
        ReplyToId = inReplyTo.Id,
        SuggestedActions = buttons is { Count: > 0 } ? new SuggestedActions([.. buttons.Select(button => new CardAction("imBack", button, button))]) : null,
    };
}
