using Tutor.Answering;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>What the bot does with one activity. It knows no channel: activity in, activities out.</summary>
/// <remarks>Channels run it through <see cref="RecordedTurns"/>, which shows what it says once it is recorded.</remarks>
public interface ITurn
{
    /// <summary>Answers <paramref name="activity"/> through <paramref name="context"/>, in order.</summary>
    /// <remarks>Whatever fails, the student reads a fixed sentence with a reference number; the log has the number and the exception.</remarks>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<TurnResult> RunAsync(Activity activity, TurnContext context, CancellationToken cancellation);
}

/// <param name="State">This conversation's memory; no other turn uses it meanwhile.</param>
/// <param name="PublicUrl">Where the student's browser reaches this service.</param>
/// <param name="Reply">Says one thing to the student.</param>
/// <param name="Stream">Shows the reply while it grows; null where the channel shows only whole ones.</param>
public sealed record TurnContext(ConversationState State, Uri PublicUrl, Func<Activity, CancellationToken, Task> Reply, IReplyStream? Stream = null);

/// <param name="Reply">What the tutor found and said; null when it was not asked, as for a greeting or a command.</param>
/// <param name="Erased">Whether the student had everything deleted: then the turn leaves no trace either.</param>
public sealed record TurnResult(Reply? Reply = null, bool Erased = false)
{
    /// <summary>The tutor was not asked.</summary>
    public static readonly TurnResult NotAsked = new();
}
