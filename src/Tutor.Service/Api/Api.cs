using Microsoft.Extensions.DependencyInjection.Extensions;
using Tutor.Service.Hosting;

namespace Tutor.Service.Api;

/// <summary>The HTTP interface for programs.</summary>
internal static class Api
{
    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ApiChannel>();
        return services.AddProblems();
    }

    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/ask", AskEndpoint.HandleAsync).RequireRateLimiting(Limits.PerAddress);
        routes.MapGet("/api/documents", DocumentsEndpoint.Handle);
    }
}
