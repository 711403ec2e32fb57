namespace Tutor.Channels.Turns;

/// <summary>Runs the turns of one conversation one at a time, in order. An idle queue holds no task.</summary>
internal sealed class TurnQueue(int maxWaiting)
{
    private readonly Lock _gate = new();
    private readonly Queue<Func<Task>> _waiting = new();
    private bool _running;

    /// <returns>False when too many are waiting already: the turn will not run.</returns>
    public bool TryEnqueue(Func<Task> turn)
    {
        lock (_gate)
        {
            if (_waiting.Count >= maxWaiting)
                return false;
            _waiting.Enqueue(turn);
            if (!_running)
            {
                _running = true;
                _ = Task.Run(DrainAsync);
            }
            return true;
        }
    }

    private async Task DrainAsync()
    {
        while (true)
        {
            Func<Task>? turn;
            lock (_gate)
            {
                if (!_waiting.TryDequeue(out turn))
                {
                    _running = false;
                    return;
                }
            }
            await turn();
        }
    }
}
