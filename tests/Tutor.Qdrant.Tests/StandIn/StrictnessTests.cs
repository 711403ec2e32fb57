using System.Net;
using System.Text;
using System.Text.Json;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.StandIn;

/// <summary>That the stand-in would tell us of a mistake.</summary>
public sealed class StrictnessTests : IAsyncLifetime
{
    private StandInQdrant _server = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInQdrant.StartAsync();
        _client = new HttpClient { BaseAddress = _server.Url };
        (await SendAsync("PUT", "/collections/c", """{"vectors":{},"sparse_vectors":{"terms":{"modifier":"idf"}}}""")).Status.ShouldBe(HttpStatusCode.OK);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Theory]
    [InlineData("PUT", "/collections/d", """{"vectors":{},"sparse_vectors":{"terms":{"modifer":"idf"}}}""", 400, "unknown field `modifer`")]
    [InlineData("PUT", "/collections/c", """{"vectors":{}}""", 409, "Wrong input: Collection `c` already exists!")]
    [InlineData("GET", "/collections/nowhere", null, 404, "Not found: Collection `nowhere` doesn't exist!")]
    [InlineData("PUT", "/collections/c/points?wait=true", """{"points":[{"id":"no uuid","vector":{}}]}""", 400, "value is not a valid UUID")]
    [InlineData("PUT", "/collections/c/points?wait=true", """{"points":[{"id":"d1c50000-0000-4000-8000-000000000000","vector":{"terms":{"indices":[1,1],"values":[1,2]}}}]}""", 422, "must be unique")]
    [InlineData("PUT", "/collections/c/points?wait=true", """{"points":[{"id":"d1c50000-0000-4000-8000-000000000000","vector":{"words":{"indices":[1],"values":[1]}}}]}""", 400, "Not existing vector name error: words")]
    [InlineData("PUT", "/collections/c/points?await=true", """{"points":[]}""", 400, "unknown field `await`")]
    [InlineData("POST", "/collections/c/points/query", """{"query":{"indices":[1],"values":[1]},"using":"terms","limit":0}""", 422, "must be 1 or larger")]
    [InlineData("POST", "/collections/c/points/query", """{"query":{"rrf":{"k":61,"weights":[1,2]}},"prefetch":[]}""", 400, "unknown field `weights`")]
    [InlineData("POST", "/collections/c/points/query", """{"query":{"indices":[1],"values":[1]},"using":"terms","filter":{"must_not":[{"key":"ingest","match":{"vlaue":"x"}}]}}""", 400, "Format error in JSON body")]
    [InlineData("POST", "/collections/c/points/delete", """{"filtre":{}}""", 400, "Format error in JSON body")]
    [InlineData("POST", "/collections/aliases", """{"actions":[{"create_alias":{"alias_name":"a","collection_name":"nowhere"}}]}""", 404, "Collection `nowhere` doesn't exist!")]
    public async Task AMistakeIsAnsweredAsQdrantWould(string method, string path, string? body, int status, string reason)
    {
        var (answered, json) = await SendAsync(method, path, body);
        ((int)answered).ShouldBe(status);
        json.GetProperty("status").GetProperty("error").GetString().ShouldNotBeNull().ShouldContain(reason);
    }

    [Fact]
    public async Task SparseScoresAreQdrantsFormula()
    {
        await SendAsync("PUT", "/collections/c/points?wait=true", """
            {"points":[
              {"id":"d1c50000-0000-4000-8000-000000000001","vector":{"terms":{"indices":[7,9],"values":[2,1]}}},
              {"id":"d1c50000-0000-4000-8000-000000000002","vector":{"terms":{"indices":[9],"values":[3]}}},
              {"id":"d1c50000-0000-4000-8000-000000000003","vector":{"terms":{"indices":[],"values":[]}}}]}
            """);
        var (_, json) = await SendAsync("POST", "/collections/c/points/query", """{"query":{"indices":[7,9],"values":[1,0.5]},"using":"terms","with_payload":false}""");
        var points = json.GetProperty("result").GetProperty("points").EnumerateArray().ToList();

        // N = 2, an empty vector does not count. idf of 7: ln((2 - 1 + 0.5) / (1 + 0.5) + 1) = ln 2; of 9: ln((2 - 2 + 0.5) / (2 + 0.5) + 1) = ln 1.2
        points.Count.ShouldBe(2);
        points[0].GetProperty("score").GetDouble().ShouldBe((2 * Math.Log(2)) + (0.5 * Math.Log(1.2)), 1e-6);
        points[1].GetProperty("score").GetDouble().ShouldBe(3 * 0.5 * Math.Log(1.2), 1e-6);
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(string method, string path, string? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8);
            request.Content.Headers.ContentType = new("application/json");
        }

        using var response = await _client.SendAsync(request);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, json.RootElement.Clone());
    }
}
