using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;

namespace Tutor.Channels.Turns;

/// <summary>Tells a student that a teacher has put an answer right.</summary>
/// <param name="question">As the student asked it.</param>
/// <param name="corrected">The teacher's answer with its quotes looked up.</param>
internal sealed class CorrectionTurn(string question, Answer corrected, ReplyRenderers renderers, ILogger logger) : ITurn
{
    /// <summary>The event by which the transcript knows such a turn.</summary>
    public const string Event = "tutor/correction";

    private const int MaxQuestionLength = 200;

    /// <inheritdoc/>
    public async Task<TurnResult> RunAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        var answer = renderers.For(activity.ChannelId).Render(corrected, context.PublicUrl, activity.Id);
        var asked = MarkdownText.EscapeInline(StudentText.Cut(question, MaxQuestionLength));
        await context.Reply(answer with { Text = $"{Phrases.Format(Phrases.In(corrected.Language).Corrected, asked)}\n\n{answer.Text}" }, cancellation);
        TurnLog.Corrected(logger, corrected.CheckedAnswer!.Value);
        return TurnResult.NotAsked;
    }
}
