using System.Text.Json.Nodes;
using Tutor.Knowledge;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Index;

public sealed class UpdateTests : IAsyncLifetime
{
    private const string Alias = "tutor-passages";

    private static readonly Library Shelf = Libraries.Of(("a", ["war and peace", "the tsar falls", "bread and land"]), ("b", ["war ends now"]));

    private readonly List<OpenedIndex> _opened = [];
    private StandInQdrant _server = null!;

    public async ValueTask InitializeAsync() => _server = await StandInQdrant.StartAsync();

    public async ValueTask DisposeAsync()
    {
        _opened.ForEach(index => index.Dispose());
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task OnlyWhatChangedIsSentAndWhatIsGoneIsDeleted()
    {
        var index = Open();
        await index.UpdateAsync(Shelf);
        var before = _server[Alias].Points.Keys.ToHashSet();

        var sent = new SentPassages();
        var difference = await index.Index.SynchronizeAsync(
            Libraries.Of(("a", ["war and peace", "the tsar fell", "bread and land"]), ("c", ["peace at last"])), false, sent, CancellationToken.None);

        difference.ShouldBe(new IndexDifference(Missing: 2, Stale: 2, Damaged: 0, Rebuilt: false));
        sent.Total.ShouldBe(2);
        _server[Alias].Points.Keys.Intersect(before).Count().ShouldBe(2);
        _server[Alias].Points.Count.ShouldBe(4);
        (await index.FindAsync("peace")).ShouldBe(["a/1-13", "c/1-13"], ignoreOrder: true);
    }

    [Fact]
    public async Task AnotherHeadingIsAChangeOfThePassage()
    {
        var index = Open();
        await index.UpdateAsync(new Library([Libraries.DocumentOf("a", ("causes", "hunger"), (null, "peace"))], []));
        var difference = await index.Index.SynchronizeAsync(new Library([Libraries.DocumentOf("a", ("reasons", "hunger"), (null, "peace"))], []), false, null, CancellationToken.None);
        difference.ShouldBe(new IndexDifference(1, 1, 0, false));
    }

    [Fact]
    public async Task AnUnchangedLibraryCostsThreeRequestsThatOnlyRead()
    {
        await Open().UpdateAsync(Shelf);
        _server.ClearRequests();
        await Open().UpdateAsync(Shelf);
        _server.Requests.ShouldBe(["GET /", $"GET /collections/{Alias}", $"POST /collections/{Alias}/points/count"]);
    }

    [Fact]
    public async Task ASearchIsOneRequest()
    {
        var index = Open();
        await index.UpdateAsync(Shelf);
        _server.ClearRequests();
        (await index.FindAsync("war")).Count.ShouldBe(2);
        _server.Requests.ShouldBe([$"POST /collections/{Alias}/points/query"]);
    }

    [Fact]
    public async Task AnIngestThatBreaksOffIsResumed()
    {
        var index = Open(options =>
        {
            options.BatchSize = 1;
            options.Parallelism = 1;
        });
        var upserts = 0;
        _server.Intercept = context =>
        {
            if (context.Request.Path.Value!.EndsWith("/points", StringComparison.Ordinal) && ++upserts > 2)
                context.Abort();
            return Task.FromResult(upserts > 2);
        };
        await Should.ThrowAsync<PassageIndexException>(() => index.UpdateAsync(Shelf));
        _server.AliasOf(Alias).ShouldBeNull();
        (await index.FindAsync("war")).ShouldBeEmpty();

        _server.Intercept = null;
        var sent = new SentPassages();
        var another = Open();
        (await another.Index.SynchronizeAsync(Shelf, false, sent, CancellationToken.None)).Missing.ShouldBe(2);
        sent.Total.ShouldBe(2);
        _server.Collections.Count.ShouldBe(1);
        (await another.FindAsync("war")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task AFailedUpdateLeavesTheLibraryBeforeIt()
    {
        var index = Open(options => options.AverageDrift = 1);
        await index.UpdateAsync(Shelf);
        var deletions = 0;
        _server.Intercept = context =>
        {
            // The new passages are written already; the old ones cannot be marked.
            var fails = context.Request.Path.Value!.EndsWith("/payload", StringComparison.Ordinal);
            deletions += fails ? 1 : 0;
            context.Response.StatusCode = fails ? 500 : 200;
            return Task.FromResult(fails);
        };
        await Should.ThrowAsync<PassageIndexException>(() => index.UpdateAsync(Libraries.Of(("a", ["war and more war", "the tsar falls"]))));
        deletions.ShouldBe(1);
        (await index.FindAsync("war")).ShouldBe(["a/1-13", "b/1-12"], ignoreOrder: true);

        _server.Intercept = null;
        await index.UpdateAsync(Libraries.Of(("a", ["war and more war", "the tsar falls"])));
        (await index.FindAsync("war")).ShouldBe(["a/1-16"]);
        _server[Alias].Points.Count.ShouldBe(2);
    }

    [Fact]
    public async Task SearchesDuringAnUpdateInPlaceAnswerFromBeforeOrAfter()
    {
        var index = Open(options => options.AverageDrift = 1);
        var before = Libraries.Of(("a", ["war one", "peace"]), ("b", ["war three"]));
        var after = Libraries.Of(("a", ["war one", "peace"]), ("c", ["war four", "war five"]));
        await index.UpdateAsync(before);
        var answers = new List<string>();
        _server.Done = request =>
        {
            // After every step of the update, before it hears of it.
            if (!request.Contains("/points/query", StringComparison.Ordinal))
                answers.Add(string.Join(' ', Task.Run(() => index.FindAsync("war")).GetAwaiter().GetResult().Order(StringComparer.Ordinal)));
        };
        await index.UpdateAsync(after);
        _server.Done = null;
        answers.Count.ShouldBeGreaterThan(5);
        answers.Distinct().ShouldBe(["a/1-7 b/1-9", "a/1-7 c/1-8 c/2-8"]);
    }

    [Fact]
    public async Task TwoIngestsAtOnceLeaveOneWholeCollection()
    {
        var library = Libraries.Of([.. Enumerable.Range(0, 20).Select(d => ($"d{d}", Enumerable.Range(0, 10).Select(p => $"passage {p} of document {d}").ToArray()))]);
        var indexes = Enumerable.Range(0, 3).Select(_ => Open(options => options.BatchSize = 7)).ToList();
        await Task.WhenAll(indexes.Select(index => index.UpdateAsync(library)));
        _server.Collections.Count.ShouldBe(1);
        _server[Alias].Points.Count.ShouldBe(200);

        // And in a collection that is there already.
        var next = Libraries.Of([.. Enumerable.Range(0, 20).Select(d => ($"d{d}", Enumerable.Range(0, 10).Select(p => p == d % 10 ? $"another {p} of document {d}" : $"passage {p} of document {d}").ToArray()))]);
        await Task.WhenAll(indexes.Select(index => index.UpdateAsync(next)));
        _server[Alias].Points.Count.ShouldBe(200);
        foreach (var index in indexes)
            (await index.FindAsync("another")).Count.ShouldBe(10);
        (await indexes[0].Index.SynchronizeAsync(next, thorough: true, null, CancellationToken.None)).ShouldBe(IndexDifference.None);
    }

    [Fact]
    public async Task AnotherAnalyzerGetsACollectionOfItsOwnAndTheOldOneServesUntilThen()
    {
        var old = Open();
        await old.UpdateAsync(Shelf);
        var first = _server.AliasOf(Alias);
        var seen = new List<(string? Alias, int Found)>();
        _server.Done = request =>
        {
            if (request.StartsWith("PUT", StringComparison.Ordinal))
                seen.Add((_server.AliasOf(Alias), Task.Run(() => old.FindAsync("war")).GetAwaiter().GetResult().Count));
        };
        var difference = await Open(analyzer: new WordAnalyzer("words-2")).Index.SynchronizeAsync(Shelf, false, null, CancellationToken.None);
        _server.Done = null;

        difference.ShouldBe(new IndexDifference(4, 0, 0, Rebuilt: true));
        seen.Count.ShouldBe(6);
        seen.ShouldAllBe(moment => moment.Alias == first && moment.Found == 2);
        _server.AliasOf(Alias).ShouldNotBe(first);
        _server.Collections.Count.ShouldBe(1);
        // What the new analyzer wrote is not the old one's: it says so rather than find it.
        await Should.ThrowAsync<PassageIndexException>(() => old.FindAsync("war"));
    }

    [Fact]
    public async Task PassagesThatBecomeLongerAreWeighedAnew()
    {
        var index = Open(options => options.AverageDrift = 0.1);
        await index.UpdateAsync(Shelf);
        var first = _server.AliasOf(Alias);
        var longer = Libraries.Of(("a", ["war and peace", "the tsar falls", "bread and land"]), ("b", ["war ends now", "many many words that go on and on and on"]));
        (await index.Index.SynchronizeAsync(longer, false, null, CancellationToken.None)).Rebuilt.ShouldBeTrue();
        _server.AliasOf(Alias).ShouldNotBe(first);
        _server.Collections.Count.ShouldBe(1);
    }

    [Fact]
    public async Task ACheckRepairsWhateverDiffers()
    {
        var index = Open();
        await index.UpdateAsync(Shelf);
        var collection = _server[Alias];
        var points = collection.Points.Values.ToList();
        collection.Remove(points[0].Id);
        collection.Put(points[1] with { Id = Guid.NewGuid().ToString(), Payload = (JsonObject)points[1].Payload.DeepClone() });
        points[2].Payload.Remove("lengths");
        collection.Put(points[3] with { Id = "00000000000000000042", Payload = (JsonObject)points[3].Payload.DeepClone() });
        await new OpenedIndex(_server, options => options.Collection = Alias).Server.CreateAsync(
            $"{Alias}-0123abcd-89abcdef", new Qdrant.Mapping.CollectionLayout(new WordAnalyzer(), new()), new([1, 1, 1, 1, 1]), CancellationToken.None);

        (await index.Index.SynchronizeAsync(Shelf, thorough: true, null, CancellationToken.None)).ShouldBe(new IndexDifference(Missing: 1, Stale: 2, Damaged: 1, Rebuilt: false));
        _server.Collections.ShouldBe([_server.AliasOf(Alias)!]);
        (await index.Index.SynchronizeAsync(Shelf, thorough: true, null, CancellationToken.None)).ShouldBe(IndexDifference.None);
        (await index.FindAsync("war")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ACollectionOfTheAliassNameIsLeftAlone()
    {
        var index = Open();
        await index.Server.CreateAsync(Alias, new Qdrant.Mapping.CollectionLayout(new WordAnalyzer(), new()), new([1, 1, 1, 1, 1]), CancellationToken.None);
        (await Should.ThrowAsync<PassageIndexException>(() => index.UpdateAsync(Shelf))).Message.ShouldContain("already exists");
        _server.Collections.ShouldContain(Alias);
    }

    [Fact]
    public async Task WhatMayPassIsTriedAgain()
    {
        var index = Open(options => (options.Retries, options.QueryTimeout) = (3, TimeSpan.FromMinutes(1)), time: new ImpatientClock());
        var failures = 0;
        _server.Intercept = async context =>
        {
            if (!context.Request.Path.Value!.EndsWith("/points", StringComparison.Ordinal) || ++failures > 3)
                return false;
            context.Response.StatusCode = failures == 1 ? 429 : 500;
            context.Response.Headers.RetryAfter = "1";
            await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(context.Response, """{"status":{"error":"later"},"time":0}""");
            return true;
        };
        await index.UpdateAsync(Shelf);
        failures.ShouldBe(4);
        (await index.FindAsync("war")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ASearchIsNotTriedAgain()
    {
        var index = Open(options => options.Retries = 3);
        await index.UpdateAsync(Shelf);
        var asked = 0;
        _server.Intercept = context =>
        {
            asked++;
            context.Response.StatusCode = 500;
            return Task.FromResult(true);
        };
        await Should.ThrowAsync<PassageIndexException>(() => index.FindAsync("war"));
        asked.ShouldBe(1);
    }

    private OpenedIndex Open(Action<QdrantOptions>? configure = null, IPassageAnalyzer? analyzer = null, TimeProvider? time = null)
    {
        _opened.Add(new OpenedIndex(_server, configure, analyzer, time: time));
        return _opened[^1];
    }

    private sealed class SentPassages : IProgress<IndexProgress>
    {
        public int Total { get; private set; }

        public void Report(IndexProgress value)
        {
            Total = value.Total;
            value.Done.ShouldBeLessThanOrEqualTo(value.Total);
        }
    }
}
