using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework;
using Tutor.Channels.BotFramework.Authentication;
using Tutor.Channels.BotFramework.Messages;
using Tutor.Channels.DirectLine;

namespace Tutor.Channels.Sdk;

/// <summary>Lets the SDK's adapter check the token, within the bounds that hold in both builds: size, kind, and the Emulator from this machine only.</summary>
internal sealed class SdkMessagesEndpoint(
    BotMessages messages,
    TutorAdapter adapter,
    LocalEmulator emulator,
    Origins origins,
    IOptions<BotRegistrationOptions> registration,
    IOptions<BotFrameworkOptions> options,
    ILogger<SdkMessagesEndpoint> logger) : IMessagesEndpoint
{
    /// <inheritdoc/>
    public async Task<IResult> PostAsync(HttpContext http)
    {
        if (!http.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await RequestBody.ReadTextAsync(http.Request.Body, options.Value.MaxRequestBytes, http.RequestAborted) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        Activity activity;
        try
        {
            activity = ActivityJson.Read(body);
        }
        catch (JsonException)
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        // Without an app id the SDK lets everybody in.
        if (!registration.Value.IsRegistered && emulator.Check(http, activity) is { IsGranted: false } refusal)
        {
            BotFrameworkLog.Refused(logger, refusal.Status, refusal.Reason);
            return Results.StatusCode(refusal.Status);
        }

        http.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        var bot = new TutorBot(messages, origins.PublicUrl(http.Request));
        await adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted);
        // The SDK answers 200 to all that is no invoke, also to what was not taken.
        if (bot.Accepted is { HasBody: false, Status: >= 400 and not 501 } turnedAway && !http.Response.HasStarted)
            http.Response.StatusCode = turnedAway.Status;
        return Results.Empty;
    }
}
