using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Tutor.Review.Accounts;
using Tutor.Review.Audit;
using Tutor.Review.Conversations;
using Tutor.Review.Correcting;
using Tutor.Review.Exports;
using Tutor.Review.Layout;
using Tutor.Review.Overview;
using Tutor.Review.SigningIn;
using Tutor.Review.Sources;
using Tutor.Review.Students;
using Tutor.Review.Transcripts;

namespace Tutor.Review;

public static class ReviewExtensions
{
    /// <summary>What the pages of <see cref="MapReview"/> need, among it an <see cref="HtmlEncoder"/> that leaves letters of every script as they are.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        // .NET's own writes a Bengali or Hindi letter as eight characters of ASCII, and a page as more than twice its bytes.
        services.TryAddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddOptions<ReviewOptions>().BindConfiguration(ReviewOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpContextAccessor();
        services.TryAddScoped<ReviewContext>();
        services.TryAddScoped<CorrectingEndpoints.Desk>();
        return services.AddSigningIn();
    }

    /// <summary>
    /// The source reader: <c>/sources</c> lists the documents, <c>/sources/{document}</c> shows one, <c>#p12</c> its twelfth paragraph.
    /// The teachers' pages under <c>/review</c>.
    /// The host registers <see cref="Knowledge.ILibrary"/>, what <c>AddStorage</c> and <c>AddTranscripts</c> do, and
    /// <see cref="Knowledge.KnowledgePaths"/>; runs authentication and authorization before these endpoints; and serves the look that all pages share under <c>/theme/</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSources();
        var review = endpoints.MapReviewGroup();
        review.MapLanguageChoice();
        review.MapSigningIn();
        review.MapAccounts();
        review.MapAudit();
        review.MapConversations();
        review.MapTranscripts();
        review.MapCorrecting();
        review.MapCorrections();
        review.MapStudents();
        review.MapOverview();
        review.MapExports();
        return endpoints;
    }
}
