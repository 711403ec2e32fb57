using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;
using Tutor.Language;
using Tutor.Transcripts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Channels.Turns;

/// <summary>What is kept of a student, for the student: to see, and to delete.</summary>
internal sealed class StudentRecords(
    ITurnRecorder recorder,
    ITranscriptReader transcripts,
    IPseudonyms pseudonyms,
    IAuditLog audit,
    IOptions<TranscriptOptions> options,
    TimeProvider clock,
    ILogger<StudentRecords> logger)
{
    private const int LastQuestions = 5;
    private const int MaxQuestionLength = 120;

    // As many conversations as the reader gives at once; nobody who chats has more.
    private const int MostConversations = 500;

    /// <summary>How much is kept, since when, for how long, and the last questions; a sentence that asks for patience when the store cannot be reached.</summary>
    /// <param name="asking">What the student sent.</param>
    public async Task<string> DescribeAsync(Activity asking, LanguageTag? language, CancellationToken cancellation)
    {
        try
        {
            var page = await transcripts.ListAsync(new TranscriptFilter { Student = Of(asking) }, after: null, MostConversations, cancellation);
            if (page.Conversations.Count == 0)
                return Phrases.Say(language, phrases => phrases.NothingKept);
            var turns = page.Conversations.Sum(conversation => conversation.Turns);
            var since = TimeZoneInfo.ConvertTime(page.Conversations.Min(conversation => conversation.Began), clock.LocalTimeZone).ToString("d.M.yyyy", CultureInfo.InvariantCulture);
            var questions = await LastQuestionsAsync(page.Conversations, cancellation);
            return Phrases.Say(language, phrases => Describe(phrases, turns, since, questions));
        }
        catch (TranscriptStoreException e)
        {
            TurnLog.RecordsNotReached(logger, e, asking.Id);
            return Phrases.Say(language, phrases => phrases.KeptNotReached);
        }
    }

    /// <summary>Deletes everything of the student.</summary>
    /// <returns>What to say, and whether it is deleted or surely will be.</returns>
    public async Task<(Func<Phrases, string> Sentence, bool Deleted)> DeleteAsync(Activity asking, CancellationToken cancellation)
    {
        var result = await recorder.DeleteStudentAsync(Of(asking), cancellation);
        if (result == RecordingResult.Lost)
            return (phrases => phrases.DeletionFailed, false);
        try
        {
            await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), AuditEntry.Service, "student.delete", Detail: "asked for by the student in the conversation"), cancellation);
        }
        catch (TranscriptStoreException e)
        {
            // What a student wants deleted does not wait for a log.
            TurnLog.RecordsNotReached(logger, e, asking.Id);
        }

        return (phrases => result == RecordingResult.Stored ? phrases.Deleted : phrases.DeletedLater, true);
    }

    private async Task<List<string>> LastQuestionsAsync(IReadOnlyList<ConversationSummary> newestFirst, CancellationToken cancellation)
    {
        var questions = new List<string>();
        foreach (var conversation in newestFirst.TakeWhile(_ => questions.Count < LastQuestions))
            if (await transcripts.FindAsync(conversation.Id, cancellation) is { } transcript)
                questions.AddRange(transcript.Turns.Reverse().Select(turn => turn.Turn).Where(turn => turn.Reply is not null && turn.Question.Length > 0).Select(turn => turn.Question));
        return [.. questions.Take(LastQuestions)];
    }

    private string Describe(Phrases phrases, int turns, string since, List<string> questions)
    {
        var text = new StringBuilder(string.Format(CultureInfo.InvariantCulture, phrases.Kept, turns, since)).Append(' ')
            .Append(options.Value.RetentionDays > 0 ? Phrases.Format(phrases.KeptForDays, options.Value.RetentionDays) : phrases.KeptUntilDeleted);
        if (questions.Count > 0)
            text.Append("\n\n").Append(phrases.LastQuestions).Append('\n');
        foreach (var question in questions)
            text.Append("\n- ").Append(MarkdownText.EscapeInline(StudentText.Cut(question, MaxQuestionLength)));
        return text.Append("\n\n").Append(phrases.HowToDelete).ToString();
    }

    private Pseudonym Of(Activity activity) => pseudonyms.Of(activity.ChannelId!, activity.From!.Id!);
}
