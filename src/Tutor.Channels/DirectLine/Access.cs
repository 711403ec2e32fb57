using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Tutor.Channels.DirectLine;

/// <summary>Who may do what: a token opens its one conversation as its one user.</summary>
internal sealed class Access(TokenSigner signer, IConversationStore conversations, Origins origins, IOptions<DirectLineOptions> options)
{
    /// <summary>A caller without a token may get one.</summary>
    /// <param name="trusted">It has the secret, so it may say who the user is.</param>
    public bool MayGetToken(HttpRequest request, out bool trusted)
    {
        trusted = options.Value.Secret is { } secret && Bearer(request) is { } given && SameSecret(secret, given);
        if (trusted || origins.IsOwn(request))
            return true;
        return options.Value.Secret is null && (Origins.IsAbsent(request) || origins.IsAllowed(request));
    }

    /// <summary>The conversation that the request's token opens, when it is <paramref name="conversationId"/> (null: whichever it is).</summary>
    public (Conversation? Conversation, IResult? Error) Open(HttpRequest request, string? conversationId) =>
        Bearer(request) is { } token ? Open(token, DirectLineToken.ForRequests, conversationId) : (null, DirectLineError.MissingToken);

    /// <inheritdoc cref="Open(HttpRequest, string?)"/>
    public (Conversation? Conversation, IResult? Error) OpenStream(HttpRequest request, string conversationId) =>
        Open(request.Query["t"].ToString(), DirectLineToken.ForStream, conversationId);

    private (Conversation?, IResult?) Open(string text, string use, string? conversationId)
    {
        var (token, expired) = signer.Read(text, use);
        if (token is null)
            return (null, expired ? DirectLineError.TokenExpired : DirectLineError.BadToken);
        if (conversationId is not null && conversationId != token.ConversationId)
            return (null, DirectLineError.BadToken);
        return conversations.Open(token.ConversationId, token.UserId) switch
        {
            null => (null, DirectLineError.BadToken),
            { Ended: true } => (null, DirectLineError.ConversationEnded),
            var conversation => (conversation, null),
        };
    }

    private static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization.ToString() is var header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;

    // Hashed first, so that the time to compare does not tell the length either.
    private static bool SameSecret(string secret, string given) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(secret)), SHA256.HashData(Encoding.UTF8.GetBytes(given)));
}
