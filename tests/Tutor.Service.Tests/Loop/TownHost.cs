using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;

namespace Tutor.Service.Tests.Loop;

/// <summary>The whole service with nothing replaced, over a library that a test can change.</summary>
internal sealed class TownHost : IAsyncDisposable
{
    public const string Bridge = "তিতলি নদীর সেতু ১৯৪৩ সালে খোলা হয়। সেতুটি লোহার তৈরি।";
    public const string Market = "তিতলি নদীর ধারে প্রতি শুক্রবার বড় হাট বসে। হাটে মাছ আর ধান বিক্রি হয়।";

    private readonly WebApplication _app;
    private readonly HttpClient _client;
    private readonly TemporaryFolder _folder;

    private TownHost(WebApplication app, TemporaryFolder folder)
    {
        (_app, _folder) = (app, folder);
        _client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>The settings by which a command works on the same library and the same transcripts.</summary>
    public string[] Settings => SettingsOf(_folder);

    public static async Task<TownHost> StartAsync()
    {
        var folder = new TemporaryFolder();
        Write(folder, Bridge);
        var app = Program.Compose([.. SettingsOf(folder), $"--Tutor:Knowledge:DataFolder={folder.Path}/data", "--urls=http://127.0.0.1:0"]);
        await app.StartAsync();
        return new TownHost(app, folder);
    }

    public void Write(string bridge) => Write(_folder, bridge);

    public async Task<JsonElement> AskAsync(string question)
    {
        using var response = await _client.PostAsJsonAsync("/api/ask", new { question, marks = 2 });
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<bool> IsCheckedAsync(string question) => (await AskAsync(question)).TryGetProperty("checkedByTeacher", out var given) && given.GetBoolean();

    public Task<JsonElement> ReadyAsync() => _client.GetFromJsonAsync<JsonElement>("/health/ready");

    public static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 1_000; i++)
        {
            if (await holds())
                return;
            await Task.Delay(20);
        }

        throw new TimeoutException("It never came to that.");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    private static string[] SettingsOf(TemporaryFolder folder) =>
    [
        $"--Tutor:Knowledge:Folder={folder.Path}", $"--Tutor:Transcripts:File={folder.Path}/kept.db", "--Tutor:CheckedAnswers:PollInterval=00:00:00.020", "--Tutor:Knowledge:Debounce=00:00:00.020",
    ];

    private static void Write(TemporaryFolder folder, string bridge) => folder.Write("documents/town.bn.txt", $"তিতলি শহর\n\n{bridge}\n\n{Market}\n");
}
