using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Tutor.Service.Tests.Api;

public sealed class BadInputTests(BadInputTests.SharedHost shared) : IClassFixture<BadInputTests.SharedHost>
{
    private readonly ServiceHost _host = shared.Host;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public sealed class SharedHost : IDisposable
    {
        internal ServiceHost Host { get; } = new();

        public void Dispose() => Host.Dispose();
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{", "not JSON")]
    [InlineData("{\"question\":\"x\"", "line 1")]
    [InlineData("{\"question\":\"x\"} {}", "not JSON")]
    [InlineData("null", "JSON object")]
    [InlineData("[]", "JSON object")]
    [InlineData("\"কবে?\"", "JSON object")]
    [InlineData("{}", "'question' is missing or empty")]
    [InlineData("{\"question\":\"\"}", "'question' is missing or empty")]
    [InlineData("{\"question\":\" \\u00a0\\n\"}", "'question' is missing or empty")]
    [InlineData("{\"question\":null}", "'question' must be text")]
    [InlineData("{\"question\":5}", "'question' must be text")]
    [InlineData("{\"question\":[\"x\"]}", "'question' must be text")]
    [InlineData("{\"question\":\"a\\ud800\"}", "half a character")]
    [InlineData("{\"question\":\"\\udc00\\ud800\"}", "half a character")]
    [InlineData("{\"question\":\"x\",\"\\ud800\":1}", "half a character")]
    [InlineData("{\"question\":\"x\",\"language\":\"\\ud800\"}", "'language' must be")]
    [InlineData("{\"question\":\"x\",\"question\":\"y\"}", "'question' is given twice")]
    [InlineData("{\"question\":\"x\",\"foo\":1}", "no field 'foo'")]
    [InlineData("{\"Question\":\"x\"}", "no field 'Question'")]
    [InlineData("{\"question\":\"x\",\"marks\":0}", "from 1 to 20")]
    [InlineData("{\"question\":\"x\",\"marks\":21}", "from 1 to 20")]
    [InlineData("{\"question\":\"x\",\"marks\":2.5}", "from 1 to 20")]
    [InlineData("{\"question\":\"x\",\"marks\":1e99}", "from 1 to 20")]
    [InlineData("{\"question\":\"x\",\"marks\":\"5\"}", "from 1 to 20")]
    [InlineData("{\"question\":\"x\",\"language\":\"fr\"}", "'language' must be")]
    [InlineData("{\"question\":\"x\",\"language\":1}", "'language' must be")]
    [InlineData("{\"question\":\"x\",\"history\":\"y\"}", "'history' must be a list")]
    [InlineData("{\"question\":\"x\",\"history\":[1]}", "'history' must be text")]
    [InlineData("{\"question\":\"x\",\"history\":[null]}", "'history' must be text")]
    [InlineData("{\"question\":\"x\",\"history\":[[[[[[\"y\"]]]]]]}", "at most 4 deep")]
    public async Task ABodyThatCannotBeReadIsToldWhatToChange(string body, string told)
    {
        _host.Tutor.Forget();

        var response = await PostAsync(Encoding.UTF8.GetBytes(body));

        await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest, told);
        _host.Tutor.Asked.ShouldBeNull();
    }

    [Fact]
    public async Task BytesThatAreNotUtf8AreRefused()
    {
        byte[] body = [.. "{\"question\":\""u8, 0xC3, 0x28, .. "\"}"u8];

        await ShouldBeProblemAsync(await PostAsync(body), HttpStatusCode.BadRequest, "UTF-8");
    }

    [Fact]
    public async Task DeepNestingIsRefused()
    {
        var body = "{\"question\":" + new string('[', 20_000) + new string(']', 20_000) + "}";

        await ShouldBeProblemAsync(await PostAsync(Encoding.UTF8.GetBytes(body)), HttpStatusCode.BadRequest, "at most 4 deep");
    }

    [Fact]
    public async Task AHundredKilobytesAreTooMany()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { question = new string('x', 100_000) });

