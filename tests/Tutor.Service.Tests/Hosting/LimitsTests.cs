using System.Net;
using System.Net.Http.Json;
using Tutor.Channels;

namespace Tutor.Service.Tests.Hosting;

public sealed class LimitsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AClassAskingAllAtOnceNeverNotices()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        for (var i = 0; i < 600; i++)
            (await client.PostAsJsonAsync("/api/ask", new { question = "কবে?" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task WhoAsksTooMuchIsToldWhenToAskAgain()
    {
        using var host = new ServiceHost(settings: [("Tutor:Limits:Burst", "3"), ("Tutor:Limits:PerMinute", "1")]);
        using var client = host.CreateClient();

        for (var i = 0; i < 3; i++)
            (await client.PostAsJsonAsync("/api/ask", new { question = "কবে?" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = await client.PostAsJsonAsync("/api/ask", new { question = "কবে?" }, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        response.Headers.RetryAfter!.Delta!.Value.TotalSeconds.ShouldBeInRange(1, 60);
        (await response.Content.ReadAsStringAsync(Cancellation)).ShouldContain("Ask again in");
        (await client.GetAsync("/api/documents", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64")]
    [InlineData("2001:db8:1:2:ffff::1", "2001:db8:1:2::/64")]
    public void AnAddressCountsAsOneSubscriber(string address, string subscriber) =>
        Subscriber.Of(IPAddress.Parse(address)).ShouldBe(subscriber);
}
