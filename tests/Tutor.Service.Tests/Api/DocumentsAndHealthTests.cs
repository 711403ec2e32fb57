using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tutor.Knowledge;

namespace Tutor.Service.Tests.Api;

public sealed class DocumentsAndHealthTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheDocumentsAreListedWithTheirNotices()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        var body = await client.GetStringAsync("/api/documents", Cancellation);

        body.ShouldBe("""
            [{"id":"bridges/howrah.bn","title":"হাওড়া সেতু","language":"bn","origin":"পাঠ্যবই","paragraphs":2,"url":"/sources/bridges/howrah.bn",
            "notices":[{"kind":"repaired","file":"bridges/howrah.bn.txt","line":3,"message":"Joined two lines."}]}]
            """.ReplaceLineEndings(""));
    }

    [Fact]
    public async Task AServiceWithDocumentsIsLiveAndReady()
    {
        using var host = new ServiceHost();
        using var client = host.CreateClient();

        (await client.GetAsync("/health/live", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var ready = await client.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);

        ready.GetProperty("status").GetString().ShouldBe("healthy");
        Library(ready).GetProperty("message").GetString().ShouldBe("Documents: 1. Paragraphs: 2.");
        Library(ready).GetProperty("remedy").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task AServiceWithoutDocumentsIsLiveButNotReadyAndSaysWhatToDo()
    {
        using var host = new ServiceHost(library: new SmallLibrary { Current = Knowledge.Library.Empty });
        using var client = host.CreateClient();

        (await client.GetAsync("/health/live", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = await client.GetAsync("/health/ready", Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var ready = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);

        Library(ready).GetProperty("message").GetString().ShouldBe("The library holds no document.");
        Library(ready).GetProperty("remedy").GetString()!.ShouldContain("Tutor:Knowledge:Folder");
    }

    [Fact]
    public async Task AFileThatFailedDegradesTheServiceAndItStillServes()
    {
        var failed = new Library(new SmallLibrary().Current.Documents, [new Notice(NoticeKind.Failed, "broken.pdf", null, "Not a PDF.")]);
        using var host = new ServiceHost(library: new SmallLibrary { Current = failed });
        using var client = host.CreateClient();

        var ready = await client.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);

        ready.GetProperty("status").GetString().ShouldBe("degraded");
        Library(ready).GetProperty("message").GetString()!.ShouldContain("broken.pdf");
    }

    private static JsonElement Library(JsonElement ready) =>
        ready.GetProperty("parts").EnumerateArray().Single(part => part.GetProperty("name").GetString() == "library");
}
