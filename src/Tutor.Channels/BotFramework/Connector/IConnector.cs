using Tutor.Channels.Activities;

namespace Tutor.Channels.BotFramework.Connector;

/// <summary>The way back to a channel.</summary>
internal interface IConnector
{
    /// <summary>Sends one activity into a conversation. A message is tried again while the channel asks to wait or cannot be reached; a sign of typing once.</summary>
    /// <param name="activity">Addressed: its <see cref="Activity.ServiceUrl"/>, conversation, sender and recipient say where it goes.</param>
    /// <returns>The id that the channel gave; null when it gave none.</returns>
    /// <exception cref="ConnectorException">It was not delivered, and trying on is no use.</exception>
    /// <exception cref="OperationCanceledException">The service is stopping.</exception>
    Task<string?> SendAsync(Activity activity, CancellationToken cancellation);
}

/// <param name="isRefused">The same activity would fare no better the next time.</param>
/// <param name="isGone">The conversation takes no more: the bot was removed or blocked, or there is no such conversation.</param>
internal sealed class ConnectorException(string reason, bool isRefused = false, bool isGone = false) : Exception(reason)
{
    public bool IsRefused => isRefused;

    public bool IsGone => isGone;
}
