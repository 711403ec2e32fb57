using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Tutor.Channels.Tests.Hosting;
using Tutor.Testing;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>The service as a school runs it, a process with the documents of this repository, registered with the test's authority.</summary>
public sealed class ServiceTests
{
    private const string Question = "অক্টোবর বিপ্লব কবে হয়েছিল?";

    [Fact]
    public async Task NothingUnauthorisedReachesTheTutorAndEveryAuthorisedQuestionIsAnswered()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Where trusted certificates come from is told by SSL_CERT_FILE, on Linux only.");
        await using var authority = await TestAuthority.StartAsync(TimeProvider.System);
        await using var connector = await FakeConnector.StartAsync();
        using var trusted = new TemporaryFolder();
        var certificate = Path.Combine(trusted.Path, "authority.pem");
        await File.WriteAllTextAsync(certificate, authority.CertificatePem);
        await using var service = await ServiceProcess.StartAsync(
            [.. authority.Settings.Select(setting => $"--{setting.Key}={setting.Value}"), "--Tutor:BotFramework:KeyRefreshFloor=00:00:00"],
            ("SSL_CERT_FILE", certificate));
        var stranger = 0;
        var tries = 0;
        // Each message is put off twice before it is taken.
        connector.Script = sent => Task.FromResult(sent.Type == "typing" ? null : (++tries % 3) switch { 1 => Results.StatusCode(429), 2 => Results.StatusCode(502), _ => null });

        var asked = 0;
        foreach (var (name, (status, authorization)) in TokenCases.Refused)
        {
            (await PostAsync(service.Url, TeamsActivity.Message(connector.ServiceUrl, Question, $"stranger-{++stranger}"), authorization(authority, connector.ServiceUrl))).ShouldBe(status, name);
            if (stranger % 5 == 0)
                (await PostAsync(service.Url, TeamsActivity.Message(connector.ServiceUrl, Question, $"{++asked}"), $"Bearer {authority.ChannelToken(connector.ServiceUrl)}")).ShouldBe(202);
        }
        // And with a key that was rolled over meanwhile.
        authority.ChannelKey = new TestAuthority.Key("channel-2", "msteams");
        (await PostAsync(service.Url, TeamsActivity.Message(connector.ServiceUrl, Question, $"{++asked}"), $"Bearer {authority.ChannelToken(connector.ServiceUrl)}")).ShouldBe(202);

        var replies = await connector.MessagesAsync(asked);
        replies.Select(reply => reply.ReplyTo).ShouldBe(Enumerable.Range(1, asked).Select(id => $"{id}"));
        connector.Requests.ShouldAllBe(sent => !sent.ReplyTo!.StartsWith("stranger", StringComparison.Ordinal));
        connector.Requests.ShouldAllBe(sent => sent.Authorization == "Bearer connector-token-1");
        foreach (var reply in replies)
        {
            reply.Text.ShouldContain("[1]");
            var citation = reply.Activity["entities"]![0]!["citation"]![0]!;
            citation["appearance"]!["abstract"]!.GetValue<string>().Length.ShouldBeLessThanOrEqualTo(160);
        }
        lock (service.Said)
        {
            var log = string.Join('\n', service.Said);
            log.ShouldContain($"/api/messages serves the Bot Framework's channels as app {TestAuthority.AppId} (MultiTenant)");
            log.ShouldNotContain("eyJ");
            log.ShouldNotContain("connector-token");
            log.ShouldNotContain(TestAuthority.Secret);
            log.ShouldNotContain("বিপ্লব");
        }
    }

    private static async Task<int> PostAsync(Uri service, JsonObject activity, string? authorization)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service, "/api/messages")) { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        if (authorization is not null)
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await http.SendAsync(request);
        return (int)response.StatusCode;
    }
}
