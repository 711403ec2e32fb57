using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;

namespace Tutor.Channels.DirectLine;

/// <summary>Tokens: the first one, and fresh ones for old ones.</summary>
internal sealed class TokenEndpoints(Access access, TokenSigner signer, AddressLimits limits, IOptions<DirectLineOptions> options)
{
    private const int MaxUserIdLength = 100;

    public async Task<IResult> GenerateAsync(HttpContext http)
    {
        if (!access.MayGetToken(http.Request, out var trusted))
            return DirectLineError.OriginNotAllowed;
        if (limits.TakeToken(http.Connection.RemoteIpAddress) is var wait && wait > TimeSpan.Zero)
            return DirectLineError.TooMany(wait);
        if (await RequestBody.ReadTextAsync(http.Request.Body, options.Value.MaxRequestBytes, http.RequestAborted) is not { } body)
            return DirectLineError.TooLarge;
        // A page cannot choose whom its student is taken for; somebody with the secret can.
        var userId = trusted ? UserId(body) : null;
        return Fresh(NewId(), userId ?? $"dl_{NewId()}");
    }

    public IResult Refresh(HttpContext http)
    {
        var (conversation, error) = access.Open(http.Request, conversationId: null);
        return conversation is null ? error! : Fresh(conversation.Id, conversation.UserId);
    }

    private IResult Fresh(string conversationId, string userId) =>
        Results.Json(
            new TokenBody(conversationId, signer.Issue(conversationId, userId), (int)options.Value.TokenLifetime.TotalSeconds),
            DirectLineJsonContext.Default.TokenBody);

    /// <summary>128 random bits: nobody guesses another student's conversation, and without its token the guess would be of no use.</summary>
    private static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private static string? UserId(string body)
    {
        try
        {
            var root = JsonNode.Parse(LoneSurrogates.Replace(body), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var id = (root as JsonObject)?["user"] is JsonObject user && user["id"] is JsonValue value && value.TryGetValue<string>(out var text)
                ? text
                : null;
            return id is { Length: > 0 and <= MaxUserIdLength } && !id.Any(char.IsControl) ? id : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
