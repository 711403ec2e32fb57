using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Tutor.Review.Layout;
using Tutor.Review.SigningIn;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;

namespace Tutor.Review.Audit;

/// <summary><c>/review/audit</c>, for administrators.</summary>
internal static class AuditEndpoints
{
    private const int PageSize = 100;

    public static void MapAudit(this RouteGroupBuilder review) =>
        review.MapGet("/audit", ShowAsync).RequireAuthorization(ReviewPolicies.Administrator);

    private static async Task<IResult> ShowAsync(HttpContext context, IAuditLog audit, IAccountStore accounts, ReviewContext request)
    {
        var query = AuditQuery.Of(context.Request.Query);
        var page = await audit.ReadAsync(query.Filter(request.Wording), query.After, PageSize, request.Cancellation);
        return await ReviewPages.ShowAsync<AuditPage>(context, new()
        {
            [nameof(AuditPage.Query)] = query,
            [nameof(AuditPage.Entries)] = page.Entries,
            [nameof(AuditPage.Next)] = page.Next,
            [nameof(AuditPage.Wording)] = request.Wording,
            [nameof(AuditPage.Actors)] = (await accounts.ListAsync(request.Cancellation)).Select(account => account.Name)
                .Append(AuditEntry.CommandLine).Append(AuditEntry.Service).ToList(),
        });
    }
}
