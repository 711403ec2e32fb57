using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Review.Layout;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Conversations;

internal static class ConversationEndpoints
{
    // A screen or three: more is the next page.
    private const int PageLength = 30;

    public static void MapConversations(this RouteGroupBuilder review) => review.MapGet("", ListAsync);

    private static async Task<IResult> ListAsync(HttpContext context, ReviewContext request, ITranscriptReader reader, ICorrectionStore corrections)
    {
        var query = ListQuery.Read(context.Request.Query);
        // The list shows what students asked. The log holds no words, so neither what was searched for.
        await request.AuditAsync("transcript.list", student: query.Student);
        var page = await reader.ListAsync(query.Filter(request.Wording), query.After, PageLength, request.Cancellation);
        return await ReviewPages.ShowAsync<ConversationList>(context, new()
        {
            [nameof(ConversationList.Query)] = query,
            [nameof(ConversationList.Page)] = page,
            [nameof(ConversationList.Counts)] = await ListCounts.ReadAsync(reader, request.Cancellation),
            [nameof(ConversationList.Wording)] = request.Wording,
            [nameof(ConversationList.StaleCorrections)] = (await corrections.ListAsync(CorrectionState.Stale, request.Cancellation)).Count,
        });
    }
}
