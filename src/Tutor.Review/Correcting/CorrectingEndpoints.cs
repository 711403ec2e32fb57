using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Answering.Checked;
using Tutor.Knowledge;
using Tutor.Review.Layout;
using Tutor.Review.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Correcting;

/// <summary>Judging one answer in detail, and correcting it.</summary>
internal static partial class CorrectingEndpoints
{
    private const int MostFound = 5;

    public static void MapCorrecting(this RouteGroupBuilder review)
    {
        review.MapGet("/turns/{id}", OpenAsync);
        review.MapPost("/turns/{id}", TakeAsync).WithMetadata(new KeepsForm());
    }

    private static async Task<IResult> OpenAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, Desk desk, string id)
    {
        if (await FindAsync(reader, id, request) is not { } turn)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        return await desk.ShowAsync(context, turn, CorrectingForm.Open(turn), TranscriptEndpoints.List(context.Request.Query["list"]));
    }

    private static async Task<IResult> TakeAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, Desk desk, string id)
    {
        var posted = await context.Request.ReadFormAsync(request.Cancellation);
        if (await FindAsync(reader, id, request) is not { } turn)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        return await desk.TakeAsync(context, turn, CorrectingForm.Read(posted), posted["do"].ToString(), TranscriptEndpoints.List(posted["list"]));
    }

    /// <summary>The turn, when it is a reply: nothing else can be judged.</summary>
    private static async Task<TranscriptTurn?> FindAsync(ITranscriptReader reader, string id, ReviewContext request) =>
        TurnId.Parse(id) is { } turn && await reader.FindAsync(turn, request.Cancellation) is { Turn.Reply: not null } found ? found : null;

    /// <summary>Carries out what the buttons of the form say.</summary>
    internal sealed partial class Desk(
        ReviewContext request,
        ILibrary library,
        PassageSearch search,
        StandaloneQuestions standalone,
        IVerdictStore verdicts,
        ICorrectionStore corrections,
        IEnumerable<ICorrectionAnnouncer> announcers,
        ILogger<Desk> logger)
    {
        public Task<IResult> TakeAsync(HttpContext context, TranscriptTurn turn, CorrectingForm form, string button, string list) => button.Split(' ', 2) switch
        {
            ["pick", var id] when PassageId.Parse(id) is { } passage => ShowAsync(context, turn, form.With(passage, library.Current), list),
            ["drop", var id] when PassageId.Parse(id) is { } passage => ShowAsync(context, turn, form.Without(passage), list),
            ["start"] => ShowAsync(context, turn, form.StartFrom(turn.Turn.Reply!, library.Current), list),
            ["preview"] => PreviewAsync(context, turn, form, list),
            ["judge"] => JudgeAsync(context, turn, form, list),
            ["correct"] => CorrectAsync(context, turn, form, list, once: false),
            ["once"] => CorrectAsync(context, turn, form, list, once: true),
            ["language", var code] when PageLanguages.Parse(code) is { } language => ShowInAsync(language, context, turn, form, list),
            _ => ShowAsync(context, turn, form, list),
        };

        public async Task<IResult> ShowAsync(HttpContext context, TranscriptTurn turn, CorrectingForm form, string list, IReadOnlyList<string>? errors = null, Correction? preview = null)
        {
            await request.AuditAsync("transcript.read", turn.Turn.Conversation, turn.Turn.Student, turn.Turn.Id.Value);
            var (found, isDown) = await SearchAsync(form.Search);
            return await ReviewPages.ShowAsync<CorrectingPage>(context, new()
            {
                [nameof(CorrectingPage.Turn)] = turn,
                [nameof(CorrectingPage.Form)] = form,
                [nameof(CorrectingPage.Wording)] = request.Wording,
                [nameof(CorrectingPage.Library)] = library.Current,
                [nameof(CorrectingPage.List)] = list,
                [nameof(CorrectingPage.Errors)] = errors ?? [],
                [nameof(CorrectingPage.Found)] = found,
                [nameof(CorrectingPage.IsSearchDown)] = isDown,
                [nameof(CorrectingPage.Preview)] = preview,
                [nameof(CorrectingPage.StandsAlone)] = form.Question.Length is 0 or > CorrectionDraft.LongestQuestion
                    || standalone.Contains(form.Question, CorrectionDraft.LanguageOf(form.Text) ?? turn.Turn.Reply!.Language),
            }, errors is { Count: > 0 } ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK);
        }

        /// <summary>The same form in another language; choosing one elsewhere would lose what was typed.</summary>
        private Task<IResult> ShowInAsync(PageLanguage language, HttpContext context, TranscriptTurn turn, CorrectingForm form, string list)
        {
            PageLanguages.Choose(context.Response, language);
            return ShowAsync(context, turn, form, list);
        }

        private Task<IResult> PreviewAsync(HttpContext context, TranscriptTurn turn, CorrectingForm form, string list)
        {
            var (correction, errors) = Check(turn, form);
            return ShowAsync(context, turn, form, list, errors, correction);
        }

        private async Task<IResult> JudgeAsync(HttpContext context, TranscriptTurn turn, CorrectingForm form, string list)
        {
            if (form.Kind is not { } kind)
                return await ShowAsync(context, turn, form, list, [CorrectingTexts.In(request.Language).ErrorNoVerdict]);
            var saved = await SaveVerdictAsync(turn, form, kind);
            return Results.LocalRedirect(TranscriptEndpoints.Address(turn.Turn.Conversation, turn.Turn.Id, list, saved ? Outcome.VerdictSaved : Outcome.TurnGone));
        }

        /// <param name="once">The teacher has read that nobody else will be given this answer.</param>
        private async Task<IResult> CorrectAsync(HttpContext context, TranscriptTurn turn, CorrectingForm form, string list, bool once)
        {
            var (correction, errors) = Check(turn, form);
            if (correction is null)
                return await ShowAsync(context, turn, form, list, errors);
            var standsAlone = standalone.Contains(correction.Question, correction.Language);
            if (!standsAlone && !once)
                return await ShowAsync(context, turn, form, list, [CorrectingTexts.In(request.Language).NotAskedAgain]);
            await request.AuditAsync("correction.save", turn.Turn.Conversation, turn.Turn.Student, $"{turn.Turn.Id} {correction.Id}");
            if (!await corrections.SaveAsync(correction, request.Cancellation))
                return Results.LocalRedirect(TranscriptEndpoints.Address(turn.Turn.Conversation, turn.Turn.Id, list, Outcome.TurnGone));
            // Who writes a better answer has judged this one.
            await SaveVerdictAsync(turn, form, form.Kind ?? (turn.Turn.Reply!.Kind == ReplyKind.Refusal ? VerdictKind.ShouldHaveAnswered : VerdictKind.Wrong));
            await AnnounceAsync(correction);
            return Results.LocalRedirect(TranscriptEndpoints.Address(turn.Turn.Conversation, turn.Turn.Id, list, standsAlone ? Outcome.Corrected : Outcome.CorrectedOnce));
        }

        /// <summary>Tells the student, where a channel still has her. The correction is kept whether or not she hears of it.</summary>
        private async Task AnnounceAsync(Correction correction)
        {
            try
            {
                foreach (var announcer in announcers)
                    await announcer.AnnounceAsync(correction, request.Cancellation);
            }
            catch (TranscriptStoreException e)
            {
                LogNotAnnounced(logger, e, correction.Id);
            }
        }

        private async Task<bool> SaveVerdictAsync(TranscriptTurn turn, CorrectingForm form, VerdictKind kind)
        {
            await request.AuditAsync("verdict.save", turn.Turn.Conversation, turn.Turn.Student, $"{turn.Turn.Id} {kind}");
            var passages = form.Picks.Select(pick => new PassageReference(pick.Passage, pick.Fingerprint)).ToList();
            return await verdicts.SaveAsync(
                new Verdict(Guid.NewGuid(), turn.Turn.Id, kind, passages, form.Remark.Length > 0 ? form.Remark : null, request.Reviewer.Id, request.Now),
                request.Cancellation);
        }

        private (Correction? Correction, IReadOnlyList<string> Errors) Check(TranscriptTurn turn, CorrectingForm form) =>
            CorrectionDraft.Check(form, library.Current, turn.Turn.Reply!.Language, request.Wording, correction => correction with
            {
                Turn = turn.Turn.Id,
                By = request.Reviewer.Id,
                At = request.Now,
                StateSince = request.Now,
                StateBy = request.Reviewer.Id,
            });

        private async Task<(IReadOnlyList<Quote>? Found, bool IsDown)> SearchAsync(string text)
        {
            if (text.Length == 0)
                return (null, false);
            try
            {
                return (await search.FindAsync(text, MostFound, request.Cancellation), false);
            }
            catch (PassageIndexException e)
            {
                LogIndexDown(logger, e);
                return (null, true);
            }
        }

        [LoggerMessage(2, LogLevel.Warning, "The student was not told of correction {Correction}: the transcripts cannot be reached")]
        private static partial void LogNotAnnounced(ILogger logger, Exception exception, Guid correction);

        [LoggerMessage(1, LogLevel.Error, "A teacher's search for a passage failed: the passage index cannot be reached")]
        private static partial void LogIndexDown(ILogger logger, Exception exception);
    }
}
