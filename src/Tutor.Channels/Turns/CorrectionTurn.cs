using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Knowledge;
using Tutor.Transcripts;
using Tutor.Transcripts.CheckedAnswers;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Channels.Turns;

/// <summary>Tells a student that a teacher has put an answer right.</summary>
/// <param name="question">As the student asked it.</param>
/// <param name="corrected">The teacher's answer with its quotes looked up.</param>
internal sealed class CorrectionTurn(string question, Answer corrected, ReplyRenderers renderers, ILogger logger) : ITurn
{
    /// <summary>The event by which the transcript knows such a turn.</summary>
    public const string Event = "tutor/correction";

    private const int MaxQuestionLength = 200;

    /// <param name="asked">The turn that was answered wrongly.</param>
    /// <returns>Null when the tutor had not been asked, or the correction's passages have changed since: a student is told only what stands in the documents now.</returns>
    public static CorrectionTurn? For(Correction correction, Turn asked, Library library, ReplyRenderers renderers, ILogger logger) =>
        asked.Reply is { } reply && correction.ToCheckedAnswer(library)?.In(library, new(reply.Type, reply.Marks, reply.Script)) is { } corrected
            ? new CorrectionTurn(asked.Question, corrected, renderers, logger)
            : null;

    /// <summary>What such a turn has in place of a student's message; the channel adds its own ids, the time, and who speaks to whom.</summary>
    public static Activity Occasion(Correction correction, Turn asked) => new()
    {
        Type = ActivityTypes.Event,
        Name = Event,
        ReplyToId = asked.ActivityId,
        Value = new JsonObject { ["correction"] = correction.Id.ToString() },
    };

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
