using Tutor.Channels.Turns;

namespace Tutor.Channels.BotFramework.Conversations;

/// <summary>One conversation of a channel: who takes part, what waits, what the tutor remembers of each student.</summary>
internal sealed class BotConversation
{
    // A student's earlier questions in a class's channel; beyond it the one silent for longest starts over.
    private const int MaxStudents = 100;
    private const int MaxTold = 50;

    // A channel that had no answer in time sends again, soon.
    private const int MaxSeen = 50;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, ConversationState> _states = [];
    private readonly List<string> _seen = [];
    private readonly TurnQueue _turns;
    private readonly ReferenceStore _store;
    private readonly TimeProvider _clock;
    private ConversationReference _reference;
    private long _used;

    public BotConversation(ConversationReference reference, bool isNew, ReferenceStore store, BotFrameworkOptions options, TimeProvider clock)
    {
        (_reference, _store, _clock) = (reference, store, clock);
        _turns = new TurnQueue(options.MaxWaitingTurns);
        _used = clock.GetTimestamp();
        if (isNew)
            store.Save(reference);
    }

    public string Id => Reference.Conversation.Id!;

    public ConversationReference Reference
    {
        get
        {
            lock (_gate)
                return _reference;
        }
    }

    /// <summary>The channel takes nothing more here.</summary>
    public bool IsGone { get; set; }

    public TimeSpan Idle
    {
        get
        {
            lock (_gate)
                return _clock.GetElapsedTime(_used);
        }
    }

    /// <summary>Notes where and who the conversation is by the latest activity.</summary>
    public void Update(ConversationReference latest, string? student)
    {
        lock (_gate)
        {
            _used = _clock.GetTimestamp();
            IsGone = false;
            var students = _reference.Students;
            if (student is not null && (students.Count == 0 || students[^1] != student))
                students = [.. students.Where(other => other != student).TakeLast(MaxStudents - 1), student];
            Change(latest with { Students = students, Welcomed = _reference.Welcomed, Told = _reference.Told });
        }
    }

    /// <summary>Whether an activity comes for the first time; from the first call on it has.</summary>
    public bool TrySee(string activityId)
    {
        lock (_gate)
        {
            if (_seen.Contains(activityId))
                return false;
            _seen.Add(activityId);
            if (_seen.Count > MaxSeen)
                _seen.RemoveAt(0);
            return true;
        }
    }

    /// <summary>The activity was not taken: when it comes again, it comes for the first time.</summary>
    public void Unsee(string activityId)
    {
        lock (_gate)
            _seen.Remove(activityId);
    }

    /// <inheritdoc cref="TurnQueue.TryEnqueue"/>
    public bool TryRun(Func<Task> turn) => _turns.TryEnqueue(turn);

    /// <summary>What the tutor remembers of a student here: in a group everybody has earlier questions of their own.</summary>
    public ConversationState StateOf(string student)
    {
        lock (_gate)
        {
            if (_states.TryGetValue(student, out var state))
                return state;
            if (_states.Count >= MaxStudents)
                _states.Remove(_states.Keys.First());
            return _states[student] = new ConversationState();
        }
    }

    /// <summary>Whether the conversation has been welcomed; from the first call on it has.</summary>
    public bool TryWelcome()
    {
        lock (_gate)
        {
            if (_reference.Welcomed)
                return false;
            Change(_reference with { Welcomed = true });
            return true;
        }
    }

    /// <summary>Whether the conversation has been told of a correction; from the first call on it has.</summary>
    public bool TryTell(Guid correction)
    {
        lock (_gate)
        {
            if (_reference.Told.Contains(correction))
                return false;
            Change(_reference with { Told = [.. _reference.Told.TakeLast(MaxTold - 1), correction] });
            return true;
        }
    }

    /// <summary>Forgets a student.</summary>
    public void Erase(string student)
    {
        lock (_gate)
        {
            _states.Remove(student);
            Change(_reference with { Students = [.. _reference.Students.Where(other => other != student)] });
        }
    }

    private void Change(ConversationReference changed)
    {
        changed = changed with { LastUsed = _store.Today };
        // Compared by what is written: lists are equal only to themselves.
        var same = changed with { Students = _reference.Students, Told = _reference.Told } == _reference
            && changed.Students.SequenceEqual(_reference.Students) && changed.Told.SequenceEqual(_reference.Told);
        _reference = changed;
        if (!same)
            _store.Save(changed);
    }
}
