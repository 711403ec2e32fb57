using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tutor.Service.Hosting;
using Tutor.Service.Tests.Commands;
using Tutor.Testing.StandIn;

namespace Tutor.Service.Tests.Passages;

/// <summary>The whole service with its passages in Qdrant.</summary>
public sealed class QdrantTests : IAsyncLifetime
{
    private const string Alias = "tutor-passages";

    private readonly TemporaryFolder _folder = new();
    private StandInQdrant _server = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _server = await StandInQdrant.StartAsync();
        _folder.Write("library/documents/howrah.bn.txt", "হাওড়া সেতু\n\nহাওড়া সেতু ১৯৪৩ সালে খোলা হয়।\n\nএটি হুগলি নদীর উপরে দাঁড়িয়ে আছে।\n");
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task QuestionsAreAnsweredFromQdrantAndWithoutItToo()
    {
        (await CommandRun.OfAsync(Settings("ingest"))).ExitCode.ShouldBe(0);
        await using var app = Program.Compose(
            [.. Settings(), $"--Tutor:Knowledge:DataFolder={_folder.Path}/data", "--urls=http://127.0.0.1:0"],
            // Its questions would meet the server while it stops, and what they saw would be told instead.
            builder => builder.Services.Remove(builder.Services.Single(service => service.ImplementationType == typeof(WarmUp))));
        await app.StartAsync(Cancellation);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        _server.ClearRequests();

        var fromQdrant = await AskAsync(client);
        _server.Requests.ShouldContain($"POST /collections/{Alias}/points/query");
        var ready = await client.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);
        ready.GetProperty("status").GetString().ShouldBe("healthy");
        Index(ready).GetProperty("message").GetString().ShouldBe($"Passages are found in Qdrant at {_server.Url.GetLeftPart(UriPartial.Authority)}, collection {Alias}.");

        await _server.DisposeAsync();
        (await AskAsync(client)).ShouldBe(fromQdrant);
        ready = await client.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);
        ready.GetProperty("status").GetString().ShouldBe("degraded");
        Index(ready).GetProperty("message").GetString().ShouldNotBeNull().ShouldContain("cannot be reached");
        Index(ready).GetProperty("message").GetString().ShouldNotBeNull().ShouldEndWith("Meanwhile the embedded index answers.");
        Index(ready).GetProperty("remedy").GetString().ShouldNotBeNull().ShouldStartWith("Start Qdrant");
    }

    [Fact]
    public async Task AnIngestSaysWhatItDidInQdrant()
    {
        var first = await CommandRun.OfAsync(Settings("ingest", "--json"));
        first.ExitCode.ShouldBe(0, first.Error);
        JsonElement.Parse(first.Output).GetProperty("index").GetRawText().ShouldContain("\"missing\": 2");
        _server[Alias].Points.Count.ShouldBe(2);

        var again = await CommandRun.OfAsync(Settings("ingest"));
        again.Output.ShouldContain("Qdrant holds the library; nothing had to be done.");

        _server[Alias].Remove(_server[Alias].Points.Keys.First());
        var repaired = await CommandRun.OfAsync(Settings("ingest", "--check"));
        repaired.ExitCode.ShouldBe(0, repaired.Error);
        repaired.Output.ShouldContain("Qdrant holds the library now: 1 sent, 0 deleted, 0 repaired.");
        _server[Alias].Points.Count.ShouldBe(2);
    }

    [Fact]
    public async Task AnIngestThatCannotReachQdrantSaysWhatToDo()
    {
        _server.ApiKey = "secret";
        var run = await CommandRun.OfAsync([.. Settings("ingest"), "--Tutor:Qdrant:ApiKey=wrong"]);
        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("1 document, 2 paragraphs, 0 files skipped.");
        run.Output.ShouldContain("Qdrant could not be brought up to date: Qdrant answered 401: Invalid API key or JWT Set Tutor:Qdrant:ApiKey to a key that the server accepts");

        (await CommandRun.OfAsync([.. Settings("ingest"), "--Tutor:Qdrant:ApiKey=secret"])).ExitCode.ShouldBe(0);
    }

    [Fact]
    public async Task WithTheEmbeddedIndexThereIsNothingToCompare()
    {
        var run = await CommandRun.OfAsync("ingest", "--check", $"--Tutor:Knowledge:Folder={_folder.Path}/library");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("The embedded index is made from the library itself; there is nothing to compare.");
        _server.Requests.ShouldBeEmpty();
    }

    private string[] Settings(params string[] command) =>
        [.. command, $"--Tutor:Knowledge:Folder={_folder.Path}/library", "--Tutor:Index=Qdrant", $"--Tutor:Qdrant:Url={_server.Url}", "--Tutor:Qdrant:Retries=0"];

    private static async Task<string?> AskAsync(HttpClient client)
    {
        var response = await client.PostAsJsonAsync("/api/ask", new { question = "হাওড়া সেতু কবে খোলা হয়?" }, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        reply.GetProperty("kind").GetString().ShouldBe("answer");
        return reply.GetProperty("text").GetString();
    }

    private static JsonElement Index(JsonElement ready) =>
        ready.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("name").GetString() == "index");
}
