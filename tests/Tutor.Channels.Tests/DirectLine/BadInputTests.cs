using System.Net;
using System.Text;
using Tutor.Channels.Tests.Hosting;

namespace Tutor.Channels.Tests.DirectLine;

public sealed class BadInputTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"type":"banana","text":"x"}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"message","text":5}""")]
    [InlineData("""{"type":"message","text":["x"]}""")]
    [InlineData("""{"type":"message","text":"x","text":"y"}""")]
    [InlineData("""{"type":"message","from":"me"}""")]
    [InlineData("""{"type":"message","entities":[5]}""")]
    [InlineData("""{"type":"message","channelData":{"clientActivityID":"a","clientActivityID":"b"}}""")]
    [InlineData("""{"type":"message","attachments":{}}""")]
    public async Task WhatIsNoActivityIsAClearError(string json)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var response = await client.PostAsync(json);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = (await DirectLineClient.BodyAsync(response))["error"]!;
        error["code"]!.GetValue<string>().ShouldBe("BadArgument");
        error["message"]!.GetValue<string>().ShouldNotContain("System.");
        host.Tutor.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("""{"type":"message","text":null}""", "")]
    [InlineData("""{"type":"message"}""", "")]
    [InlineData("""{"type":"message","text":"🙂"}""", "🙂")]
    [InlineData("""{"type":"message","text":"ক\ud83d"}""", "ক\uFFFD")]
    [InlineData("""{"type":"message","text":"\udc00ক\ud83d\ude42\\ud83d"}""", "\uFFFDক🙂\\ud83d")]
    [InlineData("""{"type":"message","text":"ক\ufffeখ"}""", "ক\uFFFEখ")]
    [InlineData("""{"type":"message","text":"ক\uffff\ufdd0\ud83f\udffe"}""", "ক\uFFFF\uFDD0\U0001FFFE")]
    [InlineData("""{"type":"message","text":"ক\u0000খ\u0008"}""", "কখ")]
    [InlineData("""{"type":"message","text":"<script>alert(1)</script>"}""", "<script>alert(1)</script>")]
    [InlineData("""{"type":"message","text":"x","attachments":[],"entities":[null],"membersAdded":[null],"channelData":7,"value":[1],"extra":{"\ud83d":1}}""", "x")]
    public async Task AnyTextReachesTheTutorAsItIsWithoutControlCharacters(string json, string asked)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var response = await client.PostAsync(json);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        await client.RepliesAsync((await DirectLineClient.BodyAsync(response))["id"]!.GetValue<string>());

        host.Tutor.Asked.ShouldHaveSingleItem().Text.ShouldBe(asked);
    }

    [Fact]
    public async Task AHundredKilobytesGetAPoliteAnswerAndAreNotKept()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        var reply = (await client.AskAsync(new string('x', 100_000), locale: "hi-IN")).ShouldHaveSingleItem();

        reply["text"]!.GetValue<string>().ShouldStartWith("संदेश बहुत लंबा है।");
        (await client.PollAsync()).Activities[1]["text"]!.GetValue<string>().Length.ShouldBe(4_001);
    }

    [Theory]
    [InlineData("conversations/{0}/activities")]
    [InlineData("conversations")]
    [InlineData("tokens/generate")]
    public async Task ABodyBeyondTheBoundIsRefused(string path)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var response = await client.SendAsync(HttpMethod.Post, string.Format(null, path, client.ConversationId), new string(' ', 300_000));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await DirectLineClient.ErrorCodeAsync(response)).ShouldBe("MessageSizeTooBig");
    }

    [Fact]
    public async Task BytesThatAreNoTextAreReadAsFarAsTheyGo()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var content = new ByteArrayContent([.. Encoding.UTF8.GetBytes("""{"type":"message","text":"ক"""), 0xFF, 0xE0, .. "\"}"u8]);
        using var response = await client.SendAsync(HttpMethod.Post, $"conversations/{client.ConversationId}/activities", content);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("PUT", "conversations")]
    [InlineData("GET", "tokens/generate")]
    [InlineData("DELETE", "conversations/x/activities")]
    [InlineData("POST", "conversations/x/stream")]
    public async Task AWrongMethodIsSaidSo(string method, string path)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = new DirectLineClient(host.Url);
        using var response = await client.SendAsync(new HttpMethod(method), path);

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("1&watermark=2")]
    public async Task AWatermarkThatIsNoneIsAClearError(string watermark)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var poll = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}/activities?watermark={watermark}");
        using var reconnect = await client.SendAsync(HttpMethod.Get, $"conversations/{client.ConversationId}?watermark={watermark}");

        poll.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        reconnect.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task AnUploadThatIsNoneIsAnswered(string contentType)
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var content = new ByteArrayContent("garbage"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await client.SendAsync(HttpMethod.Post, $"conversations/{client.ConversationId}/upload", content);

        ((int)response.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task AStreamAddressWithoutAWebSocketIsAClearError()
    {
        await using var host = await ChannelsHost.StartAsync();
        using var client = await DirectLineClient.StartAsync(host);
        using var response = await client.SendAsync(HttpMethod.Get, client.StreamUrl.Replace("ws:", "http:", StringComparison.Ordinal));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
