using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Language;
using Tutor.Review.Layout;
using Tutor.Review.SigningIn;
using Tutor.Transcripts;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Students;

namespace Tutor.Review.Students;

/// <summary>Who stands behind a pseudonym, and deleting what is kept of somebody. For administrators only.</summary>
internal static class StudentEndpoints
{
    public static void MapStudents(this RouteGroupBuilder review)
    {
        var students = review.MapGroup("/students").RequireAuthorization(ReviewPolicies.Administrator);
        students.MapGet("", OpenAsync);
        students.MapPost("", SearchAsync);
        students.MapGet("/{id}", ShowAsync);
        students.MapGet("/{id}/delete", ConfirmAsync);
        students.MapPost("/{id}/delete", DeleteAsync);
    }

    private static Task<IResult> OpenAsync(HttpContext context, ReviewContext request)
    {
        var texts = StudentTexts.In(request.Language);
        var done = context.Request.Query["done"].ToString();
        return ReviewPages.ShowAsync<StudentSearch>(context, new()
        {
            [nameof(StudentSearch.Said)] = done switch
            {
                nameof(RecordingResult.Stored) => texts.Deleted,
                nameof(RecordingResult.Spooled) => texts.DeletionWaits,
                nameof(RecordingResult.Lost) => texts.DeletionFailed,
                _ => null,
            },
            [nameof(StudentSearch.IsWarning)] = done != nameof(RecordingResult.Stored),
        });
    }

    private static async Task<IResult> SearchAsync(HttpContext context, ReviewContext request, IStudentRegistry students)
    {
        var form = await context.Request.ReadFormAsync(request.Cancellation);
        var search = TextNormalizer.Compose(form["q"].ToString()).Trim();
        await request.AuditAsync("student.find");
        var found = Pseudonym.Parse(search.ToLowerInvariant()) is { } pseudonym
            ? await students.FindAsync(pseudonym, request.Cancellation) is { } known ? [known] : []
            : await students.SearchAsync(search, request.Cancellation);
        return await ReviewPages.ShowAsync<StudentSearch>(context, new() { [nameof(StudentSearch.Search)] = search, [nameof(StudentSearch.Found)] = found });
    }

    private static async Task<IResult> ShowAsync(HttpContext context, ReviewContext request, IStudentRegistry students, string id)
    {
        if (Pseudonym.Parse(id) is not { } pseudonym)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        await request.AuditAsync("student.identity", student: pseudonym);
        return await ReviewPages.ShowAsync<StudentPage>(context, new()
        {
            [nameof(StudentPage.Pseudonym)] = pseudonym,
            [nameof(StudentPage.Student)] = await students.FindAsync(pseudonym, request.Cancellation),
        });
    }

    private static Task<IResult> ConfirmAsync(HttpContext context, string id) => Pseudonym.Parse(id) is { } pseudonym
        ? ReviewPages.ShowAsync<DeletionPage>(context, new() { [nameof(DeletionPage.Pseudonym)] = pseudonym })
        : ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);

    private static async Task<IResult> DeleteAsync(HttpContext context, ReviewContext request, ITurnRecorder recorder, string id)
    {
        if (Pseudonym.Parse(id) is not { } pseudonym)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        // The deletion takes the pseudonym out of the entry again: what stays is that somebody was deleted.
        await request.AuditAsync("student.delete", student: pseudonym);
        var result = await recorder.DeleteStudentAsync(pseudonym, request.Cancellation);
        return Results.LocalRedirect($"/review/students?done={result}");
    }
}
