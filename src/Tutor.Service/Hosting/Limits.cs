using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Tutor.Channels;
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
            // Answered by authentication, before any endpoint that could name a policy; and each failure is an entry in the audit log.
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => IsMicrosoftCallback(context)
                ? Partition(context.Connection.RemoteIpAddress, limits.Value.SignInsPerMinute, limits.Value.SignInsPerMinute)
                : RateLimitPartition.GetNoLimiter(""));
            limiter.OnRejected = RejectAsync;
        });
        return services;
    }

    public static void UseLimits(this WebApplication app) => app.UseRateLimiter();

    /// <summary>A limit for each subscriber: so many at once, and so many a minute in the long run.</summary>
    internal static RateLimitPartition<string> Partition(IPAddress? address, int burst, int perMinute)
    {
        // Whole tokens in a period of about a second that gives the configured rate exactly.
        var tokens = (perMinute + 59) / 60;
        var period = TimeSpan.FromMinutes((double)tokens / perMinute);
        return RateLimitPartition.GetTokenBucketLimiter(Subscriber.Of(address), _ => new TokenBucketRateLimiterOptions
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

    private static bool IsMicrosoftCallback(HttpContext context) => context.Request.Path.Equals(SignInEndpoints.MicrosoftCallback, StringComparison.OrdinalIgnoreCase);

    private static async ValueTask RejectAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        if (IsMicrosoftCallback(rejected.HttpContext))
        {
            await SignInEndpoints.ShowTooManyAttemptsAsync(rejected.HttpContext, Wait(rejected.Lease));
            return;
        }

        var seconds = Math.Max(1, (int)Math.Ceiling(Wait(rejected.Lease).TotalSeconds));
        rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Problems
            .Result(StatusCodes.Status429TooManyRequests, $"Too many questions came from this address. Ask again in {seconds} s.")
            .ExecuteAsync(rejected.HttpContext);
    }
}
