using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Review.Sources;

namespace Tutor.Review;

public static class ReviewExtensions
{
    /// <summary>What the pages need to be rendered. The host registers <see cref="Knowledge.ILibrary"/>.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services;
    }

    /// <summary>
    /// The source reader: <c>/sources</c> lists the documents, <c>/sources/{document}</c> shows one, <c>#p12</c> its twelfth paragraph.
    /// The host serves the look that all pages share under <c>/theme/</c>.
    /// </summary>
    public static IEndpointRouteBuilder MapReview(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapSources();
        return endpoints;
    }
}
