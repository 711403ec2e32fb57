using System.Collections.Concurrent;
using System.Net;
using Microsoft.Extensions.Options;

namespace Tutor.Channels.DirectLine;

/// <summary>How much one address may ask for. A classroom shares one, so the defaults leave sixty students plenty.</summary>
internal sealed class AddressLimits(IOptions<DirectLineOptions> options, TimeProvider clock)
{
    private const int SweepAbove = 10_000;

    private readonly ConcurrentDictionary<string, TokenBucket> _requests = new();
    private readonly ConcurrentDictionary<string, TokenBucket> _tokens = new();

    /// <returns>Zero, or how long the address has to wait.</returns>
    public TimeSpan TakeRequest(IPAddress? address) => Take(_requests, address, options.Value.RequestsPerMinutePerAddress);

    /// <inheritdoc cref="TakeRequest"/>
    public TimeSpan TakeToken(IPAddress? address) => Take(_tokens, address, options.Value.TokensPerMinutePerAddress);

    private TimeSpan Take(ConcurrentDictionary<string, TokenBucket> buckets, IPAddress? address, int perMinute)
    {
        if (buckets.Count > SweepAbove)
            foreach (var (key, bucket) in buckets)
                if (bucket.IsFull)
                    buckets.TryRemove(key, out _);
        return buckets.GetOrAdd(Subscriber.Of(address), _ => new TokenBucket(perMinute, clock)).TryTake();
    }
}
