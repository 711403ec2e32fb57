using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Tutor.Service.Api;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can answer questions, or which part cannot and what to do.</summary>
internal static class Health
{
    /// <summary>The key under which a check's data holds what an administrator should do.</summary>
    public const string Remedy = "remedy";

    private static readonly HttpMethodMetadata Reading = new([HttpMethods.Get, HttpMethods.Head]);

    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<LibraryHealth>("library");
        return services;
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).WithMetadata(Reading);
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).WithMetadata(Reading);
    }

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        var response = new HealthResponse(
            Code(report.Status),
            [.. report.Entries.Select(entry => new HealthPart(
                entry.Key,
                Code(entry.Value.Status),
                entry.Value.Description,
                entry.Value.Data.TryGetValue(Remedy, out var remedy) ? remedy as string : null))]);
        await JsonSerializer.SerializeAsync(context.Response.Body, response, ApiJson.Wire.HealthResponse, context.RequestAborted);
    }

    private static string Code(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

/// <param name="Status"><c>healthy</c>, <c>degraded</c> (it serves, somebody should look) or <c>unhealthy</c> (503).</param>
internal sealed record HealthResponse(string Status, IReadOnlyList<HealthPart> Parts);

/// <param name="Message">What is so; null when there is nothing to say.</param>
/// <param name="Remedy">What to do; null when nothing is to do.</param>
internal sealed record HealthPart(string Name, string Status, string? Message, string? Remedy);
