using Microsoft.Extensions.Options;
using Tutor.Answering;
using Tutor.Service.Hosting;

namespace Tutor.Service.Api;

/// <summary><c>POST /api/ask</c>: one question in, the reply with its quotes out.</summary>
internal static partial class AskEndpoint
{
    public static async Task<IResult> HandleAsync(
        HttpRequest request,
        ApiChannel channel,
        IOptions<LimitsOptions> limits,
        TimeProvider time,
        ILogger<AskResponse> logger,
        CancellationToken cancellation)
    {
        try
        {
            var explain = Explain(request.Query["explain"]);
            var question = await AskBody.ReadAsync(request, limits.Value, cancellation);
            var started = time.GetTimestamp();
            var reply = await channel.AskAsync(question, PublicUrl(request), cancellation);
            Answered(logger, reply.GetType().Name, question.Text.Length, (reply as Answer)?.Citations.Count ?? 0, time.GetElapsedTime(started).TotalMilliseconds);
            return TypedResults.Json(AskResponse.From(reply, explain), ApiJson.Wire.AskResponse);
        }
        catch (BadInputException bad)
        {
            return Problems.Result(bad.Status, bad.Message, bad.Field);
        }
    }

    /// <summary>As the caller wrote it. A host that is no address is only kept out of links: the reply itself has none.</summary>
    private static Uri PublicUrl(HttpRequest request) =>
        Uri.TryCreate($"{request.Scheme}://{request.Host}{request.PathBase}/", UriKind.Absolute, out var url) ? url : new Uri("http://localhost/");

    private static bool Explain(string? value) => value switch
    {
        null or "" or "false" or "0" => false,
        "true" or "1" => true,
        _ => throw new BadInputException("The parameter 'explain' must be true or false.", "explain"),
    };

    [LoggerMessage(LogLevel.Debug, "{Kind} to a question of {Characters} characters, {Citations} citations, {Milliseconds:F1} ms")]
    private static partial void Answered(ILogger logger, string kind, int characters, int citations, double milliseconds);
}
