using Microsoft.Extensions.Logging;

namespace Tutor.Channels.Turns;

/// <summary>What turns write to the log: ids only, never a student's words.</summary>
internal static partial class TurnLog
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed; the student was given reference {Reference} for activity {Activity}")]
    public static partial void Failed(ILogger logger, Exception exception, string reference, string? activity);

    [LoggerMessage(2, LogLevel.Information, "Feedback {Reaction} on {Activity}")]
    public static partial void Feedback(ILogger logger, string reaction, string? activity);

    [LoggerMessage(3, LogLevel.Error, "The recorder failed at activity {Activity}; the student was answered all the same")]
    public static partial void NotRecorded(ILogger logger, Exception exception, string? activity);

    [LoggerMessage(4, LogLevel.Warning, "The transcripts' store could not be reached for a student's own command, activity {Activity}")]
    public static partial void RecordsNotReached(ILogger logger, Exception exception, string? activity);

    [LoggerMessage(5, LogLevel.Information, "A student was told of correction {Correction}")]
    public static partial void Corrected(ILogger logger, Guid correction);
}
