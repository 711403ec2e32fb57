using Microsoft.Extensions.Options;

namespace Tutor.Channels.BotFramework.Conversations;

/// <summary>The conversations that are going on, in memory, and those that can be gone back to, on disk.</summary>
internal sealed class BotConversations(ReferenceStore store, IOptions<BotFrameworkOptions> options, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(string Channel, string Id), BotConversation> _live = [];
    private DateOnly _swept;

    /// <param name="latest">By the activity that has come in.</param>
    /// <param name="student">Who sent it; null when it is nobody's word.</param>
    public BotConversation Open(ConversationReference latest, string? student)
    {
        BotConversation conversation;
        lock (_gate)
        {
            if (_swept != store.Today)
            {
                _swept = store.Today;
                _ = Task.Run(store.Sweep);
            }
            var key = (latest.ChannelId, latest.Conversation.Id!);
            if (!_live.TryGetValue(key, out conversation!))
            {
                MakeRoom();
                var kept = store.Find(latest.ChannelId, latest.Conversation.Id!);
                _live[key] = conversation = new BotConversation(kept ?? latest, kept is null, store, options.Value, clock);
            }
        }
        conversation.Update(latest, student);
        return conversation;
    }

    /// <summary>A conversation that was in use before; null when it is not known, or over.</summary>
    public BotConversation? Find(string channel, string id)
    {
        lock (_gate)
        {
            if (!_live.TryGetValue((channel, id), out var conversation))
            {
                if (store.Find(channel, id) is not { } kept)
                    return null;
                MakeRoom();
                _live[(channel, id)] = conversation = new BotConversation(kept, isNew: false, store, options.Value, clock);
            }
            return conversation.IsGone ? null : conversation;
        }
    }

    /// <summary>Nothing will be said there any more, and nothing is kept of it.</summary>
    public void Close(string channel, string id)
    {
        lock (_gate)
        {
            _live.Remove((channel, id));
            store.Delete(channel, id);
        }
    }

    /// <summary>Forgets a student in all conversations of a channel.</summary>
    public void Erase(string channel, string student)
    {
        lock (_gate)
        {
            foreach (var conversation in _live.Values.Where(one => one.Reference.ChannelId == channel))
                conversation.Erase(student);
            store.Erase(channel, student);
        }
    }

    private void MakeRoom()
    {
        if (_live.Count >= options.Value.MaxConversations)
            _live.Remove(_live.MaxBy(entry => entry.Value.Idle).Key);
    }
}
