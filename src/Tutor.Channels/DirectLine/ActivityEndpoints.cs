using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Tutor.Channels.Activities;

namespace Tutor.Channels.DirectLine;

/// <summary>What students send, and what they poll for.</summary>
internal sealed class ActivityEndpoints(
    Access access, TurnRunner turns, Origins origins, IOptions<ChannelOptions> channel, IOptions<DirectLineOptions> options)
{
    public IResult Poll(HttpContext http, string conversationId)
    {
        var (conversation, error) = access.Open(http.Request, conversationId);
        if (conversation is null)
            return error!;
        if (!Watermark.TryRead(http.Request.Query["watermark"], out var watermark))
            return DirectLineError.BadArgument(Watermark.Rule);
        var (activities, last) = conversation.Log.After(watermark);
        return Results.Bytes(ActivityJson.WriteSet(new ActivitySet(activities, last.ToString(CultureInfo.InvariantCulture))), "application/json; charset=utf-8");
    }

    public async Task<IResult> PostAsync(HttpContext http, string conversationId)
    {
        var (conversation, error) = access.Open(http.Request, conversationId);
        if (conversation is null)
            return error!;
        if (conversation.Limit.TryTake() is var wait && wait > TimeSpan.Zero)
            return DirectLineError.TooMany(wait);
        if (await RequestBody.ReadTextAsync(http.Request.Body, options.Value.MaxRequestBytes, http.RequestAborted) is not { } body)
            return DirectLineError.TooLarge;
        return Post(http, conversation, body);
    }

    /// <summary>Files are not read; the bot says so in the conversation, where the student sees it.</summary>
    public async Task<IResult> UploadAsync(HttpContext http, string conversationId)
    {
        var (conversation, error) = access.Open(http.Request, conversationId);
        if (conversation is null)
            return error!;
        if (conversation.Limit.TryTake() is var wait && wait > TimeSpan.Zero)
            return DirectLineError.TooMany(wait);
        string? message = null;
        if (MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 200 } boundary)
        {
            try
            {
                message = await ReadActivityPartAsync(new MultipartReader(boundary, http.Request.Body), http.RequestAborted);
            }
            catch (Exception e) when (e is InvalidDataException or IOException)
            {
                return DirectLineError.BadArgument("The upload is not multipart/form-data with an \"activity\" part.");
            }
        }
        if (!await RequestBody.SkipAsync(http.Request.Body, options.Value.MaxUploadBytes, http.RequestAborted))
            return DirectLineError.TooLarge;
        return Post(http, conversation, message ?? """{"type":"message"}""", uploaded: true);
    }

    private IResult Post(HttpContext http, Conversation conversation, string body, bool uploaded = false)
    {
        Activity activity;
        try
        {
            activity = ActivityJson.Read(body);
        }
        catch (JsonException e)
        {
            return DirectLineError.BadArgument($"The body is not an activity{(e.Path is { Length: > 1 } path ? $": look at {path}" : "")}.");
        }
        if (uploaded && activity.Attachments is not { Count: > 0 })
            activity = activity with { Attachments = [new Attachment(null)] };
        switch (activity.Type)
        {
            case ActivityTypes.Typing:
                return Posted(Guid.NewGuid().ToString("N"));
            case ActivityTypes.EndOfConversation:
                conversation.End();
                return Posted(Guid.NewGuid().ToString("N"));
            case ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Invoke:
                var echo = Echo.Of(activity, conversation.UserId, channel.Value.MaxMessageLength);
                // One message takes well under a second; a full queue is a program, or a student who holds a key down.
                return turns.Post(conversation, activity with { From = echo.From }, echo, origins.PublicUrl(http.Request)) is { } id
                    ? Posted(id)
                    : DirectLineError.TooMany(TimeSpan.FromSeconds(2));
            default:
                return DirectLineError.BadArgument("An activity has a type: message, event, invoke, typing or endOfConversation.");
        }
    }

    private static IResult Posted(string id) => Results.Json(new PostedBody(id), DirectLineJsonContext.Default.PostedBody);

    private async Task<string?> ReadActivityPartAsync(MultipartReader parts, CancellationToken cancellation)
    {
        // The client sends the activity first.
        var part = await parts.ReadNextSectionAsync(cancellation);
        return part is not null && part.GetContentDispositionHeader() is { } header && HeaderUtilities.RemoveQuotes(header.Name) == "activity"
            ? await RequestBody.ReadTextAsync(part.Body, options.Value.MaxRequestBytes, cancellation)
            : null;
    }
}
