using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Transcripts.Recording.Spooling;
using Tutor.Transcripts.Students;

namespace Tutor.Transcripts.Recording;

/// <inheritdoc/>
internal sealed partial class TurnRecorder(
    ITranscriptStore store,
    Spool spool,
    IPseudonyms pseudonyms,
    IOptions<TranscriptOptions> options,
    TimeProvider clock,
    ILogger<TurnRecorder> logger) : ITurnRecorder
{
    // One signal for many entries is enough.
    private readonly Channel<bool> _spooled = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long _lost;
    private volatile bool _storeAnswers = true;

    /// <inheritdoc/>
    public RecorderState State => new(_storeAnswers, spool.Count, spool.Since, Interlocked.Read(ref _lost), spool.SetAsideCount);

    /// <inheritdoc/>
    public Task<RecordingResult> RecordAsync(SpokenTurn turn, CancellationToken cancellation)
    {
        var student = new StudentIdentity(pseudonyms.Of(turn.Channel, turn.UserId), turn.Channel, turn.UserId, turn.UserName);
        var kept = new Turn
        {
            Channel = turn.Channel,
            ChannelConversation = turn.ChannelConversation,
            ActivityId = turn.ActivityId,
            Student = student.Pseudonym,
            At = turn.At,
            ActivityIn = ActivityPseudonym.Replace(turn.ActivityIn, student),
            ActivitiesOut = [.. turn.ActivitiesOut.Select(activity => ActivityPseudonym.Replace(activity, student))],
            Question = turn.Question,
            Reply = turn.Reply,
            Latency = turn.Latency,
        };
        return PutAsync(new SpoolEntry { At = clock.GetUtcNow(), Turn = kept, Student = student }, cancellation);
    }

    /// <inheritdoc/>
    public Task<RecordingResult> RecordSentAsync(TurnId turn, IReadOnlyList<string> activityIds, CancellationToken cancellation) =>
        PutAsync(new SpoolEntry { At = clock.GetUtcNow(), SentTurn = turn, SentIds = activityIds }, cancellation);

    /// <inheritdoc/>
    public Task<RecordingResult> RecordReactionAsync(ActivityReference about, Reaction reaction, CancellationToken cancellation) =>
        PutAsync(new SpoolEntry { At = clock.GetUtcNow(), About = about, Reaction = reaction }, cancellation);

    /// <inheritdoc/>
    public Task<RecordingResult> DeleteStudentAsync(Pseudonym student, CancellationToken cancellation) =>
        PutAsync(new SpoolEntry { At = clock.GetUtcNow(), Deleted = student }, cancellation);

    /// <summary>Stores what waits in the spool, oldest first, until it is empty or the store fails.</summary>
    public async Task DrainAsync(CancellationToken cancellation)
    {
        while (spool.Peek() is { } entry)
        {
            try
            {
                // Nobody waits for it; the driver's own time limits are enough.
                await entry.ApplyAsync(store, cancellation);
            }
            catch (TranscriptStoreException e)
            {
                Report(answers: false, e);
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The entry itself is at fault, and would be for ever: the others must not wait behind it.
                SetAside(logger, e, entry.Subject);
                spool.SetAside();
                continue;
            }

            Report(answers: true, null);
            spool.Remove();
        }
    }

    /// <summary>Waits until something was spooled.</summary>
    public async Task WaitAsync(CancellationToken cancellation) => await _spooled.Reader.ReadAsync(cancellation);

    private async Task<RecordingResult> PutAsync(SpoolEntry entry, CancellationToken cancellation)
    {
        // What waits goes first: a reaction must not come before its turn, nor a turn after its deletion.
        if (spool.IsEmpty && await TryStoreAsync(entry, cancellation))
            return RecordingResult.Stored;
        cancellation.ThrowIfCancellationRequested();
        try
        {
            if (spool.TryAppend(entry))
            {
                _spooled.Writer.TryWrite(true);
                return RecordingResult.Spooled;
            }

            LostFull(logger, entry.Subject, options.Value.SpoolMegabytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LostDisk(logger, entry.Subject, e.Message);
        }

        Interlocked.Increment(ref _lost);
        return RecordingResult.Lost;
    }

    private async Task<bool> TryStoreAsync(SpoolEntry entry, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.Value.SaveTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        // The token is asked of the store, the wait is ours: a store that hangs in its driver holds nobody up.
        var storing = entry.ApplyAsync(store, both.Token);
        try
        {
            await storing.WaitAsync(both.Token);
            Report(answers: true, null);
            return true;
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            _ = storing.ContinueWith(late => _ = late.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            Report(answers: false, e);
            return false;
        }
    }

    // Once when it begins and once when it ends: a store that is down for a night fills no log.
    private void Report(bool answers, Exception? failure)
    {
        if (answers == _storeAnswers)
            return;
        _storeAnswers = answers;
        if (answers)
            StoreIsBack(logger);
        else
            StoreFailed(logger, failure is OperationCanceledException ? $"It took longer than {options.Value.SaveTimeout}." : failure?.Message);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The store of the transcripts does not answer; turns wait on disk. {Reason}")]
    private static partial void StoreFailed(ILogger logger, string? reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store of the transcripts answers again")]
    private static partial void StoreIsBack(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "Lost: {Subject}. The store does not answer and {Megabytes} MB wait on disk already; raise Tutor:Transcripts:SpoolMegabytes or start the store")]
    private static partial void LostFull(ILogger logger, string subject, int megabytes);

    [LoggerMessage(Level = LogLevel.Error, Message = "Lost: {Subject}. The store does not answer and the spool cannot be written: {Reason}")]
    private static partial void LostDisk(ILogger logger, string subject, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Set aside: {Subject} cannot be stored as it is; it is kept in set-aside.jsonl in the spool's folder")]
    private static partial void SetAside(ILogger logger, Exception fault, string subject);
}
