using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;

namespace Tutor.Channels.DirectLine;

/// <summary>Starting a conversation and coming back to it.</summary>
internal sealed class ConversationEndpoints(
    Access access, TokenSigner signer, TurnRunner turns, Origins origins, IOptions<DirectLineOptions> options)
{
    private const int MaxLocaleLength = 35;

    public async Task<IResult> StartAsync(HttpContext http)
    {
        var (conversation, error) = access.Open(http.Request, conversationId: null);
        if (conversation is null)
            return error!;
        if (await RequestBody.ReadTextAsync(http.Request.Body, options.Value.MaxRequestBytes, http.RequestAborted) is not { } body)
            return DirectLineError.TooLarge;
        if (!TryReadLocale(body, out var locale))
            return DirectLineError.BadArgument("The body is a JSON object like {\"user\":{\"id\":\"…\"},\"locale\":\"bn-IN\"}, or empty.");
        var first = conversation.TryStart();
        if (first)
            turns.Join(conversation, locale, origins.PublicUrl(http.Request));
        // Everything from the beginning on: the client has nothing yet.
        return Describe(http, conversation, watermark: 0, first ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    public IResult Reconnect(HttpContext http, string conversationId)
    {
        var (conversation, error) = access.Open(http.Request, conversationId);
        if (conversation is null)
            return error!;
        // Without a watermark only what is new; an empty one comes from a client that has received nothing yet, and lacks everything.
        var given = http.Request.Query["watermark"];
        if (!Watermark.TryRead(given, out var watermark))
            return DirectLineError.BadArgument(Watermark.Rule);
        // A page that was reloaded after the conversation was forgotten, or lost in a restart, would show nothing at all.
        if (given.Count > 0 && watermark == 0 && conversation.TryStart())
            turns.Join(conversation, locale: null, origins.PublicUrl(http.Request));
        return Describe(http, conversation, given.Count == 0 ? conversation.Log.Last : watermark, StatusCodes.Status200OK);
    }

    public IResult Session(HttpContext http)
    {
        var (conversation, error) = access.Open(http.Request, conversationId: null);
        return conversation is null ? error! : Results.Json(new SessionBody(conversation.UserId), DirectLineJsonContext.Default.SessionBody);
    }

    private IResult Describe(HttpContext http, Conversation conversation, long watermark, int status)
    {
        var url = new UriBuilder(origins.PublicUrl(http.Request));
        url.Scheme = url.Scheme == Uri.UriSchemeHttps ? Uri.UriSchemeWss : Uri.UriSchemeWs;
        url.Path = $"{url.Path.TrimEnd('/')}{DirectLineEndpoints.Root}/conversations/{conversation.Id}/stream";
        url.Query = string.Create(CultureInfo.InvariantCulture, $"watermark={watermark}&t={signer.IssueForStream(conversation.Id, conversation.UserId)}");
        return Results.Json(
            new ConversationBody(
                conversation.Id,
                signer.Issue(conversation.Id, conversation.UserId),
                (int)options.Value.TokenLifetime.TotalSeconds,
                url.Uri.AbsoluteUri),
            DirectLineJsonContext.Default.ConversationBody,
            statusCode: status);
    }

    /// <summary>The user in the body is left alone: the token says who it is.</summary>
    private static bool TryReadLocale(string body, out string? locale)
    {
        locale = null;
        if (string.IsNullOrWhiteSpace(body))
            return true;
        try
        {
            if (JsonNode.Parse(LoneSurrogates.Replace(body), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is not JsonObject start)
                return false;
            if (start["locale"] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length <= MaxLocaleLength)
                locale = text;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
