using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;

namespace Tutor.Channels.Turns;

/// <summary>
/// Runs turns for every channel: what a turn says is held, recorded, and then shown, so that no student ever saw what the transcript
/// does not have; a reply that is shown while it grows is recorded part by part. Signs of typing are shown at once.
/// </summary>
/// <remarks>
/// The wait is bounded by the recorder; when it fails altogether, the student gets the answer all the same. What was deleted from the store,
/// by whatever process, is forgotten before a turn leans on it.
/// </remarks>
public sealed class RecordedTurns(ITurnRecorder recorder, ITranscriptReader transcripts, TimeProvider clock, ILogger<RecordedTurns> logger)
{
    // A student does not wait longer to have something forgotten; it is looked up again with her next message.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <exception cref="OperationCanceledException">The service is stopping; what was not shown by then is not shown.</exception>
    public async Task RunAsync(ITurn turn, Arrival arrival, ConversationState state, Uri publicUrl, IOutbox outbox, CancellationToken cancellation)
    {
        if (arrival.Activity.Type == ActivityTypes.Message && state.LastStored is { } last && await IsDeletedAsync(last, cancellation))
        {
            state.Forget();
            outbox.Forget();
        }

        var said = new List<Activity>();
        await using var stream = outbox.StreamInterval is { } interval ? new ReplyStream(interval, ShowPartAsync, clock) : null;
        var result = await turn.RunAsync(arrival.Activity, new TurnContext(state, publicUrl, SayAsync, stream), cancellation);
        if (stream is not null && await stream.EndAsync() is { } streamId && said.Count > 0)
            said[^1] = StreamInfo.Final(said[^1], streamId);
        if (result.Erased)
            outbox.Forget();
        using var held = outbox.Hold(said);
        // An event to which nothing is said, such as a thumb, is no turn.
        var record = !result.Erased && (said.Count > 0 || arrival.Activity.Type == ActivityTypes.Message)
            ? Spoken(arrival, held.Written, result.Reply is { } reply ? ReplyRecord.From(reply) : null)
            : null;
        if (record is not null)
        {
            var recorded = await RecordAsync(arrival.Written.Id, () => recorder.RecordAsync(record, cancellation), cancellation);
            if (recorded == RecordingResult.Stored)
                state.LastStored = TurnId.Of(record.Channel, record.ChannelConversation, record.ActivityId);
        }

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

        async Task<ShownPart> ShowPartAsync(Activity part, Answer? soFar, CancellationToken abandoned)
        {
            using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, abandoned);
            // The whole takes its place, or else the service stopped and this is what the student saw.
            if (soFar is not null)
                await RecordAsync(arrival.Written.Id, () => recorder.RecordAsync(Unfinished(arrival, part, soFar), both.Token), both.Token);
            return await outbox.StreamAsync(part, both.Token);
        }
    }

    private SpokenTurn Unfinished(Arrival arrival, Activity part, Answer soFar)
    {
        var shown = part with { ChannelId = arrival.Written.ChannelId, Conversation = arrival.Written.Conversation, From = arrival.Written.Recipient, Recipient = arrival.Written.From };
        return Spoken(arrival, [shown], ReplyRecord.From(soFar) with { IsUnfinished = true });
    }

    private SpokenTurn Spoken(Arrival arrival, IReadOnlyList<Activity> said, ReplyRecord? reply) => new()
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
        Reply = reply,
        Latency = clock.GetElapsedTime(arrival.Timestamp),
    };

    /// <summary>Who is at the other end; the bot itself begins a turn when it has something to tell.</summary>
    private static ChannelAccount Student(Activity activity) => activity.From?.Role == "bot" ? activity.Recipient! : activity.From!;

    /// <returns>Null when the recorder failed.</returns>
    private async Task<RecordingResult?> RecordAsync(string? activity, Func<Task<RecordingResult>> record, CancellationToken cancellation)
    {
        try
        {
            return await record();
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            TurnLog.NotRecorded(logger, e, activity);
            return null;
        }
    }

    /// <returns>False as well when the store does not tell in time.</returns>
    private async Task<bool> IsDeletedAsync(TurnId turn, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return await transcripts.FindAsync(turn, both.Token).WaitAsync(both.Token) is null;
        }
        catch (Exception e) when (e is TranscriptStoreException or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return false;
        }
    }
}
