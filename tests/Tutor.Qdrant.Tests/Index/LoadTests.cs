using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Tutor.Knowledge;
using Tutor.Testing;
using Tutor.Testing.StandIn;

namespace Tutor.Qdrant.Tests.Index;

/// <summary>Alone, because what others allocate would be counted.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public sealed class LoadTests(ITestOutputHelper output)
{
    private const int Documents = 1000;
    private const int PassagesPerDocument = 100;

    // What the batches under way and the listing of the collection take, with room; the passages' terms would take some 400 MB.
    private const long MostMegabytes = 120;

    [Fact]
    public async Task AHundredThousandPassagesAreIngestedInBoundedMemory()
    {
        var random = new Random(20261121);
        var library = Libraries.Of([.. Enumerable.Range(0, Documents).Select(d =>
            ($"d{d}", Enumerable.Range(0, PassagesPerDocument).Select(_ => string.Join(' ', Enumerable.Range(0, 40).Select(_ => $"w{Zipf(random)}"))).ToArray()))]);
        await using var server = await StandInQdrant.StartAsync();
        using var opened = new OpenedIndex(server, options => options.UpdateTimeout = options.QueryTimeout = TimeSpan.FromMinutes(1));

        // First into the void: the server is in this process, and what it keeps is not what the ingest takes.
        var taken = 0L;
        server.Intercept = context => SwallowAsync(context, bytes => Interlocked.Add(ref taken, bytes));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = new MostMemory();
        var watch = Stopwatch.StartNew();
        await opened.Index.SynchronizeAsync(library, false, most, CancellationToken.None);
        var megabytes = (most.Bytes - before) / 1_000_000;
        output.WriteLine($"{most.Reported} passages in {watch.Elapsed.TotalSeconds:F0} s, {taken / 1_000_000} MB of requests, at most {megabytes} MB live beyond the library");
        most.Reported.ShouldBe(Documents * PassagesPerDocument);
        megabytes.ShouldBeLessThan(MostMegabytes);

        server.Intercept = null;
        server.Empty();
        watch.Restart();
        (await opened.Index.SynchronizeAsync(library, false, null, CancellationToken.None)).Missing.ShouldBe(Documents * PassagesPerDocument);
        output.WriteLine($"again, into the stand-in: {watch.Elapsed.TotalSeconds:F0} s");
        server[opened.Options.Collection].Points.Count.ShouldBe(Documents * PassagesPerDocument);
        var rare = library.Documents[777].Passages[77];
        (await opened.FindAsync(rare.Text.Split(' '))).First().ShouldBe(rare.Id.ToString());
    }

    private static async Task<bool> SwallowAsync(HttpContext context, Action<long> count)
    {
        var path = context.Request.Path.Value!;
        if (!path.EndsWith("/count", StringComparison.Ordinal) && !(context.Request.Method == "PUT" && path.EndsWith("/points", StringComparison.Ordinal)))
            return false;
        await context.Request.Body.CopyToAsync(Stream.Null);
        count(context.Request.ContentLength ?? 0);
        await context.Response.WriteAsync($$"""{"result":{"operation_id":1,"status":"completed","count":{{Documents * PassagesPerDocument}}},"status":"ok","time":0.0}""");
        return true;
    }

    private static int Zipf(Random random) => (int)Math.Pow(20_000, random.NextDouble());

    /// <summary>Looks at what is live after every so many passages.</summary>
    private sealed class MostMemory : IProgress<IndexProgress>
    {
        private int _reports;

        public long Bytes { get; private set; }

        public int Reported { get; private set; }

        public void Report(IndexProgress value)
        {
            Reported = Math.Max(Reported, value.Done);
            if (++_reports % 100 == 0)
                Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
