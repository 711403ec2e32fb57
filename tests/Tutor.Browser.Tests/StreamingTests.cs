using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using Tutor.Models.Tests.Scripted;

namespace Tutor.Browser.Tests;

/// <summary>An answer that a slow model words, as it grows on the page.</summary>
public sealed class StreamingTests(Chromium chromium)
{
    [Fact]
    public async Task TheAnswerGrowsAndEndsWithItsQuotes()
    {
        var (read, written) = (new TaskCompletionSource(), new TaskCompletionSource<(string First, string Second)>());
        await using var model = await ScriptedServer.StartAsync((context, call, _) => WriteAsync(context, AskedTask.Of(call), read.Task, written));
        await using var tutor = await RunningTutor.StartAsync($"--Tutor:Models:Chat:Endpoint={model.Endpoint}", "--Tutor:Models:Chat:Model=scripted", "--Tutor:Models:Chat:Timeout=00:01:00", "--Tutor:Models:Chat:TotalTimeout=00:02:00");
        await using var browser = await chromium.OpenAsync(tutor.Address, Device.Phone);
        await browser.GoToChatAsync();
        var before = await browser.Messages.CountAsync();

        await browser.SendBox.FillAsync("অক্টোবর বিপ্লব সম্পর্কে সংক্ষেপে লেখো। (২)");
        await browser.SendBox.PressAsync("Enter");
        var (first, second) = await written.Task.WaitAsync(TimeSpan.FromSeconds(30));
        var growing = browser.Messages.Nth(before + 1);
        await Assertions.Expect(growing).ToContainTextAsync(first);
        (await growing.InnerTextAsync()).ShouldNotContain(second);
        (await growing.Locator("blockquote").CountAsync()).ShouldBe(0);
        await browser.PictureAsync("answer-growing");

        read.SetResult();
        await browser.Citations.First.WaitForAsync();
        await browser.PictureAsync("answer-grown");

        // The question, and one answer: the whole took the place of its parts.
        (await browser.Messages.CountAsync()).ShouldBe(before + 2);
        var answer = browser.Messages.Nth(before + 1);
        (await answer.InnerTextAsync()).ShouldContain(second);
        (await answer.Locator("blockquote").CountAsync()).ShouldBeGreaterThan(0);

        // And after the page was opened anew.
        await browser.Page.ReloadAsync();
        await browser.Citations.First.WaitForAsync();
        (await browser.Messages.CountAsync()).ShouldBe(before + 2);
        browser.Errors.ShouldBeEmpty();
    }

    /// <summary>Says one sentence, and the next when the reader has read the first.</summary>
    private static async Task WriteAsync(HttpContext context, AskedTask task, Task read, TaskCompletionSource<(string First, string Second)> written)
    {
        var sentences = task.Sentences.Where(sentence => task.IsBengali && sentence.Text.All(letter => letter is < '\u0900' or > '\u097F' or '।' or '॥')).Take(2).ToList();
        var stream = await StreamedCompletion.BeginAsync(context);
        await stream.WriteAsync("""{"in_sources":true,"sentences":[""" + Sentence(sentences[0]));
        written.TrySetResult((sentences[0].Text, sentences[1].Text));
        await read;
        await stream.WriteAsync("," + Sentence(sentences[1]) + "],\"translations\":[]}");
        await stream.EndAsync("stop", new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 80, ["total_tokens"] = 980 });

        static string Sentence((int Number, string Text) one) => new JsonObject { ["text"] = one.Text, ["evidence"] = new JsonArray(JsonValue.Create(one.Number)) }.ToJsonString();
    }
}
