using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>What the bot does with one activity. It knows no channel: activity in, activities out.</summary>
public interface ITurn
{
    /// <summary>Answers <paramref name="activity"/> through <paramref name="context"/>, in order.</summary>
    /// <remarks>Whatever fails, the student reads a fixed sentence with a reference number; the log has the number and the exception.</remarks>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task RunAsync(Activity activity, TurnContext context, CancellationToken cancellation);
}

/// <param name="State">This conversation's memory; no other turn uses it meanwhile.</param>
/// <param name="PublicUrl">Where the student's browser reaches this service.</param>
/// <param name="Reply">Sends one activity to the student.</param>
public sealed record TurnContext(ConversationState State, Uri PublicUrl, Func<Activity, CancellationToken, Task> Reply);
