using Microsoft.AspNetCore.Http;
using Tutor.Knowledge;
using Tutor.Testing;

namespace Tutor.Qdrant.Tests.Serving;

/// <summary>Whatever befalls Qdrant, the right passages are found, the reason is said once with its remedy, and Qdrant comes back.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task AServerThatIsGoneIsReplacedAndComesBack()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        await fixture.Server.DisposeAsync();
        await ShouldAnswerEmbedded(fixture, "cannot be reached", "Start Qdrant");

        (await fixture.Index.RecoverAsync(CancellationToken.None)).ShouldBeFalse();
        await fixture.RestartServerAsync();
        await ShouldComeBack(fixture);
    }

    [Fact]
    public async Task AStartWithoutTheServerSaysSoAtOnceAndTriesNothingTwice()
    {
        await using var fixture = await FallbackFixture.StartAsync(options => options.Retries = 20);
        await fixture.Server.DisposeAsync();
        await fixture.Index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);
        await ShouldAnswerEmbedded(fixture, "cannot be reached", "Start Qdrant");
    }

    [Fact]
    public async Task AServerThatDoesNotAnswerInTimeIsReplaced()
    {
        await using var fixture = await FallbackFixture.StartServingAsync(options => options.QueryTimeout = TimeSpan.FromMilliseconds(50));
        fixture.Server.Intercept = OnQuery(async context =>
        {
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        });
        await ShouldAnswerEmbedded(fixture, "did not answer within 0.05 seconds", "QueryTimeout");
        fixture.Server.Intercept = null;
        await ShouldComeBack(fixture);
    }

    [Theory]
    [InlineData(401, "Invalid API key or JWT", "401: Invalid API key", "Tutor:Qdrant:ApiKey")]
    [InlineData(404, """{"status":{"error":"Not found: Collection `x` doesn't exist!"},"time":0.0}""", "404: Not found: Collection `x` doesn't exist!", "by itself")]
    [InlineData(409, """{"status":{"error":"Wrong input: Collection `x` already exists!"},"time":0.0}""", "409", "Tutor:Qdrant:Collection")]
    [InlineData(429, """{"status":{"error":"Rate limiting exceeded: Rate limiter exceeded: Read Rate Limit Exceeded, retry after 1s"},"time":0.0}""", "429: Rate limiting", "rate limit")]
    [InlineData(500, """{"status":{"error":"Service internal error: task panicked"},"time":0.0}""", "500: Service internal error", "log")]
    [InlineData(500, """{"status":{"error":"Service internal error: No space left on device: WAL buffer size exceeds available disk space"},"time":0.0}""", "No space left", "more disk")]
    [InlineData(507, """{"status":{"error":"Insufficient storage: quota"},"time":0.0}""", "507", "more disk")]
    [InlineData(503, "upstream connect error", "503", "log")]
    [InlineData(200, """{"result":{"points":[{"id":"d1c5""", "no JSON, or is cut off", "proxy")]
    [InlineData(200, "<html>It works!</html>", "no JSON", "proxy")]
    [InlineData(200, """{"result":[],"status":"ok","time":0.0}""", "another shape", "proxy")]
    [InlineData(422, """{"status":{"error":"Validation error in JSON body: [limit: value 0 invalid, must be 1 or larger]"},"time":0.0}""", "422", "1.16")]
    public async Task AnAnswerThatIsNoAnswerIsReplaced(int status, string body, string reason, string remedy)
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        fixture.Server.Intercept = OnQuery(async context =>
        {
            context.Response.StatusCode = status;
            await context.Response.WriteAsync(body);
            return true;
        });
        await ShouldAnswerEmbedded(fixture, reason, remedy);
        fixture.Server.Intercept = null;
        await ShouldComeBack(fixture);
    }

    [Fact]
    public async Task AnAnswerThatBreaksOffIsReplaced()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        fixture.Server.Intercept = OnQuery(async context =>
        {
            context.Response.ContentLength = 5000;
            await context.Response.WriteAsync("""{"result":{"points":[""");
            await context.Response.Body.FlushAsync();
            context.Abort();
            return true;
        });
        // Whether the headers arrived before the connection broke is the network's affair: cut off, or unreachable.
        await ShouldAnswerEmbedded(fixture, "Qdrant", fixture.Server.Url.Authority);
    }

    [Fact]
    public async Task AServerThatWasRestartedEmptyIsFilledAgain()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        await fixture.RestartServerAsync();
        await ShouldAnswerEmbedded(fixture, "doesn't exist", "by itself");
        await ShouldComeBack(fixture);
        fixture.Server[fixture.Options.Collection].Points.Count.ShouldBe(3);
    }

    [Fact]
    public async Task AServerThatIsTooOldIsNotWrittenTo()
    {
        await using var fixture = await FallbackFixture.StartAsync();
        fixture.Server.Version = "1.15.4";
        await fixture.Index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);
        await ShouldAnswerEmbedded(fixture, "version 1.15.4", "Run Qdrant 1.16 or newer");
        fixture.Server.Requests.ShouldAllBe(request => request.StartsWith("GET ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task AServerWithoutRoomIsReplacedAndTheIngestResumesWhenThereIsSome()
    {
        await using var fixture = await FallbackFixture.StartAsync();
        fixture.Server.Intercept = async context =>
        {
            if (context.Request.Method != "PUT" || !context.Request.Path.Value!.EndsWith("/points", StringComparison.Ordinal))
                return false;
            context.Response.StatusCode = 507;
            await context.Response.WriteAsync("""{"status":{"error":"Insufficient storage: disk"},"time":0.0}""");
            return true;
        };
        await fixture.Index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);
        (await fixture.Index.RecoverAsync(CancellationToken.None)).ShouldBeFalse();
        await ShouldAnswerEmbedded(fixture, "507", "more disk");
        fixture.Server.Intercept = null;
        await ShouldComeBack(fixture);
    }

    [Fact]
    public async Task WhenAnotherProcessHasIngestedAnotherLibraryThisOneAnswersFromItsOwn()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        using var other = new OpenedIndex(fixture.Server, options => options.AverageDrift = 0);
        await other.UpdateAsync(Libraries.Of(("c", ["war of another library, and long"])));
        await ShouldAnswerEmbedded(fixture, "other passages than the library", "by itself");
    }

    [Fact]
    public async Task WhenTheAliasMovesDuringASearchTheAnswerIsOfThisLibrary()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        using var other = new OpenedIndex(fixture.Server, options => options.AverageDrift = 0);
        fixture.Server.Intercept = OnQuery(async _ =>
        {
            fixture.Server.Intercept = null;
            await other.UpdateAsync(Libraries.Of(("c", ["war of another library, and long"])));
            return false;
        });
        (await fixture.FindAsync("war")).ShouldBe(["b/1-8", "a/1-13"]);
        fixture.Index.State.IsQdrant.ShouldBeFalse();
    }

    [Fact]
    public async Task APayloadThatDisagreesWithTheLibraryIsNeverFound()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        var war = fixture.Server[fixture.Options.Collection].Points.Values.Single(point => point.Payload["passage"]!.GetValue<string>() == "1-8");
        war.Payload["passage"] = "2-14";
        war.Payload["document"] = "a";
        await ShouldAnswerEmbedded(fixture, "other passages than the library", "by itself");

        (await fixture.Index.SynchronizeAsync(FallbackFixture.Shelf, thorough: true, null, CancellationToken.None)).ShouldBe(new IndexDifference(0, 0, 1, false));
        (await fixture.FindAsync("war")).ShouldBe(["b/1-8", "a/1-13"]);
        fixture.Index.State.IsQdrant.ShouldBeTrue();
    }

    [Fact]
    public async Task AReaderWaitsForTheWriter()
    {
        await using var fixture = await FallbackFixture.StartAsync(options => options.Ingest = false);
        await fixture.Index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);
        (await fixture.Index.RecoverAsync(CancellationToken.None)).ShouldBeFalse();
        await ShouldAnswerEmbedded(fixture, "may not write", "Run the ingest command where Tutor:Qdrant:Ingest is true");
        fixture.Server.Collections.ShouldBeEmpty();

        using var writer = new OpenedIndex(fixture.Server);
        await writer.UpdateAsync(FallbackFixture.Shelf);
        await ShouldComeBack(fixture);
    }

    [Fact]
    public async Task ACancelledSearchIsNoFault()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        using var cancelled = new CancellationTokenSource();
        fixture.Server.Intercept = OnQuery(async context =>
        {
            await cancelled.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            return true;
        });
        await Should.ThrowAsync<OperationCanceledException>(() => fixture.Index.FindAsync(new PassageQuery([new QueryTerm(SearchField.Stem, "war", 1)]), 3, cancelled.Token));
        fixture.Index.State.IsQdrant.ShouldBeTrue();
    }

    [Fact]
    public async Task ALibraryThatQdrantHoldsIsServedFromItAtOnce()
    {
        await using var fixture = await FallbackFixture.StartServingAsync();
        using var second = new OpenedIndex(fixture.Server);
        using var embedded = new Tutor.Knowledge.Indexing.EmbeddedPassageIndex(new WordAnalyzer());
        var index = new Qdrant.Serving.FallbackPassageIndex(second.Index, embedded, second.Options, TimeProvider.System, fixture.Log);
        await index.UpdateAsync(FallbackFixture.Shelf, CancellationToken.None);
        index.State.IsQdrant.ShouldBeTrue();
        index.Due.IsCompleted.ShouldBeFalse();
    }

    private static async Task ShouldAnswerEmbedded(FallbackFixture fixture, string reason, string remedy)
    {
        for (var i = 0; i < 3; i++)
            (await fixture.FindAsync("war")).ShouldBe(["b/1-8", "a/1-13"]);
        fixture.Index.State.IsQdrant.ShouldBeFalse();
        fixture.Index.State.Reason.ShouldNotBeNull().ShouldContain(reason);
        fixture.Index.State.Remedy.ShouldNotBeNull().ShouldContain(remedy);
        fixture.Index.Due.IsCompleted.ShouldBeTrue();
        fixture.Log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains(reason, StringComparison.Ordinal)).ShouldBe(1);
    }

    private static async Task ShouldComeBack(FallbackFixture fixture)
    {
        (await fixture.Index.RecoverAsync(CancellationToken.None)).ShouldBeTrue(fixture.Index.State.ToString());
        fixture.Index.State.IsQdrant.ShouldBeTrue();
        fixture.Server.ClearRequests();
        (await fixture.FindAsync("war")).ShouldBe(["b/1-8", "a/1-13"]);
        fixture.Server.Requests.ShouldBe([$"POST /collections/{fixture.Options.Collection}/points/query"]);
        fixture.Log.Lines[^1].ShouldStartWith("Information: Passages are found in Qdrant");
    }

    private static Func<HttpContext, Task<bool>> OnQuery(Func<HttpContext, Task<bool>> answer) =>
        context => context.Request.Path.Value!.EndsWith("/points/query", StringComparison.Ordinal) ? answer(context) : Task.FromResult(false);
}
