using System.Net;
using Microsoft.Extensions.Options;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.DirectLine;

public sealed class LimitTests
{
    [Fact]
    public async Task AConversationThatPostsTooMuchIsAskedToWaitAndThenGoesOn()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:ActivitiesPerMinutePerConversation", "2"));
        using var client = await DirectLineClient.StartAsync(host);
        using var neighbour = await DirectLineClient.StartAsync(host);
        await client.SayAsync("help");
        await client.SayAsync("help");
        using var refused = await client.PostAsync("""{"type":"message","text":"help"}""");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(30));
        (await DirectLineClient.ErrorCodeAsync(refused)).ShouldBe("TooManyRequests");
        await neighbour.SayAsync("help");
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await client.SayAsync("help");
    }

    [Fact]
    public async Task AnAddressThatTakesTooManyTokensIsAskedToWait()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:DirectLine:TokensPerMinutePerAddress", "3"));
        using var client = new DirectLineClient(host.Url);
        for (var i = 0; i < 3; i++)
            await client.GetTokenAsync();
        using var refused = await client.SendAsync(HttpMethod.Post, "tokens/generate");

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task AClassroomOfSixtyBehindOneAddressNeverNotices()
    {
        await using var host = await ChannelsHost.StartAsync();
        // Within one minute of the clock: everybody loads the page twice, asks five questions and polls every second.
        for (var student = 0; student < 60; student++)
        {
            using var client = new DirectLineClient(host.Url);
            await client.GetTokenAsync();
            await client.GetTokenAsync();
            using var start = await client.SendAsync(HttpMethod.Post, "conversations");
            for (var second = 0; second < 60; second++)
            {
                await client.PollAsync();
                if (second % 12 == 0)
                    await client.SayAsync("help");
            }
        }
    }

    [Theory]
    [InlineData("Tutor:DirectLine:Secrett", "a secret of the school", "Secrett")]
    [InlineData("Tutor:DirectLine:Secret", "short", "Secret")]
    [InlineData("Tutor:DirectLine:MaxStreams", "0", "MaxStreams")]
    [InlineData("Tutor:DirectLine:AllowedOrigins:0", "school.example", "AllowedOrigins")]
    [InlineData("Tutor:Channels:PublicUrl", "tutor.school.example", "PublicUrl")]
    public async Task AnImpossibleSettingStopsTheStartAndIsNamed(string key, string value, string named)
    {
        var failure = await Should.ThrowAsync<Exception>(ChannelsHost.StartAsync(settings: (key, value)));

        (failure is OptionsValidationException or InvalidOperationException).ShouldBeTrue(failure.ToString());
        failure.Message.ShouldContain(named);
    }

    [Fact]
    public async Task AServiceThatCannotKeepItsKeyStartsAndSaysSo()
    {
        var folder = Directory.CreateTempSubdirectory("tutor-channels-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "file"), "in the way");
        await using var host = await ChannelsHost.StartAsync(folder: folder, settings: ("Tutor:DirectLine:DataFolder", "file/data"));
        using var client = await DirectLineClient.StartAsync(host);

        host.Log.Lines.ShouldContain(line => line.StartsWith("Warning: The signing key cannot be kept in ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePublicAddressStandsInLinksAndStreams()
    {
        await using var host = await ChannelsHost.StartAsync(settings: ("Tutor:Channels:PublicUrl", "https://tutor.school.example/history/"));
        using var client = await DirectLineClient.StartAsync(host);

        client.StreamUrl.ShouldStartWith($"wss://tutor.school.example/history/v3/directline/conversations/{client.ConversationId}/stream?");
        (await client.AskAsync("কবে?"))[0]["text"]!.GetValue<string>().ShouldContain("[1]: https://tutor.school.example/history/sources/october.bn#p1 ");
    }
}
