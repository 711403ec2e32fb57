using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Tutor.Knowledge;
using Tutor.Review.Conversations;
using Tutor.Review.Layout;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Transcripts;

internal static class TranscriptEndpoints
{
    public static void MapTranscripts(this RouteGroupBuilder review)
    {
        review.MapGet("/conversations/{id}", ReadAsync);
        review.MapGet("/conversations/{id}/next", NextAsync);
        review.MapPost("/turns/{id}/verdict", JudgeAsync);
        review.MapPost("/turns/{id}/verdict/undo", UndoAsync);
    }

    /// <summary>The page of a conversation, at a turn, saying what became of a form.</summary>
    public static string Address(ConversationId conversation, TurnId? turn, string list, Outcome outcome)
    {
        var query = new Dictionary<string, string?>();
        if (list.Length > 0)
            query["list"] = list;
        if (outcome != Outcome.None)
            query["done"] = outcome.ToString();
        if (turn is { } about)
            query["turn"] = about.Value;
        return QueryHelpers.AddQueryString($"/review/conversations/{conversation}", query) + (turn is { } place ? $"#t-{place}" : "");
    }

    /// <summary>The query of a list as the product itself writes it; whatever else stands in the address is left out.</summary>
    public static string List(string? query) => ReadList(query).Query();

    private static ListQuery ReadList(string? query) =>
        ListQuery.Read(new QueryCollection(QueryHelpers.ParseQuery(query)));

    private static async Task<IResult> ReadAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, ILibrary library, string id)
    {
        if (ConversationId.Parse(id) is not { } conversation || await reader.FindAsync(conversation, request.Cancellation) is not { } transcript)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        await request.AuditAsync("transcript.read", transcript.Id, transcript.Student);
        return await ReviewPages.ShowAsync<TranscriptPage>(context, new()
        {
            [nameof(TranscriptPage.Transcript)] = transcript,
            [nameof(TranscriptPage.Wording)] = request.Wording,
            [nameof(TranscriptPage.Library)] = library.Current,
            [nameof(TranscriptPage.Accounts)] = await request.AccountNamesAsync(),
            [nameof(TranscriptPage.List)] = List(context.Request.Query["list"]),
            [nameof(TranscriptPage.Outcome)] = Enum.TryParse<Outcome>(context.Request.Query["done"], out var outcome) && Enum.IsDefined(outcome) ? outcome : Outcome.None,
            [nameof(TranscriptPage.OutcomeOf)] = context.Request.Query["turn"].ToString(),
        });
    }

    /// <summary>On to the next conversation of the list, which is the one before in time.</summary>
    private static async Task<IResult> NextAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, string id)
    {
        if (ConversationId.Parse(id) is not { } conversation || await reader.FindAsync(conversation, request.Cancellation) is not { } transcript)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        var list = ReadList(context.Request.Query["list"]);
        var filter = list.Filter(request.Wording);
        var newest = transcript.Turns[^1].Turn.At;
        var page = await reader.ListAsync(filter with { Until = filter.Until < newest ? filter.Until : newest }, null, 2, request.Cancellation);
        return page.Conversations.FirstOrDefault(candidate => candidate.Id != conversation) is { } next
            ? Results.LocalRedirect(Address(next.Id, null, list.Query(), Outcome.None) + $"#t-{next.Newest.Id}")
            : Results.LocalRedirect(Address(conversation, null, list.Query(), Outcome.NothingNext));
    }

    private static async Task<IResult> JudgeAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, IVerdictStore verdicts, string id)
    {
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        if (!Enum.TryParse<VerdictKind>(form["kind"], out var kind) || !Enum.IsDefined(kind)
            || TurnId.Parse(id) is not { } turnId || await reader.FindAsync(turnId, request.Cancellation) is not { } turn)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        await request.AuditAsync("verdict.save", turn.Turn.Conversation, turn.Turn.Student, $"{turnId} {kind}");
        // Another kind is another thought about the same answer: the passages and the remark still hold.
        var verdict = new Verdict(Guid.NewGuid(), turnId, kind, turn.Verdict?.RightPassages ?? [], turn.Verdict?.Remark, request.Reviewer.Id, request.Now);
        var saved = await verdicts.SaveAsync(verdict, request.Cancellation);
        return Back(turn, turnId, form, saved ? Outcome.VerdictSaved : Outcome.TurnGone);
    }

    private static async Task<IResult> UndoAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, IVerdictStore verdicts, string id)
    {
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        if (!Guid.TryParse(form["verdict"], out var verdict)
            || TurnId.Parse(id) is not { } turnId || await reader.FindAsync(turnId, request.Cancellation) is not { } turn)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        await request.AuditAsync("verdict.undo", turn.Turn.Conversation, turn.Turn.Student, turnId.Value);
        // The id must be of this turn: another form's id would take back what the teacher does not see.
        var undone = turn.Verdict?.Id == verdict && await verdicts.UndoAsync(verdict, request.Reviewer.Id, request.Now, request.Cancellation);
        return Back(turn, turnId, form, undone ? Outcome.VerdictUndone : Outcome.VerdictOvertaken);
    }

    private static IResult Back(TranscriptTurn turn, TurnId id, IFormCollection form, Outcome outcome) =>
        Results.LocalRedirect(Address(turn.Turn.Conversation, id, List(form["list"]), outcome));
}
