using Microsoft.Extensions.Logging;

namespace Tutor.Channels.DirectLine;

/// <summary>What the channel writes to the log: ids and lengths only.</summary>
internal static partial class DirectLineLog
{
    [LoggerMessage(1, LogLevel.Warning, "The signing key cannot be kept in {Path} ({Reason}); students have to reload the page after a restart. Set Tutor:DirectLine:DataFolder to a folder that can be written")]
    public static partial void KeyNotKept(ILogger logger, string path, string reason);

    [LoggerMessage(2, LogLevel.Error, "A turn of conversation {Conversation} ended without an answer")]
    public static partial void TurnLost(ILogger logger, Exception exception, string conversation);

    [LoggerMessage(3, LogLevel.Debug, "Stream of conversation {Conversation} closed: {Reason}")]
    public static partial void StreamClosed(ILogger logger, string conversation, string reason);
}
