using System.Text;
using Tutor.Channels.Activities;
using Tutor.Channels.Rendering;
using Tutor.Knowledge;

namespace Tutor.Channels.Turns;

/// <summary>Carries out what a student asks of the bot itself.</summary>
internal sealed class Commands(ILibrary library, StudentRecords records)
{
    private const int MaxSourcesListed = 20;

    public async Task<TurnResult> CarryAsync(Command command, Activity activity, TurnContext context, CancellationToken cancellation)
    {
        var state = context.State;
        if ((command.Chosen ?? command.Spoken) is { } sign)
            state.Language = sign;
        switch (command.Kind)
        {
            case CommandKind.Sources:
                await SayAsync(Sources(context));
                break;
            case CommandKind.StartOver:
                state.Forget();
                await SayAsync(Phrase(phrases => phrases.StartedOver), SampleQuestions.From(library.Current, 3));
                break;
            case CommandKind.Language when command.Chosen is null:
                await SayAsync(Phrase(phrases => phrases.LanguageUnclear), ["ভাষা বাংলা", "भाषा हिन्दी"]);
                break;
            case CommandKind.Language:
                await SayAsync(Phrase(phrases => phrases.LanguageChosen));
                break;
            case CommandKind.WhatIsKept:
                await SayAsync(await records.DescribeAsync(activity, state.Language, cancellation));
                break;
            case CommandKind.Delete:
                state.DeletionAsked = true;
                await SayAsync(Phrase(phrases => phrases.DeleteReally), [.. Phrases.Of(state.Language).SelectMany(phrases => new[] { phrases.DeleteYes, phrases.DeleteNo })]);
                break;
            default:
                await SayAsync(Phrase(phrases => phrases.Help), SampleQuestions.From(library.Current, 3));
                break;
        }

        return TurnResult.NotAsked;

        string Phrase(Func<Phrases, string> sentence) => Phrases.Say(state.Language, sentence);

        Task SayAsync(string text, IReadOnlyList<string>? buttons = null) => context.Reply(BotMessage.Of(text, activity, buttons), cancellation);
    }

    /// <summary>Deletes everything of the student, or lets it be, as she decided.</summary>
    public async Task<TurnResult> DecideDeletionAsync(bool delete, Activity activity, TurnContext context, CancellationToken cancellation)
    {
        var language = context.State.LanguageOf(activity.Text);
        if (!delete)
        {
            await context.Reply(BotMessage.Of(Phrases.Say(language, phrases => phrases.NotDeleted), activity), cancellation);
            return TurnResult.NotAsked;
        }

        var (sentence, deleted) = await records.DeleteAsync(activity, cancellation);
        if (deleted)
            context.State.Forget();
        await context.Reply(BotMessage.Of(Phrases.Say(language, sentence), activity), cancellation);
        return new TurnResult(Erased: deleted);
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
            text.Append("\n\n").Append(Phrases.Say(language, phrases => Phrases.Format(phrases.MoreSources, documents.Count - MaxSourcesListed)));
        return text.ToString();
    }
}
