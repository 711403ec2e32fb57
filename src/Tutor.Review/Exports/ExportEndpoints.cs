using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Review.Conversations;
using Tutor.Review.Layout;
using Tutor.Transcripts;
using Tutor.Transcripts.Reading;

namespace Tutor.Review.Exports;

internal static class ExportEndpoints
{
    public static void MapExports(this RouteGroupBuilder review)
    {
        review.MapGet("/export.{ending}", ExportListAsync);
        review.MapGet("/conversations/{id}/export.{ending}", ExportConversationAsync);
    }

    private static async Task<IResult> ExportListAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, string ending)
    {
        if (ExportFormats.Find(ending) is not { } format)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        var query = ListQuery.Read(context.Request.Query);
        // What was searched for may be a student's words; that something was, is enough.
        var filter = (query with { Search = "", Student = null, View = query.View }).Query(paged: false);
        await request.AuditAsync("transcript.export", student: query.Student, detail: $"{format.Ending} {filter}{(query.Search.Length > 0 ? " with a search" : "")}");
        var turns = reader.ReadAsync(query.Filter(request.Wording), request.Cancellation);
        return await SendAsync(request, format, turns, $"conversations-{ListQuery.Iso(request.Wording.DayOf(request.Now))}");
    }

    private static async Task<IResult> ExportConversationAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, string id, string ending)
    {
        if (ExportFormats.Find(ending) is not { } format || ConversationId.Parse(id) is not { } conversation
            || await reader.FindAsync(conversation, request.Cancellation) is not { } transcript)
            return await ReviewPages.NoticeAsync(context, StatusCodes.Status404NotFound, texts => texts.NotFound);
        await request.AuditAsync("transcript.export", conversation, transcript.Student, format.Ending);
        return await SendAsync(request, format, transcript.Turns.ToAsyncEnumerable(), $"conversation-{transcript.Id.Value[..8]}");
    }

    /// <summary>A store that fails before the first turn is a page that says so; later, the download breaks off and no browser takes it for whole.</summary>
    private static async Task<IResult> SendAsync(ReviewContext request, ExportFormat format, IAsyncEnumerable<TranscriptTurn> turns, string name)
    {
        var reading = turns.GetAsyncEnumerator(request.Cancellation);
        var hasFirst = await reading.MoveNextAsync();
        return Results.Stream(
            async stream =>
            {
                await using (reading)
                    await ExportWriter.WriteAsync(format, Rest(reading, hasFirst), stream, request.UtcOffset, request.Cancellation);
            },
            format.ContentType, $"{name}.{format.Ending}");
    }

    private static async IAsyncEnumerable<TranscriptTurn> Rest(IAsyncEnumerator<TranscriptTurn> reading, bool hasCurrent)
    {
        while (hasCurrent)
        {
            yield return reading.Current;
            hasCurrent = await reading.MoveNextAsync();
        }
    }
}
