using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <summary>One channel's way to the student, for one turn.</summary>
public interface IOutbox
{
    /// <summary>Shows a sign of typing now. It is no part of what is said.</summary>
    Task ShowTypingAsync(Activity typing, CancellationToken cancellation);

    /// <summary>How long a reader needs at least between two parts of a reply that grows; null where replies are shown whole.</summary>
    TimeSpan? StreamInterval { get; }

    /// <summary>Shows a part of a reply that grows. No exception but for cancellation: what could not be shown comes with the whole.</summary>
    /// <param name="part">A part of a stream; see <see cref="StreamInfo"/>.</param>
    Task<ShownPart> StreamAsync(Activity part, CancellationToken cancellation);

    /// <summary>Writes what will be said as it goes over the wire. Nobody sees it until it is shown; when it never is, disposing takes it back.</summary>
    IHeldActivities Hold(IReadOnlyList<Activity> said);

    /// <summary>Forgets what was said before in this conversation: a client that comes back finds nothing of it.</summary>
    void Forget();
}

/// <param name="IsShown">False when the channel did not take it, and takes no more of this stream.</param>
/// <param name="Id">What the channel calls it; null when it does not say, as for parts after the first.</param>
public readonly record struct ShownPart(bool IsShown, string? Id);

/// <summary>What is written and waits to be shown.</summary>
public interface IHeldActivities : IDisposable
{
    /// <summary>As they go over the wire, in the order of sending; with their ids where the channel knows them before it sends.</summary>
    IReadOnlyList<Activity> Written { get; }

    /// <summary>Shows them.</summary>
    /// <returns>The ids that the channel gave in sending, in order; empty where <see cref="Written"/> has them.</returns>
    Task<IReadOnlyList<string>> ShowAsync(CancellationToken cancellation);
}
