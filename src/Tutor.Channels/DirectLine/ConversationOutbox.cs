using Tutor.Channels.Activities;
using Tutor.Channels.Turns;

namespace Tutor.Channels.DirectLine;

/// <summary>What the bot says in one conversation, on its way into the log that clients read.</summary>
internal sealed class ConversationOutbox(Conversation conversation) : IOutbox
{
    // As Microsoft's own bots do.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    public Task ShowTypingAsync(Activity typing, CancellationToken cancellation)
    {
        conversation.Log.Show(Address(typing));
        return Task.CompletedTask;
    }

    // Nobody sees parts by polling.
    public TimeSpan? StreamInterval => conversation.IsWatched ? Interval : null;

    public Task<ShownPart> StreamAsync(Activity part, CancellationToken cancellation) =>
        Task.FromResult(new ShownPart(true, conversation.Log.ShowPart(Address(part))));

    public IHeldActivities Hold(IReadOnlyList<Activity> said) => new Held(conversation.Log, conversation.Log.Hold([.. said.Select(Address)]));

    public void Forget() => conversation.Log.Clear();

    private Activity Address(Activity activity) => activity with { Id = StreamInfo.IdOf(activity), From = Conversation.Bot, Recipient = conversation.Student };

    private sealed class Held(ActivityLog log, IReadOnlyList<Activity> written) : IHeldActivities
    {
        private bool _shown;

        public IReadOnlyList<Activity> Written => written;

        public Task<IReadOnlyList<string>> ShowAsync(CancellationToken cancellation)
        {
            _shown = true;
            log.ShowHeld();
            return Task.FromResult<IReadOnlyList<string>>([]);
        }

        public void Dispose()
        {
            if (!_shown)
                log.TakeBackHeld();
        }
    }
}
