using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Answering;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Knowledge;
using Tutor.Language;

namespace Tutor.Channels.Turns;

/// <inheritdoc/>
internal sealed class TutorTurn(
    ITutor tutor,
    ILibrary library,
    IReplyRenderer renderer,
    IOptions<ChannelOptions> options,
    ILogger<TutorTurn> logger) : ITurn
{
    /// <summary>The event by which a page says that a student has come; its value may hold <c>locale</c>.</summary>
    public const string JoinEvent = "tutor/join";

    private const int MaxSourcesListed = 20;
    private const int MaxLocaleLength = 35;

    /// <inheritdoc/>
    public async Task RunAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        try
        {
            NoticeLocale(activity.Locale, context.State);
            await (activity.Type switch
            {
                ActivityTypes.Message => OnMessageAsync(activity, context, cancellation),
                ActivityTypes.ConversationUpdate => OnJoinAsync(activity, context, cancellation),
                ActivityTypes.Event or ActivityTypes.Invoke => OnEventAsync(activity, context, cancellation),
                _ => Task.CompletedTask,
            });
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var reference = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 6);
            TurnLog.Failed(logger, e, reference, activity.Id);
            var text = Phrases.Say(LanguageOf(activity.Text, context.State), phrases => Format(phrases.Failed, reference));
            await context.Reply(Message(text, activity), cancellation);
        }
    }

    private async Task OnMessageAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        var text = StudentText.Clean(activity.Text);
        if (text.Length > options.Value.MaxMessageLength)
        {
            await SayAsync(phrases => Format(phrases.TooLong, options.Value.MaxMessageLength), text);
            return;
        }
        if (activity.Attachments is { Count: > 0 })
            await SayAsync(phrases => phrases.NoAttachments, text);
        if (text.Length == 0 && activity.Attachments is { Count: > 0 })
            return;
        if (Command.Read(text) is { } command)
        {
            await context.Reply(Carry(command, activity, context), cancellation);
            return;
        }
        await context.Reply(new Activity { Type = ActivityTypes.Typing, ReplyToId = activity.Id }, cancellation);
        // A thumb or a question mark leans on nothing: with the earlier questions it would be taken for a follow-up.
        var asks = StudentText.HasWords(text);
        var reply = await tutor.AskAsync(new AskRequest(text, asks ? context.State.History : [], Preferred: context.State.Language), cancellation);
        if (asks)
            context.State.Remember(text);
        if (reply is Answer && reply.Question.Script == "native")
            context.State.Language = reply.Language;
        await context.Reply(renderer.Render(reply, context.PublicUrl, activity.Id) with { ReplyToId = activity.Id }, cancellation);

        Task SayAsync(Func<Phrases, string> sentence, string said) =>
            context.Reply(Message(Phrases.Say(LanguageOf(said, context.State), sentence), activity), cancellation);
    }

    private Task OnJoinAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        // Somebody has come; the bot itself joining is no reason to greet.
        var joined = activity.Type != ActivityTypes.ConversationUpdate || activity.MembersAdded?.Any(member => member.Id != activity.Recipient?.Id) == true;
        if (!joined || context.State.Welcomed)
            return Task.CompletedTask;
        context.State.Welcomed = true;
        var samples = SampleQuestions.From(library.Current, 3);
        return context.Reply(Message(Phrases.Say(null, phrases => phrases.Welcome), activity, samples), cancellation);
    }

    private Task OnEventAsync(Activity activity, TurnContext context, CancellationToken cancellation)
    {
        if (activity.Name == JoinEvent)
        {
            var locale = activity.Value is JsonObject value && value["locale"] is JsonValue given && given.TryGetValue<string>(out var tag) ? tag : null;
            NoticeLocale(locale, context.State);
            return OnJoinAsync(activity, context, cancellation);
        }
        if (Feedback.Read(activity) is { } feedback)
            TurnLog.Feedback(logger, feedback.Liked ? "like" : "dislike", feedback.Target);
        return Task.CompletedTask;
    }

    private Activity Carry(Command command, Activity activity, TurnContext context)
    {
        var state = context.State;
        if ((command.Chosen ?? command.Spoken) is { } sign)
            state.Language = sign;
        switch (command.Kind)
        {
            case CommandKind.Sources:
                return Message(Sources(context), activity);
            case CommandKind.StartOver:
                state.Forget();
                return Message(Phrases.Say(state.Language, phrases => phrases.StartedOver), activity, SampleQuestions.From(library.Current, 3));
            case CommandKind.Language when command.Chosen is null:
                return Message(Phrases.Say(state.Language, phrases => phrases.LanguageUnclear), activity, ["ভাষা বাংলা", "भाषा हिन्दी"]);
            case CommandKind.Language:
                return Message(Phrases.Say(state.Language, phrases => phrases.LanguageChosen), activity);
            default:
                return Message(Phrases.Say(state.Language, phrases => phrases.Help), activity, SampleQuestions.From(library.Current, 3));
        }
    }

    private string Sources(TurnContext context)
    {
        var documents = library.Current.Documents;
        var language = context.State.Language;
        if (documents.Count == 0)
            return Phrases.Say(language, phrases => phrases.NoSources);
        var text = new StringBuilder(Phrases.Say(language, phrases => phrases.SourcesTitle)).Append('\n');
        foreach (var document in documents.Take(MaxSourcesListed))
            text.Append("\n- [").Append(MarkdownText.EscapeInline(document.Title)).Append("](").Append(SourceLink.Of(document, context.PublicUrl)).Append(')');
        if (documents.Count > MaxSourcesListed)
            text.Append("\n\n").Append(Phrases.Say(language, phrases => Format(phrases.MoreSources, documents.Count - MaxSourcesListed)));
        return text.ToString();
    }

    private static void NoticeLocale(string? locale, ConversationState state)
    {
        if (locale is null or { Length: > MaxLocaleLength } || locale == state.Locale)
            return;
        state.Locale = locale;
        state.Language = LanguageTags.Parse(locale) ?? state.Language;
    }

    /// <summary>The language in which to say a fixed sentence: that of the message's script, else the conversation's.</summary>
    private static LanguageTag? LanguageOf(string? text, ConversationState state) => Scripts.OfWord(text) switch
    {
        Script.Bengali => LanguageTag.Bengali,
        Script.Devanagari => LanguageTag.Hindi,
        _ => state.Language,
    };

    private static Activity Message(string text, Activity inReplyTo, IReadOnlyList<string>? buttons = null) => new()
    {
        Type = ActivityTypes.Message,
        Text = text,
        TextFormat = "markdown",
        ReplyToId = inReplyTo.Id,
        SuggestedActions = buttons is { Count: > 0 } ? new SuggestedActions([.. buttons.Select(button => new CardAction("imBack", button, button))]) : null,
    };

    private static string Format(string phrase, object value) => string.Format(CultureInfo.InvariantCulture, phrase, value);
}
