using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Tutor.Channels.Activities;
using Tutor.Channels.BotFramework.Authentication;
using Tutor.Channels.DirectLine;

namespace Tutor.Channels.BotFramework.Messages;

/// <summary>The protocol by itself, without the SDK.</summary>
internal sealed class MessagesEndpoint(
    BotMessages messages,
    ChannelTokens tokens,
    LocalEmulator emulator,
    Origins origins,
    IOptions<BotRegistrationOptions> registration,
    IOptions<BotFrameworkOptions> options,
    ILogger<MessagesEndpoint> logger) : IMessagesEndpoint
{
    /// <inheritdoc/>
    public async Task<IResult> PostAsync(HttpContext http)
    {
        var registered = registration.Value.IsRegistered;
        var authorization = http.Request.Headers.Authorization.ToString();
        // Before the body is read: strangers get no work done.
        if (registered ? authorization.Length == 0 : !emulator.IsServed)
            return Refuse(http, Admission.Unknown(registered ? "no Authorization header" : "no app id is configured"));
        // A page in somebody's browser can send any other type without asking first.
        if (!http.Request.HasJsonContentType())
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (await RequestBody.ReadTextAsync(http.Request.Body, options.Value.MaxRequestBytes, http.RequestAborted) is not { } body)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (Read(body) is not { } activity)
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        var admission = registered ? await tokens.CheckAsync(authorization, activity, http.RequestAborted) : emulator.Check(http, activity);
        if (!admission.IsGranted)
            return Refuse(http, admission);
        var accepted = messages.Accept(activity, origins.PublicUrl(http.Request));
        return accepted.HasBody
            ? Results.Text("{}", "application/json", statusCode: accepted.Status)
            : Results.StatusCode(accepted.Status);
    }

    private static Activity? Read(string body)
    {
        try
        {
            return ActivityJson.Read(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private IResult Refuse(HttpContext http, Admission admission)
    {
        BotFrameworkLog.Refused(logger, admission.Status, admission.Reason);
        if (admission.Status == StatusCodes.Status401Unauthorized)
            http.Response.Headers.WWWAuthenticate = "Bearer";
        return Results.StatusCode(admission.Status);
    }
}
