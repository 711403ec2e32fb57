using System.Globalization;
using Tutor.Channels.Activities;

namespace Tutor.Channels.DirectLine;

/// <summary>
/// The activities of one conversation in the order in which every client sees them. A watermark is the sequence number of the last
/// activity a client has: it gets exactly what comes after. Readers keep their own place, so a slow one holds nothing up.
/// </summary>
internal sealed class ActivityLog(string conversationId, DirectLineOptions options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Sequence, Activity Activity)> _kept = new();

    // Sequence numbers are milliseconds since 1970, pushed on where two fall together. A conversation that was forgotten, or lost in
    // a restart, so goes on above every watermark its clients hold, and the timestamps made from them never tie: Web Chat sorts by them.
    private long _last = clock.GetUtcNow().ToUnixTimeMilliseconds();
    private (long Version, long After, Activity? Activity) _typing;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Adds an activity, which gets its id and its time here.</summary>
    public Activity Append(Activity activity)
    {
        lock (_gate)
        {
            _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            var kept = Stamp(activity, _last);
            _kept.Enqueue((_last, kept));
            Trim();
            Signal();
            return kept;
        }
    }

    /// <summary>Shows a sign of typing to the streams that are open now. It is not kept, and what is appended after it takes it away.</summary>
    public void Show(Activity typing)
    {
        lock (_gate)
        {
            _typing = (_typing.Version + 1, _last, Stamp(typing, _last) with { Id = null });
            Signal();
        }
    }

    /// <summary>What a client with <paramref name="watermark"/> lacks, oldest first, and its next watermark.</summary>
    public (IReadOnlyList<Activity> Activities, long Watermark) After(long watermark)
    {
        lock (_gate)
        {
            Trim();
            return ([.. _kept.Where(entry => entry.Sequence > watermark).Select(entry => entry.Activity)], _last);
        }
    }

    /// <summary>The same for a stream, with the sign of typing that it has not shown yet.</summary>
    /// <param name="typingSeen">The version of the last sign of typing that the stream has shown.</param>
    public StreamView View(long watermark, long typingSeen)
    {
        lock (_gate)
        {
            var (activities, last) = After(watermark);
            var typing = _typing.Version > typingSeen && _typing.After == last ? _typing.Activity : null;
            return new StreamView(activities, last, typing, _typing.Version, _changed.Task);
        }
    }

    public long Last
    {
        get
        {
            lock (_gate)
                return _last;
        }
    }

    private Activity Stamp(Activity activity, long sequence) => activity with
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence}"),
        Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(sequence),
        ChannelId = "directline",
        Conversation = new ConversationAccount(conversationId),
    };

    private void Trim()
    {
        var oldest = (clock.GetUtcNow() - options.MaxActivityAge).ToUnixTimeMilliseconds();
        while (_kept.Count > options.MaxActivities || (_kept.TryPeek(out var first) && first.Sequence < oldest))
            _kept.Dequeue();
    }

    private void Signal()
    {
        _changed.SetResult();
        _changed = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

/// <param name="Typing">Null when nobody types, or when the stream has shown it.</param>
/// <param name="Changed">Completes when there is more to view.</param>
internal sealed record StreamView(IReadOnlyList<Activity> Activities, long Watermark, Activity? Typing, long TypingVersion, Task Changed);
