using Tutor.Channels.Activities;
using Tutor.Channels.Turns;

namespace Tutor.Channels.DirectLine;

/// <summary>One student's conversation: its log, its streams, and the turns that wait.</summary>
internal sealed class Conversation
{
    public static readonly ChannelAccount Bot = new("tutor", "Tutor", "bot");

    private readonly Lock _gate = new();
    private readonly List<ActivityStream> _streams = [];
    private readonly HashSet<Guid> _told = [];
    private readonly TurnQueue _turns;
    private readonly TimeProvider _clock;
    private readonly int _maxStreams;
    private long _used;
    private bool _started;

    public Conversation(string id, string userId, DirectLineOptions options, TimeProvider clock)
    {
        Id = id;
        UserId = userId;
        Log = new ActivityLog(id, options, clock);
        Limit = new TokenBucket(options.ActivitiesPerMinutePerConversation, clock);
        _turns = new TurnQueue(options.MaxWaitingTurns);
        _clock = clock;
        _maxStreams = options.MaxStreams;
        Touch();
    }

    public string Id { get; }

    public string UserId { get; }

    public ActivityLog Log { get; }

    public TokenBucket Limit { get; }

    public ConversationState State { get; } = new();

    /// <summary>Where the student's browser last reached this service; null before the first turn.</summary>
    public Uri? PublicUrl { get; set; }

    public ChannelAccount Student => new(UserId, Role: "user");

    public bool Ended { get; private set; }

    /// <summary>How long nobody has used the conversation; zero while a stream is open.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (_gate)
                return _streams.Count > 0 ? TimeSpan.Zero : _clock.GetElapsedTime(_used);
        }
    }

    /// <summary>Whether somebody sees at once what happens.</summary>
    public bool IsWatched
    {
        get
        {
            lock (_gate)
                return _streams.Count > 0;
        }
    }

    public void Touch()
    {
        lock (_gate)
            _used = _clock.GetTimestamp();
    }

    /// <returns>True for the first caller only.</returns>
    public bool TryStart()
    {
        lock (_gate)
            return !_started && (_started = true);
    }

    /// <summary>
    /// Takes what the student sent: it appears in the log at once, as Direct Line echoes it, and its turn runs when those before are done.
    /// </summary>
    /// <returns>What stands in the log; null when too many turns wait.</returns>
    public Activity? Post(Activity echo, Func<Activity, Task> turn)
    {
        // Under one lock, so that the log and the turns have the same order.
        lock (_gate)
        {
            var posted = new TaskCompletionSource<Activity>(TaskCreationOptions.RunContinuationsAsynchronously);
            if (!_turns.TryEnqueue(async () => await turn(await posted.Task)))
                return null;
            var kept = Log.Append(echo);
            posted.SetResult(kept);
            return kept;
        }
    }

    /// <summary>Runs a turn for something that the student did not post, such as joining.</summary>
    public bool TryRun(Func<Task> turn) => _turns.TryEnqueue(turn);

    /// <summary>Whether the conversation has been told of a correction; from the first call on it has.</summary>
    public bool TryTell(Guid correction)
    {
        lock (_gate)
            return _told.Add(correction);
    }

    /// <summary>
    /// Lets a stream take part. All streams are served alike, because two tabs of one student would throw each other out for ever if
    /// only the newest were; beyond the bound the oldest, most likely a lost connection, is closed.
    /// </summary>
    public void Add(ActivityStream stream)
    {
        ActivityStream? oldest = null;
        lock (_gate)
        {
            _streams.Add(stream);
            if (_streams.Count > _maxStreams)
            {
                oldest = _streams[0];
                _streams.RemoveAt(0);
            }
        }
        oldest?.Close("collision");
        if (Ended)
            stream.Close("conversation ended");
    }

    public void Remove(ActivityStream stream)
    {
        lock (_gate)
            _streams.Remove(stream);
        Touch();
    }

    /// <summary>Ends the conversation for every client.</summary>
    public void End()
    {
        lock (_gate)
            Ended = true;
        CloseStreams("conversation ended");
    }

    public void CloseStreams(string reason)
    {
        ActivityStream[] streams;
        lock (_gate)
            streams = [.. _streams];
        foreach (var stream in streams)
            stream.Close(reason);
    }
}
