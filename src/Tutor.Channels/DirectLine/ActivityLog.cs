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

    // The numbers of what is written but not shown yet.
    private (long First, long Last)? _held;
    private (long Version, long After, Activity? Activity) _typing;
    private TaskCompletionSource _changed = NewSignal();

    /// <summary>Adds an activity, which gets its id and its time here.</summary>
    public Activity Append(Activity activity)
    {
        lock (_gate)
        {
            var kept = Add(activity);
            Trim();
            Signal();
            return kept;
        }
    }

    /// <summary>Gives an activity its id and its time without adding it: something happened that clients do not see.</summary>
    public Activity Number(Activity activity)
    {
        lock (_gate)
            return Stamp(activity, Next());
    }

    /// <summary>
    /// Adds activities that nobody sees yet. Nor does anybody see what is added after them until they are shown or taken back: watermarks
    /// say "everything up to here". One turn at a time holds, and not for long.
    /// </summary>
    public IReadOnlyList<Activity> Hold(IReadOnlyList<Activity> activities)
    {
        lock (_gate)
        {
            var before = _last;
            Activity[] held = [.. activities.Select(Add)];
            if (held.Length > 0)
                _held = (before + 1, _last);
            return held;
        }
    }

    /// <summary>Shows what is held, and what came after it.</summary>
    public void ShowHeld()
    {
        lock (_gate)
        {
            _held = null;
            Trim();
            Signal();
        }
    }

    /// <summary>Takes back what is held; without it, shows what came after.</summary>
    public void TakeBackHeld()
    {
        lock (_gate)
        {
            if (_held is not { } held)
                return;
            Remove(sequence => sequence >= held.First && sequence <= held.Last);
            ShowHeld();
        }
    }

    /// <summary>Forgets everything that was shown.</summary>
    public void Clear()
    {
        lock (_gate)
            Remove(sequence => sequence <= Shown);
    }

    /// <summary>Shows a sign of typing to the streams that are open now. It is not kept, and what is appended after it takes it away.</summary>
    public void Show(Activity typing)
    {
        lock (_gate)
        {
            _typing = (_typing.Version + 1, Shown, Stamp(typing, _last) with { Id = null });
            Signal();
        }
    }

    /// <summary>
    /// Shows a part of a reply that grows, like a sign of typing, under an id of its own or under the one that it has: Web Chat puts an
    /// activity in the place of another with the same id, so a client may miss any of them.
    /// </summary>
    /// <returns>The id.</returns>
    public string ShowPart(Activity part)
    {
        lock (_gate)
        {
            var stamped = Stamp(part, part.Id is null ? Next() : _last);
            _typing = (_typing.Version + 1, Shown, stamped);
            Signal();
            return stamped.Id!;
        }
    }

    /// <summary>What a client with <paramref name="watermark"/> lacks, oldest first, and its next watermark.</summary>
    public (IReadOnlyList<Activity> Activities, long Watermark) After(long watermark)
    {
        lock (_gate)
        {
            Trim();
            return ([.. _kept.Where(entry => entry.Sequence > watermark && entry.Sequence <= Shown).Select(entry => entry.Activity)], Shown);
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

    /// <summary>The watermark of a client that has everything.</summary>
    public long Last
    {
        get
        {
            lock (_gate)
                return Shown;
        }
    }

    private long Shown => _held is { } held ? held.First - 1 : _last;

    private Activity Add(Activity activity)
    {
        var kept = Stamp(activity, Next());
        _kept.Enqueue((_last, kept));
        return kept;
    }

    private long Next() => _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());

    private void Remove(Func<long, bool> belongs)
    {
        for (var left = _kept.Count; left > 0; left--)
            if (_kept.Dequeue() is var entry && !belongs(entry.Sequence))
                _kept.Enqueue(entry);
    }

    private Activity Stamp(Activity activity, long sequence) => activity with
    {
        // The message that takes the place of a stream keeps its id.
        Id = activity.Id ?? string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence}"),
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
