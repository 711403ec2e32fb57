using Microsoft.Extensions.Options;

namespace Tutor.Channels.DirectLine;

/// <summary>Keeps conversations in memory, so many and so long as the options say.</summary>
internal sealed class InMemoryConversationStore(IOptions<DirectLineOptions> options, TimeProvider clock) : IConversationStore
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Conversation> _conversations = [];
    private long _swept = clock.GetTimestamp();

    /// <inheritdoc/>
    public Conversation? Open(string id, string userId)
    {
        var forgotten = new List<Conversation>();
        Conversation? conversation;
        lock (_gate)
        {
            if (!_conversations.TryGetValue(id, out conversation))
            {
                Sweep(forgotten);
                conversation = new Conversation(id, userId, options.Value, clock);
                _conversations.Add(id, conversation);
            }
        }
        foreach (var old in forgotten)
            old.CloseStreams("conversation forgotten");
        conversation.Touch();
        return conversation.UserId == userId ? conversation : null;
    }

    /// <inheritdoc/>
    public Conversation? FindLive(string id)
    {
        lock (_gate)
            return _conversations.TryGetValue(id, out var conversation) && !conversation.Ended && conversation.Idle <= options.Value.IdleTimeout ? conversation : null;
    }

    private void Sweep(List<Conversation> forgotten)
    {
        if (clock.GetElapsedTime(_swept) >= SweepInterval)
        {
            _swept = clock.GetTimestamp();
            forgotten.AddRange(_conversations.Values.Where(conversation => conversation.Idle > options.Value.IdleTimeout));
            foreach (var conversation in forgotten)
                _conversations.Remove(conversation.Id);
        }
        if (_conversations.Count >= options.Value.MaxConversations && _conversations.Values.MaxBy(conversation => conversation.Idle) is { } idlest)
        {
            _conversations.Remove(idlest.Id);
            forgotten.Add(idlest);
        }
    }
}
