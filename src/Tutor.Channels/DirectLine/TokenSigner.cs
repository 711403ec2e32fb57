using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace Tutor.Channels.DirectLine;

/// <summary>Issues and reads tokens: JSON Web Tokens signed with HMAC-SHA256, because the client libraries look into them for the user.</summary>
internal sealed class TokenSigner(SigningKey key, IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const int MaxTokenLength = 2_048;

    // The only header that is accepted, so no token can choose its own algorithm.
    private static readonly string Header = Base64Url.EncodeToString("""{"alg":"HS256","typ":"JWT"}"""u8);

    public string Issue(string conversationId, string userId) =>
        Issue(conversationId, userId, DirectLineToken.ForRequests, options.Value.TokenLifetime);

    public string IssueForStream(string conversationId, string userId) =>
        Issue(conversationId, userId, DirectLineToken.ForStream, options.Value.StreamTokenLifetime);

    /// <returns>The token; <c>Expired</c> instead when it was good once; neither when it is not one of ours for this use.</returns>
    public (DirectLineToken? Token, bool Expired) Read(string? text, string use)
    {
        if (text is null || text.Length > MaxTokenLength || text.Split('.') is not [var header, var payload, var signature] || header != Header)
            return (null, false);
        Span<byte> given = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // 43 characters hold 32 bytes; a longer or shorter signature is none of ours.
        if (signature.Length != 43 || Base64Url.DecodeFromChars(signature, given, out _, out var written) != OperationStatus.Done || written != given.Length)
            return (null, false);
        if (!CryptographicOperations.FixedTimeEquals(given, Sign($"{header}.{payload}")))
            return (null, false);
        var token = JsonSerializer.Deserialize(Base64Url.DecodeFromChars(payload), DirectLineTokenContext.Default.DirectLineToken);
        if (token is null || token.Use != use)
            return (null, false);
        return clock.GetUtcNow().ToUnixTimeSeconds() < token.Expires ? (token, false) : (null, true);
    }

    private string Issue(string conversationId, string userId, string use, TimeSpan lifetime)
    {
        var token = new DirectLineToken(conversationId, userId, use, (clock.GetUtcNow() + lifetime).ToUnixTimeSeconds());
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(token, DirectLineTokenContext.Default.DirectLineToken));
        return $"{Header}.{payload}.{Base64Url.EncodeToString(Sign($"{Header}.{payload}"))}";
    }

    private byte[] Sign(string text) => HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes(text));
}