        await ShouldBeProblemAsync(await PostAsync(body), HttpStatusCode.RequestEntityTooLarge, "larger than 64 kB");
    }

    [Fact]
    public async Task AHundredKilobytesOfUnknownLengthAreTooMany()
    {
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/ask");
        request.Content = new StreamContent(new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new { question = new string('x', 100_000) })));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TransferEncodingChunked = true;

        await ShouldBeProblemAsync(await client.SendAsync(request, Cancellation), HttpStatusCode.RequestEntityTooLarge, "larger than 64 kB");
    }

    [Fact]
    public async Task AQuestionLongerThanAPageIsTooLong()
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new { question = new string('ক', 4001) });

        await ShouldBeProblemAsync(await PostAsync(body), HttpStatusCode.RequestEntityTooLarge, "4001 characters; at most 4000");
    }

    [Fact]
    public async Task AHistoryLongerThanFiftyIsRefusedAndFiftyAreRead()
    {
        var most = Enumerable.Range(1, 50).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToArray();

        var over = await PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { question = "x", history = most.Append("51") }));
        await ShouldBeProblemAsync(over, HttpStatusCode.BadRequest, "send the last 50");
        var within = await PostAsync(JsonSerializer.SerializeToUtf8Bytes(new { question = "x", history = most }));
        within.StatusCode.ShouldBe(HttpStatusCode.OK);
        _host.Tutor.Asked!.History.ShouldBe(most);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData(null)]
    public async Task AnythingButJsonIsAnUnsupportedMediaType(string? type) =>
        await ShouldBeProblemAsync(await PostAsync("{\"question\":\"x\"}"u8.ToArray(), type), HttpStatusCode.UnsupportedMediaType, "application/json");

    [Theory]
    [InlineData("GET", "/api/ask", "POST")]
    [InlineData("PUT", "/api/ask", "POST")]
    [InlineData("DELETE", "/api/documents", "GET")]
    public async Task AWrongMethodIsToldTheRightOne(string method, string url, string allowed)
    {
        using var client = _host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(method), url);

        var response = await client.SendAsync(request, Cancellation);

        response.Content.Headers.Allow.ShouldBe([allowed]);
        await ShouldBeProblemAsync(response, HttpStatusCode.MethodNotAllowed, "Allow");
    }

    [Theory]
    [InlineData("/api/nothing")]
    [InlineData("/api/documents/..%2F..%2Fetc%2Fpasswd")]
    [InlineData("/api/documents/%2e%2e/%2e%2e/etc/passwd")]
    public async Task WhatIsNotThereIsNotFound(string url)
    {
        using var client = _host.CreateClient();

        await ShouldBeProblemAsync(await client.GetAsync(url, Cancellation), HttpStatusCode.NotFound, "nothing at this address");
    }

    [Fact]
    public async Task ExplainIsTrueOrFalse()
    {
        using var client = _host.CreateClient();

        var response = await client.PostAsJsonAsync("/api/ask?explain=banana", new { question = "x" }, Cancellation);

        await ShouldBeProblemAsync(response, HttpStatusCode.BadRequest, "'explain' must be true or false");
    }

    [Fact]
    public async Task NoBodyAtAllBreaksTheService()
    {
        var random = new Random(20261121);
        const string Pieces = "{}[]\",:\\u d800question history marks5.-0null\u0000ক\n";
        for (var i = 0; i < 500; i++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var response = await PostAsync(Encoding.UTF8.GetBytes(body));
            ((int)response.StatusCode).ShouldBeInRange(200, 499, body);
        }
    }

    private async Task<HttpResponseMessage> PostAsync(byte[] body, string? type = "application/json")
    {
        using var client = _host.CreateClient();
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return await client.PostAsync("/api/ask", content, Cancellation);
    }

    private static async Task ShouldBeProblemAsync(HttpResponseMessage response, HttpStatusCode status, string told)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        response.StatusCode.ShouldBe(status, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonElement.Parse(text);
        problem.GetProperty("status").GetInt32().ShouldBe((int)status);
        problem.GetProperty("detail").GetString()!.ShouldContain(told);
        text.ShouldNotContain("Exception");
    }
}
