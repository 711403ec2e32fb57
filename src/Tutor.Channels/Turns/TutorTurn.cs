using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;

namespace Tutor.Channels.Turns;

/// <inheritdoc/>
internal sealed class TutorTurn(
    ITutor tutor,
    ILibrary library,
    ReplyRenderers renderers,
    Commands commands,
    ITurnRecorder recorder,
    IOptions<ChannelOptions> options,
    ILogger<TutorTurn> logger) : ITurn
{
    /// <summary>The event by which a page says that a student has come; its value may hold <c>locale</c>.</summary>
    public const string JoinEvent = "tutor/join";

    private const int MaxLocaleLength = 35;

    /// <inheritdoc/>
    public async Task<TurnResult> RunAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        try
        {
            NoticeLocale(activity.Locale, context.State);
            return await (activity.Type switch
            {
                ActivityTypes.Message => OnMessageAsync(activity, context, cancellation),
                ActivityTypes.ConversationUpdate => OnJoinAsync(activity, context, cancellation),
                ActivityTypes.Event or ActivityTypes.Invoke or ActivityTypes.MessageReaction => OnEventAsync(activity, context, cancellation),
                _ => Task.FromResult(TurnResult.NotAsked),
            });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var reference = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 6);
            TurnLog.Failed(logger, e, reference, activity.Id);
            var text = Phrases.Say(context.State.LanguageOf(activity.Text), phrases => Phrases.Format(phrases.Failed, reference));
            await context.Reply(BotMessage.Of(text, activity), cancellation);
            return TurnResult.NotAsked;
        }
    }

    private async Task<TurnResult> OnMessageAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        var text = StudentText.Clean(activity.Text);
        if (text.Length > options.Value.MaxMessageLength)
        {
            await SayAsync(phrases => Phrases.Format(phrases.TooLong, options.Value.MaxMessageLength), text);
            return TurnResult.NotAsked;
        }
        if (activity.Attachments is { Count: > 0 })
            await SayAsync(phrases => phrases.NoAttachments, text);
        if (text.Length == 0 && activity.Attachments is { Count: > 0 })
            return TurnResult.NotAsked;
        // Whatever else comes now, nothing was confirmed.
        var decision = context.State.DeletionAsked ? Confirmation.Read(text) : null;
        context.State.DeletionAsked = false;
        if (decision is { } delete)
            return await commands.DecideDeletionAsync(delete, activity, context, cancellation);
        if (Command.Read(text) is { } command)
            return await commands.CarryAsync(command, activity, context, cancellation);
        return await AskAsync(text, activity, context, cancellation);

        Task SayAsync(Func<Phrases, string> sentence, string said) =>
            context.Reply(BotMessage.Of(Phrases.Say(context.State.LanguageOf(said), sentence), activity), cancellation);
    }

    private async Task<TurnResult> AskAsync(string text, Activity activity, TurnContext context, CancellationToken cancellation)
    {
        await context.Reply(new Activity { Type = ActivityTypes.Typing, ReplyToId = activity.Id }, cancellation);
        // A thumb or a question mark leans on nothing: with the earlier questions it would be taken for a follow-up.
        var asks = StudentText.HasWords(text);
        var renderer = renderers.For(activity.ChannelId);
        var request = new AskRequest(text, asks ? context.State.History : [], Preferred: context.State.Language)
        {
            Conversation = activity.Conversation?.Id,
            Progress = context.Stream is { } stream ? new StreamedAnswer(stream, renderer, activity.Id) : null,
        };
        var reply = await tutor.AskAsync(request, cancellation);
        if (asks)
            context.State.Remember(text);
        if (reply is Answer && reply.Question.Script == "native")
            context.State.Language = reply.Language;
        await context.Reply(renderer.Render(reply, context.PublicUrl, activity.Id) with { ReplyToId = activity.Id }, cancellation);
        return new TurnResult(reply);
    }

    private async Task<TurnResult> OnJoinAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        // Somebody has come; the bot itself joining is no reason to greet.
        var joined = activity.Type != ActivityTypes.ConversationUpdate || activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true;
        if (!joined || context.State.Welcomed)
            return TurnResult.NotAsked;
        context.State.Welcomed = true;
        var samples = SampleQuestions.From(library.Current, 3);
        await context.Reply(BotMessage.Of(Phrases.Say(null, phrases => phrases.Welcome), activity, samples), cancellation);
        return TurnResult.NotAsked;
    }

    private async Task<TurnResult> OnEventAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        if (activity.Name == JoinEvent)
        {
            var locale = activity.Value is JsonObject value && value["locale"] is JsonValue given && given.TryGetValue<string>(out var tag) ? tag : null;
            NoticeLocale(locale, context.State);
            return await OnJoinAsync(activity, context, cancellation);
        }
        if (Feedback.Read(activity) is { } feedback)
        {
            TurnLog.Feedback(logger, feedback.Reaction switch { Reaction.Liked => "like", Reaction.Disliked => "dislike", _ => "taken back" }, feedback.Target);
            if (feedback.Target is { } target && activity is { ChannelId: { } channel, Conversation.Id: { } conversation })
                await recorder.RecordReactionAsync(new ActivityReference(channel, conversation, target), feedback.Reaction, cancellation);
        }
        return TurnResult.NotAsked;
    }

    private static void NoticeLocale(string? locale, ConversationState state)
    {
        if (locale is null or { Length: > MaxLocaleLength } || locale == state.Locale)
            return;
        state.Locale = locale;
        state.Language = LanguageTags.Parse(locale) ?? state.Language;
    }
}
