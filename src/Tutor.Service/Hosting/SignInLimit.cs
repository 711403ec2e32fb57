using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Tutor.Review.SigningIn;

namespace Tutor.Service.Hosting;

/// <summary>Keeps one address from trying one password on many names; locking an account does not notice that.</summary>
internal sealed class SignInLimit(LimitsOptions limits) : IRateLimiterPolicy<string>
{
    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = async (rejected, _) =>
        await SignInEndpoints.ShowTooManyAttemptsAsync(rejected.HttpContext, Limits.Wait(rejected.Lease));

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        Limits.Partition(httpContext.Connection.RemoteIpAddress, limits.SignInsPerMinute, limits.SignInsPerMinute);
}
