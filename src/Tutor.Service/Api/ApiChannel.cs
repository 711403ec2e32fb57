using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Channels.Turns;
using Tutor.Transcripts;

namespace Tutor.Service.Api;

/// <summary>
/// The API as a channel: its turns are recorded like those of a chat. Every request is a conversation of one turn, because the caller keeps
/// its own history; who asks is not known, so all requests have one pseudonym.
/// </summary>
internal sealed class ApiChannel(RecordedTurns turns, ITutor tutor, IReplyRenderer renderer, TimeProvider time)
{
    private const string Caller = "api-caller";
    private const string Service = "tutor";

    /// <summary>Asks the tutor; what it says is recorded when this returns.</summary>
    /// <param name="publicUrl">Where the caller reaches this service.</param>
    public async Task<Reply> AskAsync(AskRequest request, Uri publicUrl, CancellationToken cancellation)
    {
        var id = Guid.NewGuid().ToString("N");
        var now = time.GetUtcNow();
        var message = new Activity
        {
            Type = ActivityTypes.Message,
            Id = id,
            Timestamp = now,
            ChannelId = ChannelNames.Api,
            From = new ChannelAccount(Caller, Role: "user"),
            Conversation = new ConversationAccount(id),
            Recipient = new ChannelAccount(Service, Role: "bot"),
            Text = request.Text,
            TextFormat = "plain",
            ChannelData = ApiAsked.Write(request),
        };
        var asking = new Asking(tutor, renderer, request);
        await turns.RunAsync(asking, new Arrival(message, message, time.GetTimestamp()), new ConversationState(), publicUrl, new Outbox(message, now), cancellation);
        return asking.Reply!;
    }

    private sealed class Asking(ITutor tutor, IReplyRenderer renderer, AskRequest request) : ITurn
    {
        public Reply? Reply { get; private set; }

        public async Task<TurnResult> RunAsync(Activity activity, TurnContext context, CancellationToken cancellation)
        {
            Reply = await tutor.AskAsync(request, cancellation);
            await context.Reply(renderer.Render(Reply, context.PublicUrl, activity.Id), cancellation);
            return new TurnResult(Reply);
        }
    }

    /// <summary>The reply goes out with the response to the request; here it only gets what an activity of the conversation has.</summary>
    private sealed class Outbox(Activity asked, DateTimeOffset now) : IOutbox, IHeldActivities
    {
        public IReadOnlyList<Activity> Written { get; private set; } = [];

        public TimeSpan? StreamInterval => null;

        public Task ShowTypingAsync(Activity typing, CancellationToken cancellation) => Task.CompletedTask;

        public Task<ShownPart> StreamAsync(Activity part, CancellationToken cancellation) => Task.FromResult(default(ShownPart));

        public IHeldActivities Hold(IReadOnlyList<Activity> said)
        {
            Written = [.. said.Select((activity, i) => activity with
            {
                Id = $"{asked.Id}-{i + 1}",
                Timestamp = now,
                ChannelId = asked.ChannelId,
                From = asked.Recipient,
                Conversation = asked.Conversation,
                Recipient = asked.From,
                ReplyToId = asked.Id,
            })];
            return this;
        }

        public Task<IReadOnlyList<string>> ShowAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<string>>([]);

        public void Forget()
        {
        }

        public void Dispose()
        {
        }
    }
}
