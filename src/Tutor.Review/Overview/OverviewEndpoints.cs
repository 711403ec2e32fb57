using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Knowledge;
using Tutor.Knowledge.Analysis;
using Tutor.Review.Layout;
using Tutor.Transcripts.Statistics;

namespace Tutor.Review.Overview;

internal static class OverviewEndpoints
{
    // Grouping grows faster than the number of questions, and nobody reads more.
    public const int MostRefused = 1000;

    private const int MostGroups = 30;
    private const int MostQuoted = 20;

    public static IReadOnlyList<int> Ranges { get; } = [7, 30, 90];

    public static void MapOverview(this RouteGroupBuilder review) => review.MapGet("/overview", ShowAsync);

    private static async Task<IResult> ShowAsync(HttpContext context, ReviewContext request, IStatistics statistics, ILibrary library, Glossary glossary)
    {
        await request.AuditAsync("overview.read");
        var days = Ranges.FirstOrDefault(range => context.Request.Query["days"] == $"{range}", Ranges[0]);
        var today = request.Wording.DayOf(request.Now);
        var first = today.AddDays(1 - days);
        var (from, until) = (request.Wording.Begins(first), request.Wording.Begins(today.AddDays(1)));
        var refused = await statistics.RefusedAsync(from, until, MostRefused + 1, request.Cancellation);
        return await ReviewPages.ShowAsync<OverviewPage>(context, new()
        {
            [nameof(OverviewPage.Wording)] = request.Wording,
            [nameof(OverviewPage.Days)] = days,
            [nameof(OverviewPage.First)] = first,
            [nameof(OverviewPage.Counts)] = await statistics.DailyAsync(from, until, request.UtcOffset, request.Cancellation),
            [nameof(OverviewPage.Groups)] = (IReadOnlyList<QuestionGroup>)[.. QuestionGroups.Of([.. refused.Take(MostRefused)], glossary).Take(MostGroups)],
            [nameof(OverviewPage.IsCut)] = refused.Count > MostRefused,
            [nameof(OverviewPage.Quoted)] = await statistics.MostQuotedAsync(from, until, MostQuoted, request.Cancellation),
            [nameof(OverviewPage.Library)] = library.Current,
        });
    }
}
