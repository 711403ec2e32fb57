using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Tutor.Review.SigningIn;
using Tutor.Service.Api;

namespace Tutor.Service.Hosting;

/// <summary>Keeps one address from taking the whole service with questions over the API. The web chat's protocol has limits of its own.</summary>
internal static class Limits
{
    /// <summary>Names the policy that endpoints ask for.</summary>
    public const string PerAddress = "per address";

    public static IServiceCollection AddLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitsOptions>().BindConfiguration("Tutor:Limits").ValidateDataAnnotations().ValidateOnStart();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitsOptions>>((limiter, limits) =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(PerAddress, context => Partition(context.Connection.RemoteIpAddress, limits.Value.Burst, limits.Value.PerMinute));
            limiter.AddPolicy(ReviewPolicies.SignInRate, new SignInLimit(limits.Value));
            limiter.OnRejected = RejectAsync;
        });
        return services;
    }

    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    /// <summary>Whom a limit counts: an IPv4 address, or the /64 network that an IPv6 subscriber has to itself.</summary>
    internal static string Subscriber(IPAddress? address)
    {
        if (address is null)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return address.ToString();
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return $"{new IPAddress(bytes)}/64";
    }

    /// <summary>A limit for each subscriber: so many at once, and so many a minute in the long run.</summary>
    internal static RateLimitPartition<string> Partition(IPAddress? address, int burst, int perMinute)
    {
        // Whole tokens in a period of about a second that gives the configured rate exactly.
        var tokens = (perMinute + 59) / 60;
        var period = TimeSpan.FromMinutes((double)tokens / perMinute);
        return RateLimitPartition.GetTokenBucketLimiter(Subscriber(address), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = burst,
            TokensPerPeriod = tokens,
            ReplenishmentPeriod = period,
            QueueLimit = 0,
            AutoReplenishment = true,
        });
    }

    /// <summary>How long to wait before trying again.</summary>
    internal static TimeSpan Wait(RateLimitLease lease) => lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromSeconds(1);

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(Wait(rejected.Lease).TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Problems
            .Result(StatusCodes.Status429TooManyRequests, $"Too many questions came from this address. Ask again in {seconds} s.")
            .ExecuteAsync(rejected.HttpContext);
    }
}
