using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Language;

namespace Tutor.Channels.Rendering;

/// <summary>A reply for the Bot Framework's other channels: the answer and its quotes as text, and nothing that only some of them know.</summary>
internal sealed class PlainRenderer : IReplyRenderer
{
    // The Connector splits or refuses longer ones, by channel.
    private const int MaxTextLength = 4_000;

    /// <inheritdoc/>
    public Activity Render(Reply reply, Uri publicUrl, string? questionId) => new()
    {
        Type = ActivityTypes.Message,
        Text = TeamsMarkdown.Of(reply switch
        {
            Answer answer => QuotedText.Of(answer, publicUrl, MaxTextLength),
            Refusal refusal => ReplyMarkdown.Refusal(refusal, publicUrl),
            _ => throw new ArgumentOutOfRangeException(nameof(reply)),
        }),
        TextFormat = "markdown",
        Locale = $"{reply.Language.Code()}-IN",
    };

    /// <inheritdoc/>
    public string RenderSoFar(Answer answer) => TeamsMarkdown.Of(ReplyMarkdown.Text(answer));
}
