using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Tutor.Knowledge;
using Tutor.Language;
using Tutor.Review.Sources;
using Tutor.Testing;
using Document = Tutor.Knowledge.Document;

namespace Tutor.Review.Tests;

/// <summary>The reader over a library that a test makes up.</summary>
internal sealed class ReaderHost : IAsyncDisposable, ILibrary
{
    private readonly TemporaryFolder _data = new();
    private readonly WebApplication _app;

    private ReaderHost(Document[] documents)
    {
        Current = new Library(documents, []);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Services
            .AddSingleton<ILibrary>(this)
            .AddSingleton(new KnowledgePaths(new KnowledgeOptions { DataFolder = _data.Path }))
            .AddReview();
        _app = builder.Build();
        _app.MapSources();
    }

    public Library Current { get; set; }

    public static async Task<ReaderHost> StartAsync(params Document[] documents)
    {
        var host = new ReaderHost(documents);
        await host._app.StartAsync();
        return host;
    }

    public async Task<HttpResponseMessage> GetAsync(string path, string? cookie = null)
    {
        using var client = _app.GetTestClient();
        if (cookie is not null)
            client.DefaultRequestHeaders.Add("Cookie", cookie);
        return await client.GetAsync(new Uri(path, UriKind.Relative));
    }

    public async Task<IDocument> ReadAsync(string path, string? cookie = null)
    {
        using var response = await GetAsync(path, cookie);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>A document of the given blocks; strings become numbered passages.</summary>
    public static Document Document(string id, string title, LanguageTag language, params object[] blocks)
    {
        var number = 0;
        return new Document(id, title, language, null, [.. blocks.Select(Block)], []);

        Block Block(object block) => block as Block ?? Passage((string)block);

        PassageBlock Passage(string text)
        {
            number++;
            return new PassageBlock(new Passage(new PassageId(id, $"f{number}"), number, null, text, SentenceSplitter.Split(text)));
        }
    }
}
