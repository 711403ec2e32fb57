using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.DirectLine;

public sealed class TokenTests
{
    [Fact]
    public async Task ATokenNamesItsUserWhereTheClientLibrariesLookForIt()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = new DirectLineClient(host.Url);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", """{"user":{"id":"teacher"}}""");
        var body = await DirectLineClient.BodyAsync(response);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        body["expires_in"]!.GetValue<int>().ShouldBe(1800);
        body["conversationId"]!.GetValue<string>().Length.ShouldBe(32);
        var claims = Claims(body["token"]!.GetValue<string>());
        claims["user"]!.GetValue<string>().ShouldStartWith("dl_");
        claims["conv"]!.GetValue<string>().ShouldBe(body["conversationId"]!.GetValue<string>());
    }

    [Fact]
    public async Task ATokenExpiresAndCanBeRefreshedBefore()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(29));
        var old = client.Token;
        using var refreshed = await client.SendAsync(HttpMethod.Post, "tokens/refresh");
        var body = await DirectLineClient.BodyAsync(refreshed);
        body["conversationId"]!.GetValue<string>().ShouldBe(client.ConversationId);
        body["expires_in"]!.GetValue<int>().ShouldBe(1800);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        (await StatusAsync(client, HttpMethod.Post, "tokens/refresh")).ShouldBe((HttpStatusCode.Forbidden, "TokenExpired"));
        (await StatusAsync(client, HttpMethod.Get, $"conversations/{client.ConversationId}/activities")).ShouldBe((HttpStatusCode.Forbidden, "TokenExpired"));
        client.Token.ShouldBe(old);
        client.Token = body["token"]!.GetValue<string>();
        (await client.PollAsync()).Activities.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("GET", "conversations/{0}")]
    [InlineData("GET", "conversations/{0}/activities")]
    [InlineData("POST", "conversations/{0}/activities")]
    [InlineData("POST", "conversations/{0}/upload")]
    public async Task AnotherStudentsConversationIsNeverReadOrWritten(string method, string path)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var rina = await DirectLineClient.StartAsync(host);
        using var amit = await DirectLineClient.StartAsync(host);

        (await StatusAsync(amit, new HttpMethod(method), string.Format(null, path, rina.ConversationId))).ShouldBe((HttpStatusCode.Forbidden, "BadToken"));
    }

    [Fact]
    public async Task ATokenForRequestsOpensNoStreamAndOneForTheStreamNothingElse()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var streamToken = client.StreamUrl[(client.StreamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        (await StatusAsync(client, HttpMethod.Get, $"conversations/{client.ConversationId}/stream?t={client.Token}")).ShouldBe((HttpStatusCode.Forbidden, "BadToken"));
        client.Token = streamToken;
        (await StatusAsync(client, HttpMethod.Get, $"conversations/{client.ConversationId}/activities")).ShouldBe((HttpStatusCode.Forbidden, "BadToken"));
    }

    [Fact]
    public async Task AnotherStudentsStreamCannotBeOpened()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var rina = await DirectLineClient.StartAsync(host);
        using var amit = await DirectLineClient.StartAsync(host);

        var address = amit.StreamUrl.Replace("ws:", "http:", StringComparison.Ordinal).Replace(amit.ConversationId, rina.ConversationId, StringComparison.Ordinal);
        (await StatusAsync(amit, HttpMethod.Get, address)).ShouldBe((HttpStatusCode.Forbidden, "BadToken"));
    }

    [Fact]
    public async Task AStreamAddressIsGoodForAMinute()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(60));

        (await StatusAsync(client, HttpMethod.Get, client.StreamUrl.Replace("ws:", "http:", StringComparison.Ordinal))).ShouldBe((HttpStatusCode.Forbidden, "TokenExpired"));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("eyJhbGciOiJub25lIn0.e30.")]
    public async Task WhatIsNoTokenOpensNothing(string token)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        client.Token = "";
        using var response = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}/activities", json: null, ("Authorization", $"Bearer {token}"));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await DirectLineClient.ErrorCodeAsync(response)).ShouldBe("BadToken");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?t=")]
    [InlineData("?t=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.e30.%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9%C3%A9")]
    public async Task WhatIsNoTokenOpensNoStream(string query)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);

        (await StatusAsync(client, HttpMethod.Get, $"conversations/{client.ConversationId}/stream{query}")).ShouldBe((HttpStatusCode.Forbidden, "BadToken"));
    }

    [Fact]
    public async Task ATokenThatWasChangedAnywhereOpensNothing()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var good = client.Token;
        var random = new Random(5);
        for (var i = 0; i < 200; i++)
        {
            var at = random.Next(good.Length);
            // The last character of a part holds bits that decode to nothing; any other counts.
            if (good[at] == '.' || at + 1 == good.Length || good[at + 1] == '.')
                continue;
            client.Token = good[..at] + (good[at] == 'A' ? 'B' : 'A') + good[(at + 1)..];
            (await StatusAsync(client, HttpMethod.Get, $"conversations/{client.ConversationId}/activities")).ShouldBe((HttpStatusCode.Forbidden, "BadToken"));
        }
    }

    [Fact]
    public async Task WithoutATokenNothingOpens()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = new DirectLineClient(host.Url);

        (await StatusAsync(client, HttpMethod.Post, "conversations")).ShouldBe((HttpStatusCode.Unauthorized, "MissingToken"));
        (await StatusAsync(client, HttpMethod.Get, "session/getsessionid")).ShouldBe((HttpStatusCode.Unauthorized, "MissingToken"));
    }

    [Fact]
    public async Task WhoHasTheSecretMaySayWhoTheUserIs()
    {
        const string Secret = "a secret of the school";
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:Secret", Secret));
        using var client = new DirectLineClient(host.Url);

        (await StatusAsync(client, HttpMethod.Post, "tokens/generate")).ShouldBe((HttpStatusCode.Forbidden, "OriginNotAllowed"));
        client.Token = Secret + "!";
        (await StatusAsync(client, HttpMethod.Post, "tokens/generate")).ShouldBe((HttpStatusCode.Forbidden, "OriginNotAllowed"));
        client.Token = Secret;
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", """{"user":{"id":"dl_rina"}}""");
        Claims((await DirectLineClient.BodyAsync(response))["token"]!.GetValue<string>())["user"]!.GetValue<string>().ShouldBe("dl_rina");
    }

    [Theory]
    [InlineData("own", true)]
    [InlineData("https://school.example", true)]
    [InlineData("https://other.example", false)]
    [InlineData("null", false)]
    public async Task APageOfAnotherSiteGetsATokenOnlyWhenItIsAllowed(string origin, bool allowed)
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:AllowedOrigins:0", "https://school.example"));
        using var client = new DirectLineClient(host.Url);
        using var response = await client.SendAsync(HttpMethod.Post, "tokens/generate", json: null, ("Origin", origin == "own" ? host.Url.GetLeftPart(UriPartial.Authority) : origin));

        response.StatusCode.ShouldBe(allowed ? HttpStatusCode.OK : HttpStatusCode.Forbidden);
        response.Headers.Contains("Access-Control-Allow-Origin").ShouldBe(origin == "https://school.example");
    }

    [Fact]
    public async Task ABrowserMayAskBeforeItPostsFromAnAllowedSite()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:AllowedOrigins:0", "https://school.example"));
        using var client = new DirectLineClient(host.Url);
        using var response = await client.SendAsync(HttpMethod.Options, "conversations/x/activities", json: null, ("Origin", "https://school.example"), ("Access-Control-Request-Method", "POST"));

        response.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        response.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["https://school.example"]);
        response.Headers.GetValues("Access-Control-Allow-Headers").ShouldBe(["authorization, x-ms-bot-agent, content-type"]);
    }

    private static JsonObject Claims(string token) => JsonNode.Parse(Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token.Split('.')[1])))!.AsObject();

    private static async Task<(HttpStatusCode Status, string Code)> StatusAsync(DirectLineClient client, HttpMethod method, string path)
    {
        using var response = await client.SendAsync(method, path, method == HttpMethod.Post ? """{"type":"message","text":"x"}""" : null);
        return (response.StatusCode, await DirectLineClient.ErrorCodeAsync(response));
    }
}
