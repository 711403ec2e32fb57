using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Tutor.Channels.Tests.BotFramework;

/// <summary>Who gets in by /api/messages; over real HTTP, with an authority on this machine.</summary>
public sealed class TokenTests
{
    public static TheoryData<string> RefusedCases => [.. TokenCases.Refused.Keys];

    [Fact]
    public async Task AGoodTokenLetsAMessageInAndTheReplyGoesOutWithTheBotsOwn()
    {
        await using var host = await BotHost.StartAsync();

        (await host.StatusAsync(host.Message())).ShouldBe(202);

        var reply = (await host.Connector.MessagesAsync(1)).ShouldHaveSingleItem();
        reply.Text.ShouldStartWith("১৯১৭ সালে। [1]");
        reply.Conversation.ShouldBe(TeamsActivity.Conversation);
        reply.ReplyTo.ShouldBe("1700000000001");
        reply.Authorization.ShouldBe("Bearer connector-token-1");
        var request = host.Authority.TokenRequests.ShouldHaveSingleItem();
        request["scope"].ShouldStartWith("https://api.botframework.com/.default");
        request["grant_type"].ShouldBe("client_credentials");
    }

    [Theory]
    [InlineData("pem")]
    [InlineData("pfx")]
    public async Task ACertificateServesInPlaceOfTheSecret(string kind)
    {
        using var folder = new Testing.TemporaryFolder();
        var path = Path.Combine(folder.Path, $"bot.{kind}");
        using (var key = RSA.Create(2048))
        using (var certificate = new CertificateRequest("CN=tutor", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1)))
            await (kind == "pem"
                ? File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}")
                : File.WriteAllBytesAsync(path, certificate.Export(X509ContentType.Pkcs12, "open")));
        await using var host = await BotHost.StartAsync(
            ("MicrosoftAppPassword", ""), ("Tutor:BotFramework:CertificatePath", path), ("Tutor:BotFramework:CertificatePassword", "open"));

        (await host.StatusAsync(host.Message())).ShouldBe(202);

        await host.Connector.MessagesAsync(1);
        var request = host.Authority.TokenRequests.ShouldHaveSingleItem();
        request["client_assertion_type"].ShouldBe("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        request.ContainsKey("client_secret").ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(RefusedCases))]
    public async Task ATokenThatIsWrongInOneRespectLetsNothingIn(string name)
    {
        await using var host = await BotHost.StartAsync();
        var (status, authorization) = TokenCases.Refused[name];

        (await host.StatusAsync(host.Message("গোপন প্রশ্ন"), authorization(host.Authority, host.Connector.ServiceUrl))).ShouldBe(status);

        // What was let in before this one would be answered before it.
        (await host.StatusAsync(host.Message(id: "1700000000002"))).ShouldBe(202);
        (await host.Connector.MessagesAsync(1)).ShouldHaveSingleItem().ReplyTo.ShouldBe("1700000000002");
        host.Channels.Tutor.Asked.ShouldHaveSingleItem().Text.ShouldBe("অক্টোবর বিপ্লব কবে হয়েছিল?");
        string.Join('\n', host.Channels.Log.Lines).ShouldNotContain("eyJ");
    }

    [Theory]
    [InlineData("exp", -240)]
    [InlineData("nbf", 240)]
    public async Task AClockThatIsFourMinutesOffLocksNobodyOut(string claim, int seconds)
    {
        await using var host = await BotHost.StartAsync();
        var token = host.Authority.ChannelToken(host.Connector.ServiceUrl, claims => claims[claim] = claims["nbf"]!.GetValue<long>() + seconds);

        (await host.StatusAsync(host.Message(), $"Bearer {token}")).ShouldBe(202);
    }

    [Fact]
    public async Task AKeyThatIsNotEndorsedForTheChannelLetsNothingIn()
    {
        await using var host = await BotHost.StartAsync();

        (await host.StatusAsync(host.Message(change: activity => activity["channelId"] = "slack"))).ShouldBe(403);
        (await host.StatusAsync(host.Message(change: activity => activity.Remove("channelId")))).ShouldBe(403);

        host.Channels.Tutor.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task AKeyWithoutAnyEndorsementLetsNothingIn()
    {
        await using var host = await BotHost.StartAsync();
        host.Authority.ChannelKey = new TestAuthority.Key("bare");

        (await host.StatusAsync(host.Message())).ShouldBe(403);

        host.Channels.Tutor.Asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task AKeyThatIsRolledOverWhileTheServiceRunsIsFetched()
    {
        await using var host = await BotHost.StartAsync();
        (await host.StatusAsync(host.Message())).ShouldBe(202);
        host.Channels.Clock.Advance(TimeSpan.FromMinutes(1));
        var old = host.Authority.ChannelToken(host.Connector.ServiceUrl);
        host.Authority.ChannelKey = new TestAuthority.Key("channel-2", "msteams");

        (await host.StatusAsync(host.Message(id: "2"), $"Bearer {host.Authority.ChannelToken(host.Connector.ServiceUrl)}")).ShouldBe(202);
        (await host.StatusAsync(host.Message(id: "3"), $"Bearer {old}")).ShouldBe(401);

        (await host.Connector.MessagesAsync(2)).Select(reply => reply.ReplyTo).ShouldBe(["1700000000001", "2"]);
        host.Authority.MetadataRequests.ShouldBe(2);
    }

    [Fact]
    public async Task MadeUpKeysCauseOneFetchInHalfAMinute()
    {
        await using var host = await BotHost.StartAsync();
        (await host.StatusAsync(host.Message())).ShouldBe(202);
        var stranger = new TestAuthority.Key("stranger");

        for (var i = 0; i < 20; i++)
            (await host.StatusAsync(host.Message(), $"Bearer {host.Authority.ChannelToken(host.Connector.ServiceUrl, key: stranger, keyId: $"made-up-{i}")}")).ShouldBe(401);
        host.Authority.MetadataRequests.ShouldBe(1);
        host.Channels.Clock.Advance(TimeSpan.FromSeconds(31));
        for (var i = 0; i < 20; i++)
            await host.StatusAsync(host.Message(), $"Bearer {host.Authority.ChannelToken(host.Connector.ServiceUrl, key: stranger)}");

        host.Authority.MetadataRequests.ShouldBe(2);
    }

    [Fact]
    public async Task WhileTheAuthorityIsDownTheKeysThatAreKnownServeOn()
    {
        await using var host = await BotHost.StartAsync();
        host.Authority.IsDown = true;
        // Nothing can be told yet: the channel is to try again.
        (await host.StatusAsync(host.Message(id: "0"))).ShouldBe(503);
        host.Authority.IsDown = false;
        host.Channels.Clock.Advance(TimeSpan.FromMinutes(1));
        (await host.StatusAsync(host.Message(id: "1"))).ShouldBe(202);

        host.Authority.IsDown = true;
        host.Channels.Clock.Advance(TimeSpan.FromDays(4));
        (await host.StatusAsync(host.Message(id: "2"), $"Bearer {FourDaysLater(host)}")).ShouldBe(202);

        (await host.Connector.MessagesAsync(2)).Select(reply => reply.ReplyTo).ShouldBe(["1", "2"]);
        host.Channels.Log.Lines.ShouldContain(line => line.StartsWith("Warning: The signing keys at", StringComparison.Ordinal));

        static string FourDaysLater(BotHost host) => host.Authority.ChannelToken(host.Connector.ServiceUrl, claims =>
        {
            claims["nbf"] = claims["nbf"]!.GetValue<long>() + 4 * 86_400;
            claims["exp"] = claims["exp"]!.GetValue<long>() + 4 * 86_400;
        });
    }

    [Theory]
    [InlineData("2.0", "azp", "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0")]
    [InlineData("1.0", "appid", "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/")]
    [InlineData("2.0", "azp", $"https://login.microsoftonline.com/{TestAuthority.Directory}/v2.0")]
    public async Task TheEmulatorSignsInAsTheBotInASharedDirectoryOrTheBotsOwn(string version, string claim, string issuer)
    {
        await using var host = await BotHost.StartAsync(("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", TestAuthority.Directory));
        var token = host.Authority.EmulatorToken(claims =>
        {
            claims.Remove("azp");
            claims["ver"] = version;
            claims[claim] = TestAuthority.AppId;
            claims["iss"] = issuer;
        });

        (await host.StatusAsync(host.Message(change: activity => activity["channelId"] = "emulator"), $"Bearer {token}")).ShouldBe(202);

        (await host.Connector.MessagesAsync(1)).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("text/plain", 415)]
    [InlineData("application/json; charset=utf-8", 202)]
    public async Task OnlyJsonIsRead(string contentType, int status)
    {
        await using var host = await BotHost.StartAsync();
        using var response = await host.PostAsync(host.Message(), $"Bearer {host.Authority.ChannelToken(host.Connector.ServiceUrl)}", contentType);

        ((int)response.StatusCode).ShouldBe(status);
    }

    [Fact]
    public async Task AnActivityThatIsTooLargeOrNoActivityIsRefused()
    {
        await using var host = await BotHost.StartAsync();

        (await host.StatusAsync(host.Message(new string('ক', 200_000)))).ShouldBe(413);
        (await host.StatusAsync(host.Message(change: activity => activity["from"] = 7))).ShouldBe(400);
        (await host.StatusAsync(host.Message(change: activity => activity.Remove("from")))).ShouldBe(400);
        (await host.StatusAsync(host.Message(change: activity => activity["conversation"] = new System.Text.Json.Nodes.JsonObject()))).ShouldBe(400);

        host.Channels.Tutor.Asked.ShouldBeEmpty();
    }
}
