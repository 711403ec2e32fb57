using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Answering.Checked;
using Tutor.Knowledge;
using Tutor.Review.Layout;
using Tutor.Review.SigningIn;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Correcting;

/// <summary>The corrected answers together, and taking one back.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this RouteGroupBuilder review)
    {
        review.MapGet("/corrections", ListAsync);
        review.MapPost("/corrections/{id:guid}/withdraw", WithdrawAsync);
    }

    private static async Task<IResult> ListAsync(HttpContext context, ReviewContext request, ICorrectionStore corrections, ILibrary library, StandaloneQuestions standalone)
    {
        var texts = CorrectingTexts.In(request.Language);
        return await ReviewPages.ShowAsync<CorrectionList>(context, new()
        {
            [nameof(CorrectionList.Corrections)] = await corrections.ListAsync(null, request.Cancellation),
            [nameof(CorrectionList.Wording)] = request.Wording,
            [nameof(CorrectionList.Library)] = library.Current,
            [nameof(CorrectionList.StandsAlone)] = (Func<Correction, bool>)(correction => standalone.Contains(correction.Question, correction.Language)),
            [nameof(CorrectionList.Accounts)] = await request.AccountNamesAsync(),
            [nameof(CorrectionList.Said)] = context.Request.Query["done"].ToString() switch
            {
                "withdrawn" => texts.Withdrawn,
                "overtaken" => texts.Overtaken,
                _ => null,
            },
        });
    }

    private static async Task<IResult> WithdrawAsync(HttpContext context, ReviewContext request, ICorrectionStore corrections, ITranscriptReader reader, Guid id)
    {
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        if (await corrections.FindAsync(id, request.Cancellation) is not { } correction
            || !Enum.TryParse<CorrectionState>(form["state"], out var seen) || seen is not (CorrectionState.Active or CorrectionState.Stale))
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        var turn = correction.Turn is { } about ? await reader.FindAsync(about, request.Cancellation) : null;
        await request.AuditAsync("correction.withdraw", turn?.Turn.Conversation, turn?.Turn.Student, id.ToString());
        var done = await corrections.ChangeStateAsync(id, seen, CorrectionState.Withdrawn, request.Reviewer.Id, request.Now, request.Cancellation);
        return Results.LocalRedirect(done && ReturnAddress.Read(form["back"]) is { } back ? back : $"/review/corrections?done={(done ? "withdrawn" : "overtaken")}");
    }
}
