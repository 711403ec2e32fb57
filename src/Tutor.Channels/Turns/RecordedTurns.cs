using Microsoft.Extensions.Logging;
using Tutor.Channels.Activities;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;

namespace Tutor.Channels.Turns;

/// <summary>
/// Runs turns for every channel: what a turn says is held, recorded, and then shown, so that no student ever saw what the transcript
/// does not have. Signs of typing are shown at once.
/// </summary>
/// <remarks>The wait is bounded by the recorder; when it fails altogether, the student gets the answer all the same.</remarks>
public sealed class RecordedTurns(ITurnRecorder recorder, TimeProvider clock, ILogger<RecordedTurns> logger)
{
    /// <exception cref="OperationCanceledException">The service is stopping; what was not shown by then is not shown.</exception>
    public async Task RunAsync(ITurn turn, Arrival arrival, ConversationState state, Uri publicUrl, IOutbox outbox, CancellationToken cancellation)
    {
        var said = new List<Activity>();
        var result = await turn.RunAsync(arrival.Activity, new TurnContext(state, publicUrl, SayAsync), cancellation);
        if (result.Erased)
            outbox.Forget();
        using var held = outbox.Hold(said);
        // An event to which nothing is said, such as a thumb, is no turn.
        var record = !result.Erased && (said.Count > 0 || arrival.Activity.Type == ActivityTypes.Message)
            ? Spoken(arrival, held.Written, result)
            : null;
        if (record is not null)
            await RecordAsync(arrival.Written.Id, () => recorder.RecordAsync(record, cancellation), cancellation);
        var sent = await held.ShowAsync(cancellation);
        if (record is not null && sent.Count > 0)
            await RecordAsync(arrival.Written.Id, () => recorder.RecordSentAsync(TurnId.Of(record.Channel, record.ChannelConversation, record.ActivityId), sent, cancellation), cancellation);

        Task SayAsync(Activity activity, CancellationToken ending)
        {
            if (activity.Type == ActivityTypes.Typing)
                return outbox.ShowTypingAsync(activity, ending);
            said.Add(activity);
            return Task.CompletedTask;
        }
    }

    private SpokenTurn Spoken(Arrival arrival, IReadOnlyList<Activity> said, TurnResult result) => new()
    {
        Channel = arrival.Written.ChannelId!,
        ChannelConversation = arrival.Written.Conversation!.Id!,
        ActivityId = arrival.Written.Id!,
        UserId = Student(arrival.Written).Id!,
        UserName = Student(arrival.Written).Name,
        At = arrival.Written.Timestamp!.Value,
        ActivityIn = ActivityJson.Write(arrival.Written),
        ActivitiesOut = [.. said.Select(ActivityJson.Write)],
        Question = StudentText.Clean(arrival.Written.Text),
        Reply = result.Reply is { } reply ? ReplyRecord.From(reply) : null,
        Latency = clock.GetElapsedTime(arrival.Timestamp),
    };

    /// <summary>Who is at the other end; the bot itself begins a turn when it has something to tell.</summary>
    private static ChannelAccount Student(Activity activity) => activity.From?.Role == "bot" ? activity.Recipient! : activity.From!;

    private async Task RecordAsync(string? activity, Func<Task<RecordingResult>> record, CancellationToken cancellation)
    {
        try
        {
            await record();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            TurnLog.NotRecorded(logger, e, activity);
        }
    }
}
