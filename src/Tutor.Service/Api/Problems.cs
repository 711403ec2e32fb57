using Microsoft.AspNetCore.Http.HttpResults;

namespace Tutor.Service.Api;

/// <summary>Every error of the service as problem details (RFC 9457): what was wrong and what to do, never an exception's words.</summary>
internal static class Problems
{
    public static IServiceCollection AddProblems(this IServiceCollection services) =>
        services.AddProblemDetails(options => options.CustomizeProblemDetails = context =>
        {
            var status = context.ProblemDetails.Status ?? context.HttpContext.Response.StatusCode;
            context.ProblemDetails.Detail ??= Sentence(status, context.HttpContext);
            if (status >= StatusCodes.Status500InternalServerError)
                context.ProblemDetails.Extensions["reference"] = context.HttpContext.TraceIdentifier;
        });

    /// <summary>Turns faults, and error statuses that nobody wrote a body for, into problem details.</summary>
    public static void UseProblems(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages(async context =>
        {
            var http = context.HttpContext;
            if (!HttpMethods.IsHead(http.Request.Method))
                await Result(http.Response.StatusCode, Sentence(http.Response.StatusCode, http)).ExecuteAsync(http);
        });
    }

    public static ProblemHttpResult Result(int status, string sentence, string? field = null) => TypedResults.Problem(
        statusCode: status,
        detail: sentence,
        extensions: field is null ? null : new Dictionary<string, object?> { ["field"] = field });

    private static string Sentence(int status, HttpContext context) => status switch
    {
        StatusCodes.Status400BadRequest => "The request could not be read.",
        StatusCodes.Status404NotFound => "There is nothing at this address. Questions go to POST /api/ask.",
        StatusCodes.Status405MethodNotAllowed => $"This address does not take {context.Request.Method}; see the Allow header.",
        StatusCodes.Status408RequestTimeout => "The request took too long to arrive.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status415UnsupportedMediaType => "Send JSON, with the header Content-Type: application/json.",
        StatusCodes.Status503ServiceUnavailable => "The tutor is not ready; GET /health/ready says why.",
        >= 500 => "The tutor failed at this request. The fault is on this side; the log has it under the reference.",
        _ => "The request was not accepted.",
    };
}
