using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tutor.Answering;
using Tutor.Knowledge;
using Tutor.Review.Accounts;
using Tutor.Storage;
using Tutor.Testing;
using Tutor.Testing.Transcripts;
using Tutor.Transcripts;
using Tutor.Transcripts.Accounts;
using Tutor.Transcripts.Auditing;
using Tutor.Transcripts.Reading;
using Tutor.Transcripts.Recording;
using Tutor.Transcripts.Reviewing;

namespace Tutor.Review.Tests;

/// <summary>The teachers' pages over a real store and a real library of one document, and somebody signed in to them.</summary>
internal sealed partial class ReviewHost : IAsyncDisposable
{
    public const string Document = """
        অক্টোবর বিপ্লব

        অক্টোবর বিপ্লব হয়েছিল ১৯১৭ সালের ২৫ অক্টোবর। এতে বলশেভিকরা ক্ষমতা দখল করে।

        লেনিন ছিলেন বলশেভিক দলের নেতা। তিনি এপ্রিল মাসে রাশিয়ায় ফিরে আসেন।
        """;

    private const string Password = "correct horse battery";

    private readonly TemporaryFolder _folder = new();
    private readonly WebApplication _app;
    private HttpClient? _client;

    private ReviewHost(Action<IServiceCollection>? before)
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "knowledge", "documents"));
        File.WriteAllText(DocumentPath, Document);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Tutor:Knowledge:Folder"] = Path.Combine(_folder.Path, "knowledge"),
            ["Tutor:Knowledge:DataFolder"] = Path.Combine(_folder.Path, "data"),
            ["Tutor:Knowledge:WatchForChanges"] = "false",
        });
        before?.Invoke(builder.Services);
        builder.Services
            .AddKnowledge(builder.Configuration)
            .AddTranscripts(builder.Configuration)
            .AddStorage()
            .AddAnswering()
            .AddReview();
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapReview();
    }

    /// <summary>Where the transcripts are kept.</summary>
    public string StorePath => Path.Combine(_folder.Path, "data", "transcripts.db");

    public string DocumentPath => Path.Combine(_folder.Path, "knowledge", "documents", "october.bn.txt");

    public HttpClient Client => _client!;

    public Library Library => Service<ILibrary>().Current;

    public ITranscriptReader Reader => Service<ITranscriptReader>();

    public ICorrectionStore Corrections => Service<ICorrectionStore>();

    public T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <param name="before">Registers what stands in for a part of the product.</param>
    public static async Task<ReviewHost> StartAsync(AccountRole role = AccountRole.Teacher, Action<IServiceCollection>? before = null, string language = "en")
    {
        var host = new ReviewHost(before);
        await host._app.StartAsync();
        var changes = host.Service<AccountChanges>();
        (await changes.AddAsync(AuditEntry.CommandLine, new NewAccount("Mita", role, Password), Cancellation)).Problem.ShouldBeNull();
        host._client = new HttpClient(new CookieContainerHandler { InnerHandler = host._app.GetTestServer().CreateHandler() })
        {
            BaseAddress = new Uri("http://localhost"),
            DefaultRequestHeaders = { { "Accept", "text/html" }, { "Accept-Language", language } },
        };
        (await host.PostAsync("/review/signin", "/review/signin", ("name", "Mita"), ("password", Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return host;
    }

    public async Task SaveAsync(params Turn[] turns)
    {
        foreach (var turn in turns)
            await Service<ITranscriptStore>().SaveTurnAsync(turn, Turns.Identity(turn), Cancellation);
    }

    public Task DislikeAsync(Turn turn) =>
        Service<ITranscriptStore>().SaveReactionAsync(new ActivityReference(turn.Channel, turn.ChannelConversation, turn.ActivityId), Reaction.Disliked, Cancellation);

    public async Task<IHtmlDocument> ReadAsync(string path, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await Client.GetAsync(path, Cancellation);
        response.StatusCode.ShouldBe(status, path);
        return await ParseAsync(response);
    }

    /// <summary>Posts a form with the token of a page that shows one.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var shown = await Client.GetAsync(page, Cancellation);
        var token = Token().Match(await shown.Content.ReadAsStringAsync(Cancellation)).Groups[1].Value;
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await Client.PostAsync(action, form, Cancellation);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(Cancellation));

    public async Task<IReadOnlyList<AuditEntry>> AuditAsync() => (await Service<IAuditLog>().ReadAsync(new AuditFilter(), null, 500, Cancellation)).Entries;

    /// <summary>Does to the store what only a failing disk or a hand in it does.</summary>
    public async Task DamageAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={StorePath};Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync(Cancellation)).ShouldBe(1);
    }

    /// <summary>The passage whose text holds some words.</summary>
    public Passage Passage(string words) => Library.Documents[0].Passages.First(passage => passage.Text.Contains(words, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
