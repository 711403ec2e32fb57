using System.Globalization;
using System.Net.WebSockets;
using Tutor.Channels.Activities;

namespace Tutor.Channels.DirectLine;

/// <summary>
/// Sends a conversation's activities over one WebSocket. It keeps its own place in the log and nothing else, so a client that reads
/// slowly costs no memory, and none is sent twice or left out.
/// </summary>
internal sealed class ActivityStream(WebSocket socket, Conversation conversation, TimeSpan sendTimeout, TimeProvider clock)
{
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly TaskCompletionSource<string> _closing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends the stream; the client reads <paramref name="reason"/>, waits and reconnects.</summary>
    public void Close(string reason) => _closing.TrySetResult(reason);

    /// <summary>Sends everything after <paramref name="watermark"/>, and what comes, until either side closes.</summary>
    /// <returns>Why it ended.</returns>
    public async Task<string> RunAsync(long watermark)
    {
        conversation.Add(this);
        var receiving = ReceiveAsync();
        await SendAsync(watermark);
        conversation.Remove(this);
        Close("gone");
        var reason = await _closing.Task;
        await CloseAsync(reason, receiving);
        return reason;
    }

    private async Task SendAsync(long watermark)
    {
        try
        {
            var typingSeen = 0L;
            while (!_closing.Task.IsCompleted)
            {
                var view = conversation.Log.View(watermark, typingSeen);
                if (view.Activities.Count > 0)
                    await SendAsync(new ActivitySet(view.Activities, view.Watermark.ToString(CultureInfo.InvariantCulture)));
                if (view.Typing is { } typing)
                    await SendAsync(new ActivitySet([typing], null));
                (watermark, typingSeen) = (view.Watermark, view.TypingVersion);
                await Task.WhenAny(view.Changed, _closing.Task);
            }
        }
        catch (Exception e) when (IsGone(e))
        {
            // The client left or took too long to read: it comes back with its watermark.
            Close("gone");
        }
    }

    private async Task SendAsync(ActivitySet set)
    {
        using var timeout = new CancellationTokenSource(sendTimeout, clock);
        await socket.SendAsync(ActivityJson.WriteSet(set), WebSocketMessageType.Text, endOfMessage: true, timeout.Token);
    }

    /// <summary>Clients send empty messages to keep the connection alive, and nothing that matters.</summary>
    private async Task ReceiveAsync()
    {
        var buffer = new byte[1_024];
        try
        {
            // No token: cancelling a receive would cut the connection before the reason for closing is sent.
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
            Close("closed by the client");
        }
        catch (Exception e) when (IsGone(e))
        {
            Close("gone");
        }
    }

    private async Task CloseAsync(string reason, Task receiving)
    {
        try
        {
            using var timeout = new CancellationTokenSource(CloseTimeout, clock);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, reason, timeout.Token);
            await receiving.WaitAsync(timeout.Token);
        }
        catch (Exception e) when (IsGone(e))
        {
            socket.Abort();
            await receiving;
        }
    }

    private static bool IsGone(Exception e) => e is OperationCanceledException or WebSocketException or IOException or ObjectDisposedException;
}
