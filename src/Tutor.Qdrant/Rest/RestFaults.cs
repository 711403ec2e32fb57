using System.Net;
using System.Text.Json;

namespace Tutor.Qdrant.Rest;

/// <summary>Reads what Qdrant's REST API answers when it does not do what it was asked.</summary>
internal static class RestFaults
{
    private const int LongestReason = 300;

    public static async Task<QdrantException> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var reason = Reason(await response.Content.ReadAsStringAsync(cancellation));
        var message = $"Qdrant answered {(int)response.StatusCode}{(reason.Length > 0 ? $": {reason}" : ".")}";
        return new QdrantException(FaultOf(response.StatusCode, reason), message, retryAfter: response.Headers.RetryAfter?.Delta);
    }

    // 403 is also what a server in recovery mode or with locked writes says.
    private static QdrantFault FaultOf(HttpStatusCode status, string reason) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => QdrantFault.Unauthorized,
        HttpStatusCode.NotFound => QdrantFault.NotFound,
        HttpStatusCode.Conflict => QdrantFault.Conflict,
        HttpStatusCode.RequestTimeout => QdrantFault.TooSlow,
        HttpStatusCode.TooManyRequests => QdrantFault.Busy,
        HttpStatusCode.InsufficientStorage => QdrantFault.Full,
        // Before 1.19 a full disk is a server error that only its words tell apart.
        >= HttpStatusCode.InternalServerError when reason.Contains("No space left", StringComparison.OrdinalIgnoreCase)
            || reason.Contains("exceeds available disk space", StringComparison.OrdinalIgnoreCase) => QdrantFault.Full,
        >= HttpStatusCode.InternalServerError => QdrantFault.Failing,
        _ => QdrantFault.Refused,
    };

    /// <summary><c>status.error</c> of Qdrant's own answers; else the text itself, as the key check and proxies send it.</summary>
    private static string Reason(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            if (json.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("status", out var status)
                && status.ValueKind == JsonValueKind.Object && status.TryGetProperty("error", out var error))
                return Shortened(error.ToString());
        }
        catch (JsonException)
        {
            // Plain text.
        }

        return Shortened(body);
    }

    private static string Shortened(string text) => text.Length <= LongestReason ? text.Trim() : text[..LongestReason] + "…";
}
