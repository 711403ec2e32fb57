using System.Threading.Channels;
using Tutor.Answering;
using Tutor.Channels.Activities;

namespace Tutor.Channels.Turns;

/// <inheritdoc/>
/// <param name="interval">The least time between two parts.</param>
/// <param name="show">Shows one part, with the answer that it shows. It throws nothing but what comes of its token.</param>
internal sealed class ReplyStream(TimeSpan interval, Func<Activity, Answer?, CancellationToken, Task<ShownPart>> show, TimeProvider clock) : IReplyStream, IAsyncDisposable
{
    // A channel that does not take a part in this time must not hold the reply up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Channel<(Activity Part, Answer? SoFar)> _waiting =
        Channel.CreateBounded<(Activity, Answer?)>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly CancellationTokenSource _ended = new();
    private readonly CancellationTokenSource _abandoned = new();
    private Task? _showing;
    private string? _id;

    /// <inheritdoc/>
    public void Show(Activity part, Answer? soFar)
    {
        _waiting.Writer.TryWrite((part, soFar));
        _showing ??= ShowAllAsync();
    }

    /// <summary>Ends it; a part that still waits is not shown any more.</summary>
    /// <returns>The id of the stream, whose place a message can take; null when nothing was shown.</returns>
    public async Task<string?> EndAsync()
    {
        await _ended.CancelAsync();
        try
        {
            await (_showing ?? Task.CompletedTask).WaitAsync(Patience, clock);
        }
        catch (TimeoutException)
        {
            await _abandoned.CancelAsync();
        }

        return Volatile.Read(ref _id);
    }

    public async ValueTask DisposeAsync() => await EndAsync();

    private async Task ShowAllAsync()
    {
        // Not in the call that offers a part: that returns at once.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        try
        {
            var id = (string?)null;
            for (var sequence = 1; ; sequence++)
            {
                var (part, soFar) = await _waiting.Reader.ReadAsync(_ended.Token);
                var shown = await show(StreamInfo.Part(part, id, sequence, soFar is not null), soFar, _abandoned.Token);
                // Without a name the next part would begin another stream.
                if (!shown.IsShown || (id ??= shown.Id) is null)
                    return;
                Volatile.Write(ref _id, id);
                await Task.Delay(interval, clock, _ended.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reply itself comes now.
        }
    }
}
