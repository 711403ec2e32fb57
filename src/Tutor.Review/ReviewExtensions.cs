using Microsoft.AspNetCore.Routing;
using Tutor.Review.Sources;

namespace Tutor.Review;

public static class ReviewExtensions
{
    /// <summary>
    /// The source reader: <c>/sources</c> lists the documents, <c>/sources/{document}</c> shows one, <c>#p12</c> its twelfth paragraph.
    /// The host registers <see cref="Knowledge.ILibrary"/> and serves the look that all pages share under <c>/theme/</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSources();
        return endpoints;
    }
}
