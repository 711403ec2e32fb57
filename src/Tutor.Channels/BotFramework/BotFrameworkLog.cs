using Microsoft.Extensions.Logging;

namespace Tutor.Channels.BotFramework;

/// <summary>What the channel writes to the log: ids, lengths and reasons; never a token, never a student's words.</summary>
internal static partial class BotFrameworkLog
{
    [LoggerMessage(1, LogLevel.Information, "No MicrosoftAppId: /api/messages serves the Bot Framework Emulator on this machine only")]
    public static partial void EmulatorOnly(ILogger logger);

    [LoggerMessage(2, LogLevel.Information, "No MicrosoftAppId: /api/messages is closed")]
    public static partial void Closed(ILogger logger);

    [LoggerMessage(3, LogLevel.Information, "/api/messages serves the Bot Framework's channels as app {AppId} ({AppType})")]
    public static partial void Serving(ILogger logger, string appId, BotAppType appType);

    [LoggerMessage(4, LogLevel.Warning, "Refused a request to /api/messages with {Status}: {Reason}")]
    public static partial void Refused(ILogger logger, int status, string reason);

    [LoggerMessage(5, LogLevel.Warning, "The signing keys at {Address} could not be fetched: {Reason}")]
    public static partial void KeysNotFetched(ILogger logger, Uri address, string reason);

    [LoggerMessage(6, LogLevel.Warning, "The connector at {Host} did not take an activity of conversation {Conversation} ({Reason}); trying again in {Delay}")]
    public static partial void TryingAgain(ILogger logger, string host, string conversation, string reason, TimeSpan delay);

    [LoggerMessage(7, LogLevel.Error, "A reply in conversation {Conversation} to activity {Activity} was not delivered: {Reason}")]
    public static partial void NotDelivered(ILogger logger, string conversation, string? activity, string reason);

    [LoggerMessage(8, LogLevel.Debug, "A sign of typing in conversation {Conversation} was not delivered: {Reason}")]
    public static partial void TypingNotDelivered(ILogger logger, string conversation, string reason);

    [LoggerMessage(9, LogLevel.Error, "A turn of conversation {Conversation} ended without an answer")]
    public static partial void TurnLost(ILogger logger, Exception exception, string conversation);

    [LoggerMessage(10, LogLevel.Warning, "Activities cannot be kept in {Folder} ({Reason}); what is being answered when the service stops is lost")]
    public static partial void InboxNotWritten(ILogger logger, string folder, string reason);

    [LoggerMessage(11, LogLevel.Information, "{Count} activities that were not answered before the last stop are answered now")]
    public static partial void Resuming(ILogger logger, int count);

    [LoggerMessage(12, LogLevel.Error, "Activity {Activity} of conversation {Conversation} stays unanswered: {Reason}")]
    public static partial void NotResumed(ILogger logger, string? activity, string? conversation, string reason);

    [LoggerMessage(13, LogLevel.Warning, "Conversations cannot be kept in {Folder} ({Reason}); after a restart they are not told of corrections")]
    public static partial void ReferencesNotWritten(ILogger logger, string folder, string reason);

    [LoggerMessage(15, LogLevel.Debug, "A part of a reply in conversation {Conversation} was not taken ({Reason}); the reply comes whole")]
    public static partial void PartNotDelivered(ILogger logger, string conversation, string reason);

    [LoggerMessage(16, LogLevel.Information, "A reply in conversation {Conversation} could not take the place of its parts ({Reason}); it is sent by itself")]
    public static partial void StreamNotEnded(ILogger logger, string conversation, string reason);

    [LoggerMessage(14, LogLevel.Information, "Conversation {Conversation} is over: {Reason}")]
    public static partial void Over(ILogger logger, string conversation, string reason);
}
