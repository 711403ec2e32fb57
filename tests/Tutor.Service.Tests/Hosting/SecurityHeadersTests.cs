namespace Tutor.Service.Tests.Hosting;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/api/documents")]
    [InlineData("/health/live")]
    [InlineData("/nothing")]
    public async Task EveryReplyTellsTheBrowserWhatItMayDo(string url)
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        var response = await client.GetAsync(url, TestContext.Current.CancellationToken);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("script-src 'self';");
        policy.ShouldContain("frame-ancestors 'none'");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Referrer-Policy").ShouldBe(["no-referrer"]);
    }
}
