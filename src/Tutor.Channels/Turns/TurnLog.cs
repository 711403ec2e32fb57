using Microsoft.Extensions.Logging;

namespace Tutor.Channels.Turns;

/// <summary>What turns write to the log: ids only, never a student's words.</summary>
internal static partial class TurnLog
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed; the student was given reference {Reference} for activity {Activity}")]
    public static partial void Failed(ILogger logger, Exception exception, string reference, string? activity);

    [LoggerMessage(2, LogLevel.Information, "Feedback {Reaction} on {Activity}")]
    public static partial void Feedback(ILogger logger, string reaction, string? activity);
}
