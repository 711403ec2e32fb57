using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Tutor.Channels.DirectLine;

/// <summary>Errors as Direct Line writes them; its clients go by the status: 403 get a new token, 404 the conversation is over, 429 wait.</summary>
internal static class DirectLineError
{
    public static IResult MissingToken { get; } =
        Result(StatusCodes.Status401Unauthorized, "MissingToken", "Send a token from /v3/directline/tokens/generate as \"Authorization: Bearer …\".");

    public static IResult BadToken { get; } =
        Result(StatusCodes.Status403Forbidden, "BadToken", "The token is not one of this service, or not for this conversation.");

    public static IResult TokenExpired { get; } =
        Result(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired; get a new one.");

    public static IResult OriginNotAllowed { get; } =
        Result(StatusCodes.Status403Forbidden, "OriginNotAllowed", "This caller gets no token: add its origin to Tutor:DirectLine:AllowedOrigins or send the secret.");

    public static IResult ConversationEnded { get; } =
        Result(StatusCodes.Status404NotFound, "ConversationEnded", "The conversation has ended; start a new one.");

    public static IResult TooLarge { get; } =
        Result(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", "The request is too large.");

    public static IResult BadArgument(string message) => Result(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult TooMany(TimeSpan wait) => new Throttled(wait);

    private static IResult Result(int status, string code, string message) =>
        Results.Json(new ErrorBody(new ErrorDetail(code, message)), DirectLineJsonContext.Default.ErrorBody, statusCode: status);

    private sealed class Throttled(TimeSpan wait) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            return Result(StatusCodes.Status429TooManyRequests, "TooManyRequests", $"Too many requests; wait {seconds} s.").ExecuteAsync(httpContext);
        }
    }
}

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

internal sealed record TokenBody(string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn);

internal sealed record ConversationBody(
    string ConversationId, string Token, [property: JsonPropertyName("expires_in")] int ExpiresIn, string StreamUrl);

internal sealed record PostedBody(string Id);

internal sealed record SessionBody(string SessionId);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(TokenBody))]
[JsonSerializable(typeof(ConversationBody))]
[JsonSerializable(typeof(PostedBody))]
[JsonSerializable(typeof(SessionBody))]
internal sealed partial class DirectLineJsonContext : JsonSerializerContext;
